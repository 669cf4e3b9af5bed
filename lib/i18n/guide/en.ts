/** The short guide on the help view. */
export const guideEn = {
  "help.title": "Help",
  "help.start": "In three steps",
  "help.start.1":
    "Add a client with its addresses or domains. Its mail in Gmail carries its name and colour at once, old mail included.",
  "help.start.2": "Add a rule from words. Rules give labels and points; the points make the priority.",
  "help.start.3":
    "Open Gmail. The bar above the list counts urgent and high mail; click a count to see only those.",
  "help.conditions": "Conditions",
  "help.conditions.text": "A condition is written like a search in Gmail.",
  "help.condition.from": "from this domain or its subdomains",
  "help.example.subject": "subject:(报价 OR quote)",
  "help.condition.subject": "the subject has 报价 or the word quote",
  "help.condition.not": "urgent, but not from your colleagues",
  "help.condition.large": "larger than 5 MB",
  "help.condition.old": "older than 7 days",
  "help.condition.attachment": "with an attachment",
  "help.unknown": "Not known is not no",
  "help.unknown.text":
    "A list row shows only part of a mail. Where a rule would need more, it waits until more is known, for example when you open the mail. Nothing is labelled because something was not seen.",
  "help.priority": "How priority comes about",
  "help.priority.text":
    "Points add up: the client’s tier, its segments, urgency words, deadlines, how long it waits, how it was sent, and rules. Every point has its reason in the panel. The numbers, the words and from how many points on mail is urgent stand under Priority, where you see what a change would move before you save it.",
  "help.reminders": "Reminders",
  "help.reminders.text":
    "A client’s mail that waits longer than promised, a question of yours without an answer, a client without contact, a label that ends, and what you asked for yourself: each is told once, and a second time if nothing happens. An answer that is seen closes it. Done, later and the settings stand under Reminders; the number on Clientele’s button counts what is due.",
  "help.audit": "Rules that stay healthy",
  "help.audit.text":
    "Rule audit says what is wrong with your rules and shows what mending each finding would change. Its review walks through unknown senders, client mail in spam and bin, groups, backups and access, as often as you set. What you did stands in its log.",
  "help.keys": "Keys",
  "help.keys.move": "next or previous row",
  "help.keys.open": "edit",
  "help.keys.new": "add",
  "help.keys.search": "search",
  "help.keys.close": "close",
  "help.keys.order": "change the order of rules",
  "help.keys.delete": "delete, with undo",
  "help.keys.help": "this page",
  "help.gmailKeys": "Keys in Gmail",
  "help.gmailKeys.text":
    "Gmail’s own shortcuts are off until you switch them on in its settings. Ours are keys that Gmail has no use for, and sleep until Gmail answers one of its own.",
  "help.gmailKeys.move": "Gmail: next or previous mail",
  "help.gmailKeys.open": "Gmail: open, and back to the list",
  "help.gmailKeys.panel": "the panel on the mail at the cursor, or on the open one; again to close it",
  "help.gmailKeys.filter": "only urgent, high, normal or low mail; again for all",
  "help.gmailKeys.all": "all mail",
} as const;
