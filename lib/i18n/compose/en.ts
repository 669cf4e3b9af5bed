/** Words on the window in which a mail is written; part of the panels' catalogue. */
export const composeEn = {
  "compose.client": "{name}, tier {tier}",
  "compose.more": { one: "{count} more client: {names}", other: "{count} more clients: {names}" },
  "compose.dismiss": "Dismiss",
  "compose.like.inside": "{domain} is not {like} of {client}: it belongs to somebody else.",
  "compose.like.letters": "{domain} is not {like} of {client}: it has other letters that look the same.",
  "compose.like.ending": "{domain} is not {like} of {client}: it ends differently.",
  "compose.like.spelling": "{domain} is not {like} of {client}: it is spelled differently.",
  "compose.like.addition": "{domain} is not {like} of {client}: something was added.",
  "compose.like.scripts": "{domain} mixes letters of several alphabets.",
  "compose.several": "This mail goes to several clients: {clients}.",
  "compose.warnings": { one: "{count} more warning.", other: "{count} more warnings." },
} as const;
