/**
 * What may be lost of the rules of Outlook, Exchange and Thunderbird. Each has a sentence in `lib/i18n/rule-files`;
 * the comments say what the sentence says.
 */

export const outlookLossCodes = [
  /** "{value}" also stands for subdomains here, and no longer for other addresses that contain it. */
  "condition.domain",
  /** "{value}" stands for itself here, and no longer for longer addresses that contain it. */
  "condition.wholeAddress",
  /** "{value}" is looked for in the subject, too, not in the body alone. */
  "condition.bodyAndSubject",
  /** "{value}" is looked for in the sender's name, too, not in the address alone. */
  "condition.nameToo",
  /** Copies (cc) count as recipients, too. */
  "condition.recipients",
  /** The recipient {value} is known by name only, and the name is looked for. */
  "condition.nameOnly",
  /** Gmail's label "{value}" is looked for in place of the category or tag. */
  "condition.category",
  /** Gmail's star or read state is looked for in place of "{value}". */
  "condition.status",
  /** The time of day in {value} is left out: the whole day counts. */
  "condition.timeOfDay",
  /** The list is read at its commas: {value}. */
  "condition.listGuessed",
  /** The file does not hold the values of {name}: it was written without them. */
  "condition.notInFile",
  /** The file holds only the first values of {name}. */
  "condition.cutOff",
  /** Only the first line of the list id is looked at. */
  "condition.listId",
  /** The header {value} is not known here. */
  "condition.header",
  /** {name} = {value} cannot be asked here. */
  "condition.notKnown",
  /** "{value}" is too long to be looked for. */
  "condition.tooLong",
  /** The date {value} can be read in two ways. */
  "condition.date",
  /** Whether a sender is in the address book {value} is asked of a segment that you choose. */
  "condition.book",
  /** The condition is split over several rules, because it is too long for one. */
  "rule.split",
  /** The rule matches more mail than it did, and so it comes in switched off. */
  "rule.matchesMore",
  /** The rule had an error in its program and did not run there. */
  "rule.hasError",
  /** The rule ran only by hand or on other things than new mail. */
  "rule.notOnArrival",
  /** What stands here is no rule. */
  "rule.notRead",
  /** {name} of the rule is not known. */
  "rule.unknownProperty",
  /** The mail stays where it is; it gets a label of the folder "{value}". */
  "action.move",
  /** The mail is not copied; it gets a label of the folder "{value}". */
  "action.copy",
  /** The mail is marked as high priority in place of a star or flag. */
  "action.star",
  /** Importance becomes priority. */
  "action.important",
  /** Low importance takes 20 points away. */
  "action.notImportant",
  /** The mail is not archived. */
  "action.archive",
  /** The mail is not marked as read, or unread. */
  "action.markRead",
  /** The mail is not moved to the spam folder, nor judged as spam. */
  "action.junk",
  /** Mail would be deleted. */
  "action.delete",
  /** Mail would be forwarded to {value}. */
  "action.forward",
  /** Mail would be redirected to {value}. */
  "action.redirect",
  /** Mail would be answered by itself. */
  "action.reply",
  /** Somebody would be notified: {value}. */
  "action.notify",
  /** {name} is not done here. */
  "action.notKnown",
  /** The list goes on in another file: this one holds its first part only. */
  "file.moreElsewhere",
] as const;

export type OutlookLossCode = (typeof outlookLossCodes)[number];
