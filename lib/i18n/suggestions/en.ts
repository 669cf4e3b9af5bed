/** Words of what corrections in Gmail speak for. */
export const suggestionsEn = {
  "suggestions.text":
    "What you put right in Gmail speaks for these changes. Each shows what it rests on and what it would do. Nothing is changed until you take it; what you decline is not suggested again.",
  "suggestions.failed": "The corrections could not be read",
  "suggestions.none": "Nothing to suggest",
  "suggestions.none.text":
    "When you correct a label or assign senders of one company one by one in Gmail, a rule that saves you the next time is suggested here.",
  "suggestions.clientDomain": "Give everybody at {what} to {name}",
  "suggestions.clientDomain.why": {
    one: "You gave {count} person there to this client.",
    other: "You gave {count} people there to this client, one by one.",
  },
  "suggestions.exceptDomain": "Keep the rule “{name}” from everybody at {what}",
  "suggestions.exceptDomain.why": {
    one: "You kept it from {count} person there.",
    other: "You kept it from {count} people there, one by one.",
  },
  "suggestions.exceptWord": "Keep the rule “{name}” from mail with “{what}” in the subject",
  "suggestions.exceptWord.why": {
    one: "{count} correction: the word stands in all those subjects and in none of the mail for which the rule was left as it is.",
    other:
      "{count} corrections: the word stands in all those subjects and in none of the mail for which the rule was left as it is.",
  },
  "suggestions.switchOff": "Switch the rule “{name}” off",
  "suggestions.switchOff.why": {
    one: "You corrected it {count} time, more often than it still finds mail.",
    other: "You corrected it {count} times, more often than it still finds mail.",
  },
  "suggestions.evidence": "What it rests on",
  "suggestions.evidence.label": "not for {address}",
  "suggestions.evidence.assign": "{address} given to the client",
  "suggestions.changes": "What would change",
  "suggestions.take": "Do this",
  "suggestions.decline": "Do not suggest this again",
  "suggestions.taken.clientDomain": "{what} now belongs to {name}.",
  "suggestions.taken.exceptDomain": "“{name}” no longer labels mail from {what}.",
  "suggestions.taken.exceptWord": "“{name}” no longer labels mail with “{what}” in the subject.",
  "suggestions.taken.switchOff": "The rule “{name}” is switched off.",
  "suggestions.declined": "It is not suggested again.",
} as const;
