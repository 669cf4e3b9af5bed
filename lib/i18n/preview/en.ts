/** Words of what an edit does to mail that was seen: in the sheet of a rule, in the list of rules, and in toasts. */
export const previewEn = {
  "preview.title": "What this edit changes",
  "preview.counting": "Trying, {done} of {count}",
  "preview.same": {
    one: "The {count} seen message would look as it does now.",
    other: "All {count} seen messages would look as they do now.",
  },
  "preview.changed": "{changed} of {count} seen messages would look different.",
  "preview.done.same": "No seen message looks different.",
  "preview.done.changed": "{changed} of {count} seen messages look different:",
  "preview.gained": { one: "{count} message gets", other: "{count} messages get" },
  "preview.lost": { one: "{count} message loses", other: "{count} messages lose" },
  "preview.recoloured": {
    one: "{count} message in another colour:",
    other: "{count} messages in another colour:",
  },
  "preview.client": { one: "{count} message: client", other: "{count} messages: client" },
  "preview.priority": { one: "{count} message: priority", other: "{count} messages: priority" },
  "preview.order": {
    one: "{count} message shows its labels in another order",
    other: "{count} messages show their labels in another order",
  },
  "preview.becomes": "becomes",
  "preview.noClient": "no client",
  "preview.noLabel": "no label",
  "preview.noSubject": "(subject not kept)",
  "preview.noSender": "(sender not known)",
  "preview.more": { one: "and {count} more message", other: "and {count} more messages" },
  "preview.moreKinds": { one: "and {count} other change", other: "and {count} other changes" },
  "preview.conflicts": {
    one: "{count} conflict between rules on seen mail",
    other: "{count} conflicts between rules on seen mail",
  },
  "preview.conflicts.gone": "No conflict left",
  "preview.conflict.colour":
    "“{loser}” gives the label {label} another colour; “{winner}” stands above it and counts",
  "preview.conflict.priority": "“{loser}” asks for less than “{winner}”, which counts: at least {priority}",
  "preview.conflict.messages": { one: "{count} message", other: "{count} messages" },
  "preview.conflict.open": "Open “{rule}”",
  "preview.conflict.mark": "In conflict with: {rules}",
} as const;
