/** Words of import and export of the rule set. */
export const shareEn = {
  "share.title": "Import and export",
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
  "share.preview.column.kind": "Kind",
  "share.preview.new": "New",
  "share.preview.changed": "Changed",
  "share.preview.removed": "Removed",
  "share.preview.same": "Unchanged",
  "share.preview.clients": "Clients",
  "share.preview.rules": "Rules",
  "share.preview.segments": "Segments",
  "share.preview.groups": "Groups",
  "share.preview.reordered": "The order changes.",
  "share.preview.nothing": "The file equals what you have. There is nothing to do.",
  "share.preview.unknown": "Made by a newer version, kept but not used here:",
  "share.preview.issues": {
    one: "{count} rule has a condition with an error and marks no mail until it is put right.",
    other: "{count} rules have a condition with an error and mark no mail until they are put right.",
  },
  "share.replace": "Replace my rule set",
  "share.replaced": "Replaced. Clients: {clients}; rules: {rules}.",
  "share.refused": "{file} was not imported",
  "share.tooManyFiles": "One file at a time. Nothing was changed. Drop the rule set file alone.",
} as const;
