/** Words of import and export of the rule set. */
export const shareEn = {
  "share.title": "Sharing and backups",
  "share.parts": "Parts of this view",
  "share.part.files": "Import and export",
  "share.part.followed": "Followed sets",
  "share.part.publish": "Publish",
  "share.part.backups": "Backups",
  "share.part.log": "Log",
  "share.export": "Export",
  "share.export.text":
    "Clients, segments, groups and rules in one JSON file, to keep or to hand to a colleague. Mail is not in it.",
  "share.export.button": "Export my rule set",
  "share.export.holds":
    "In the file: clients: {clients}; segments: {segments}; groups: {groups}; rules: {rules}.",
  "share.exported": "Exported as {file}",
  "share.import": "Import",
  "share.import.text":
    "Choose a rule set file, or drop it here. You see what would change before anything is written.",
  "share.import.choose": "Choose a file",
  "share.import.drop": "Drop the file here",
  "share.reading": "Reading {file}",
  "share.preview": "What {file} would change",
  "share.preview.unknown": "Made by a newer version, kept but not used here:",
  "share.preview.issues": {
    one: "{count} rule has a condition with an error and marks no mail until it is put right.",
    other: "{count} rules have a condition with an error and mark no mail until they are put right.",
  },
  "share.refused": "{file} was not imported",
  "share.tooManyFiles": "One file at a time. Nothing was changed. Drop the rule set file alone.",
} as const;
