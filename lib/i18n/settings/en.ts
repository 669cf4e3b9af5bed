/** Words of the settings. */
export const settingsEn = {
  "settings.title": "Settings",
  "settings.saved": "Saved",
  "settings.unreadable":
    "Your settings were written by another version and could not be read. They are kept; until you change one, the defaults hold.",
  "settings.locked": "Set by your company.",
  "settings.general": "In general",
  "settings.enabled": "Show clients and priorities in Gmail",
  "settings.enabled.hint": "Off means off: nothing of ours stays in Gmail. Clients and rules are kept.",
  "settings.pause": "Pause until tomorrow",
  "settings.resume": "Show again now",
  "settings.pausedUntil": "Paused until {time}",
  "settings.language": "Language",
  "settings.language.auto": "The browser’s language",
  "settings.pageData": "Use Gmail’s own data in the page",
  "settings.pageData.hint":
    "Adds recipients, full text and attachments of opened threads, so that more conditions can be told. Nothing leaves the browser. Takes effect when Gmail is loaded again.",
  "settings.storage": "What is stored",
  "settings.keepSubjects": "Keep the subjects of seen mail",
  "settings.keepSubjects.hint":
    "With them, lists on our pages can name a mail. Texts of mails are never stored.",
  "settings.looksForClients": "Look for clients before there are any",
  "settings.looksForClients.hint":
    "Mail that Gmail shows is remembered although there are no clients and no rules yet, so that clients can be proposed. Without this, nobody is remembered until the first client.",
  "settings.keepDays": "Forget seen mail after (days)",
  "settings.keepDays.bad": "Write a whole number from 1 to 3650.",
  "settings.used": "Used on this computer: {size}",
  "settings.accounts": "Gmail accounts",
  "settings.accounts.none": "No account yet. Open Gmail once and it appears here.",
  "settings.account.enabled": "Show in this account",
  "settings.account.addresses": "Your other addresses",
  "settings.account.addresses.hint": "Aliases and “send mail as”, one a line. Mail from them is your own.",
  "settings.account.domains": "Your own domains",
  "settings.account.domains.hint": "One a line. Mail from there is a colleague’s, never a client’s.",
  "settings.account.companyDomains": "Of your company, in every account: {domains}",
  "settings.account.save": "Save for {account}",
  "settings.tooMany": "At most {limit} entries.",
  "settings.forget": "Forget everything",
  "settings.forget.text":
    "Deletes clients, rules, settings and all that was stored of seen mail. It cannot be taken back. Export your rule set first if you may want it again.",
  "settings.forget.ask": "Type {word} to confirm",
  "settings.forget.word": "forget",
  "settings.forget.done": "Everything was forgotten.",
  "settings.privacy": "Privacy",
  "settings.privacy.stored":
    "Stored, in this browser only: your clients and rules, these settings, and of seen mail the ids, times, addresses and (if on) subjects.",
  "settings.privacy.never": "Never stored: texts, previews and attachments of mails.",
  "settings.privacy.leaves":
    "What leaves this computer: nothing. There is no account, no server and no statistics.",
} as const;
