/** What of a Sieve script is not, or not quite, converted. */
import type { FilePlace, Loss, LossKind } from "../imported-rules.ts";

/** Each code with its sentence; words in braces are params. */
export type SieveLossCode =
  /** This part of the condition cannot be tested here: {test}. */
  | "condition.unknownTest"
  /** The header {header} is not known here, so that what it holds cannot be tested. */
  | "condition.header"
  /** {test} compares in a way that is not possible here. */
  | "condition.comparison"
  /** {value} is no regular expression that can be used here. */
  | "condition.badRegex"
  /** {value} depends on something that is only known while the script runs. */
  | "condition.variable"
  /** A part of the condition is too long or too deep to be taken over. */
  | "condition.tooLong"
  /** The script looks in To alone; here Cc and Bcc are looked in, too. */
  | "condition.toAlsoCc"
  /** The script looks for the text {value}; here it is the domain, with its subdomains. */
  | "condition.domain"
  /** The script looks for the text {value}; here it is that address, and no longer one that contains it. */
  | "condition.wholeAddress"
  /** The script compares the whole header with {value}; here its name and its address are compared, each alone. */
  | "condition.wholeHeader"
  /** {value} is looked for in addresses only; here in the names beside them, too. */
  | "condition.nameToo"
  /** The script looks in the whole line of the list's id; here only in what stands in its pointed brackets. */
  | "condition.listId"
  /** The script asks for mail of several parts; here for mail with an attachment. */
  | "condition.attachment"
  /** The script looks for {value} in the body; here in the subject, too. */
  | "condition.bodyAlsoSubject"
  /** The script looks at the envelope ({header}); here at the header of the same name. */
  | "condition.envelope"
  /** The script asks for the date at which mail arrives; here it is the date of the mail. */
  | "condition.currentDate"
  /** The day {value} begins when it begins in your time zone. */
  | "condition.dateZone"
  /** Whether a folder exists is not asked here: {value} becomes a label. */
  | "condition.mailboxExists"
  /** It sends mail on to {address}; that is not done here. */
  | "action.redirect"
  /** It throws mail away; that is not done here. */
  | "action.discard"
  /** It marks mail as deleted; that is not done here. */
  | "action.delete"
  /** It refuses mail with an answer; that is not done here. */
  | "action.reject"
  /** It answers mail while you are away; that is not done here. */
  | "action.vacation"
  /** It answers mail; that is not done here. */
  | "action.reply"
  /** It hands mail to a program, {value}; that is not done here. */
  | "action.pipe"
  /** It notifies {address}; that is not done here. */
  | "action.notify"
  /** It marks mail as read; that is not done here. */
  | "action.markRead"
  /** It marks mail as unread; that is not done here. */
  | "action.markUnread"
  /** A flag becomes at least high priority. */
  | "action.flag"
  /** A mark of importance becomes at least high priority. */
  | "action.important"
  /** The mark {value} is not set here. */
  | "action.otherFlag"
  /** Marks are not taken away here: {value}. */
  | "action.removeFlag"
  /** The folder's name is only known while the script runs: {value}. */
  | "action.variable"
  /** The script {value} belongs to this one and is not in the file. */
  | "action.include"
  /** {action} is not known here and is not done. */
  | "action.unknown"
  /** A part that could not be converted would let the rule match more mail than it did: it comes in switched off. */
  | "rule.matchesMore"
  /** A part of it holds for no mail that can be told here, so that it matches less mail than it did. */
  | "rule.matchesLess"
  /** Mail for which the script ended here is judged by the later rules, too. */
  | "rule.stopNotKept"
  /** The condition is too long for one rule and stands in several. */
  | "rule.split"
  /** It has no effect here. */
  | "rule.withoutEffect"
  /** What follows is never reached in the script, and is left out. */
  | "rule.neverRuns";

/** UTF-16 units of a text in `params`. */
const paramLimit = 200;

export function lossOf(
  kind: LossKind,
  code: SieveLossCode,
  place: FilePlace | null,
  params: Loss["params"] = {},
): Loss {
  const cut = (value: string | number) =>
    typeof value === "string" && value.length > paramLimit ? `${value.slice(0, paramLimit - 1)}…` : value;
  return {
    kind,
    code,
    place,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, cut(value)])),
  };
}
