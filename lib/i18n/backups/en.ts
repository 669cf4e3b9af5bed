/** Words of backups: snapshots, files, what was lost and what can still be read. */
export const backupsEn = {
  "snapshots.title": "Snapshots",
  "snapshots.text":
    "Copies of your clients and rules in this browser, made before every import and replacement, and every day on which something changed. About twenty are kept: the newest ten, then one a day, then one a week.",
  "snapshots.make": "Make a snapshot now",
  "snapshots.made": "Snapshot made",
  "snapshots.none": "No snapshot yet",
  "snapshots.none.text": "The first one comes with the next import, or tomorrow. You can make one now.",
  "snapshots.nothing": "There is nothing to keep yet. Add a client or a rule first.",
  "snapshots.column.when": "When",
  "snapshots.column.why": "Why",
  "snapshots.column.clients": "Clients",
  "snapshots.column.rules": "Rules",
  "snapshots.column.size": "Size",
  "snapshots.column.actions": "Actions",
  "snapshots.reason.import": "Before an import",
  "snapshots.reason.consent": "Before a shared set",
  "snapshots.reason.replace": "Before a replacement",
  "snapshots.reason.daily": "Daily",
  "snapshots.reason.asked": "Made by you",
  "snapshots.reason.emptier": "Before much was deleted",
  "snapshots.look": "Look at",
  "snapshots.look.of": "Look at the snapshot of {time}",
  "snapshots.save.of": "Save the snapshot of {time} as a file",
  "snapshots.delete.of": "Delete the snapshot of {time}",
  "snapshots.deleted": "Snapshot deleted",
  "snapshots.unreadable":
    "This snapshot is damaged and cannot be read. The others are not affected. Take another one.",
  "snapshots.noPlace":
    "This browser gives the extension no place for snapshots, as in a private window. Save a backup file instead.",
  "preview.title": "What going back to {time} would change",
  "preview.nothing": "This snapshot equals what you have. There is nothing to do.",
  "preview.restore": "Restore this snapshot",
  "preview.restored": "Restored as it was on {time}",
  "file.title": "Backup files",
  "file.text":
    "A snapshot lies in this browser and is lost with it. A file can be kept elsewhere: it holds everything you made, with notes and purchases, and is read back under Import and export.",
  "file.make": "Save a backup file",
  "file.made": "Backup written",
  "file.saved": "Saved as {file}",
  "file.last": "Last backup file: {time}, {file}",
  "file.never": "No backup file has been saved yet.",
  "file.rhythm": "Save one by itself",
  "file.rhythm.never": "Never",
  "file.rhythm.daily": "Daily",
  "file.rhythm.weekly": "Weekly",
  "file.rhythm.hint": "Into your folder for downloads, and only when something has changed.",
  "file.folder": "Folder within the downloads",
  "file.folder.bad": 'Use a name without : * ? " < > | or a dot at its beginning or end.',
  "file.keep": "Files kept there",
  "file.keep.hint": "Older ones that Clientele wrote are deleted.",
  "file.keep.bad": "Write a whole number from 1 to {limit}.",
  "file.denied": "Your browser does not let Clientele save files by itself",
  "file.denied.text":
    "Nothing is saved by itself until it does. Snapshots go on. Allow downloads when the browser asks, or save a backup file by hand.",
  "file.denied.again": "Ask again",
  "file.failed": "The last backup file could not be saved",
  "file.failed.text": "It was tried on {time}. {reason}",
  "file.sealed": "Encrypt them",
  "file.sealed.hint":
    "For your own key or those of members. Whoever else gets hold of a file cannot read it; without one of these keys, nor can you.",
  "file.sealed.none": "There is no key yet. Make one of your own under Publish, or add a member there.",
  "file.sealed.own": "My own key",
  "keep.title": "Protection by the browser",
  "keep.persisted": "The browser does not clear what Clientele keeps when the disk gets full.",
  "keep.notPersisted":
    "When the disk gets full, the browser may clear what Clientele keeps. It can be asked not to.",
  "keep.ask": "Ask the browser to keep it",
  "keep.refused": "The browser did not agree. Save a backup file now and then.",
  "remind.title": {
    one: "No backup file for {count} day",
    other: "No backup file for {count} days",
  },
  "remind.text": "Your clients and rules lie in this browser alone. Save them as a file in case it is lost.",
  "remind.later": "Not for now",
  "lost.title": "The browser had lost your data, and it was brought back",
  "lost.mirror":
    "On {time} the database was gone. Brought back from the latest copy: clients: {clients}; rules: {rules}.",
  "lost.snapshot":
    "On {time} the database was gone, and so was the latest copy. Brought back from the newest snapshot: clients: {clients}; rules: {rules}. What you changed after it is missing.",
  "lost.missing":
    "Not brought back: seen mail, reminders, the history of clients, followed sets, keys, and the log. Gmail shows mail again as you look at it.",
  "lost.seen": "Understood",
  "safe.title": "What can still be read",
  "safe.text":
    "Nothing is written over while the database cannot be opened. Gmail goes on being painted by the latest copy. Save what you want to be sure of:",
  "safe.reading": "Looking for copies",
  "safe.mirror": "Latest copy",
  "safe.tables": "All tables of the database, as they lie there",
  "safe.column.what": "Copy",
  "safe.save": "Save",
  "safe.save.of": "Save: {copy}",
  "safe.saved.tooLarge":
    "Saved as {file}, whole. It is larger than Import and export can read back (8 MB). Keep it, and do not remove the extension: the copies in this browser can still be restored.",
  "safe.none": "No copy was found.",
  "safe.anew": "Start with a new database",
  "safe.anew.text":
    "Clients, rules and settings come back from the latest copy that can be read. The old database stays where it is; nothing in it is changed or deleted.",
  "safe.anew.done": "A new database is in use",
  "fault.backup.noRoom":
    "There is no room for a snapshot. Your clients and rules are safe. Free some space on the disk and try again.",
  "fault.backup.notKept":
    "The browser did not let a snapshot be written. Your clients and rules are safe. Save a backup file instead.",
  "fault.backup.nothing": "There is nothing to keep yet. Add a client or a rule first.",
  "fault.backup.notAllowed":
    "The browser does not allow it. Your clients and rules are safe. Switch it on again here.",
  "fault.backup.notWritten":
    "The browser could not write the file. Your clients and rules are safe. Look whether the disk is full and the folder can be written to.",
  "fault.backup.notSealed":
    "It could not be encrypted, so it was not written at all. Your clients and rules are safe. Look at the keys that are chosen here.",
  "fault.backup.tooLarge":
    "The backup file would be larger than Import and export can read back (8 MB), so none was written. Your clients and rules are safe, and snapshots go on. Shorten long notes or delete what you no longer need, then try again.",
  "fault.storage.usable": "The database can be read again. Nothing was changed. Reload this page.",
  "fault.backup.unknown": "This snapshot is no longer there. Nothing was changed.",
} as const;
