/** Words of notifications and of the number on the extension's button. */
export const remindersEn = {
  "reminders.later": "Later",
  "reminders.done": "Done",
  "reminders.someone": "A client",
  "reminders.noSubject": "Subject not kept",
  "reminders.since": "Since {when}",
  "reminders.ended": "Ended {when}",
  "reminders.answer": "{client} waits for an answer",
  "reminders.answer.again": "{client} still waits for an answer",
  "reminders.answer.many": {
    one: "{count} client waits for an answer",
    other: "{count} clients wait for an answer",
  },
  "reminders.followUp": "{client} has not answered",
  "reminders.followUp.many": {
    one: "{count} client has not answered",
    other: "{count} clients have not answered",
  },
  "reminders.quiet": "Nothing heard of {client} for long",
  "reminders.quiet.many": {
    one: "Nothing heard of {count} client for long",
    other: "Nothing heard of {count} clients for long",
  },
  "reminders.pin": "The pin of {client} has ended",
  "reminders.label": "The label {label} has ended: {client}",
  "reminders.expiry.many": {
    one: "{count} pin or label has ended",
    other: "{count} pins and labels have ended",
  },
  "reminders.own": "You wanted to be reminded: {client}",
  "reminders.own.nobody": "You wanted to be reminded",
  "reminders.own.many": { one: "{count} reminder of yours", other: "{count} reminders of yours" },
  "reminders.line": "{client}: {subject}",
  "reminders.badge": {
    one: "Clientele: {count} reminder is due",
    other: "Clientele: {count} reminders are due",
  },
  "reminders.badge.none": "Clientele",
} as const;
