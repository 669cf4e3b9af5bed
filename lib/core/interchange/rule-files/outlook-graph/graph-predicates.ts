/** Turns the conditions of a rule of Microsoft Graph (`messageRulePredicates`) into parts of ours. */

import { isAddressText } from "../../../clients/check-client.ts";
import { negated } from "../../../condition/join-conditions.ts";
import { isJsonObject, type JsonObject } from "../../contacts/parse-own-json.ts";
import { bodyTerm } from "../body-term.ts";
import { anyOfValues, type Converted, type LossInRule, said, unsaid } from "../converted.ts";
import { headerTerm } from "../header-term.ts";
import { labelTerm } from "../label-term.ts";
import { lossInRule } from "../loss-in-rule.ts";
import { recipientLoss } from "../recipient-loss.ts";
import { hasAttachment, isCopiedToMe, isForMe, isToMe, sizeWithin } from "../standing-terms.ts";
import { textOfValue } from "../text-of-value.ts";
import { addressTerm, valueTerm } from "../value-terms.ts";

/** One for each predicate that is set; all of them must hold. */
export function graphPredicates(predicates: JsonObject): Converted[] {
  return Object.entries(predicates).flatMap(([name, value]) => {
    if (isUnset(value) || name.startsWith("@odata.")) return [];
    const read = readers.get(name)?.(value) ?? null;
    return [read ?? unsaid(lossInRule("lost", "condition.notKnown", { name, value: textOfValue(value) }))];
  });
}

/** Graph writes what is not asked as `null`, `false` or an empty list, or leaves it out. */
function isUnset(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

/** `null`: the value is not of the shape that Graph has there. */
type PredicateReader = (value: unknown) => Converted | null;

const readers: ReadonlyMap<string, PredicateReader> = new Map<string, PredicateReader>([
  ["subjectContains", words((value) => valueTerm("subject", value))],
  ["bodyContains", words(bodyTerm)],
  ["bodyOrSubjectContains", words((value) => valueTerm(null, value))],
  ["senderContains", words((value) => valueTerm("from", value))],
  ["recipientContains", words((value) => valueTerm("to", value))],
  ["headerContains", words(headerTerm)],
  ["categories", words(labelTerm)],
  ["fromAddresses", recipients("from")],
  ["sentToAddresses", recipients("to")],
  ["hasAttachments", flag(said(hasAttachment))],
  ["sentToMe", flag(said(isToMe))],
  ["sentCcMe", flag(said(isCopiedToMe))],
  ["sentToOrCcMe", flag(said(isForMe))],
  ["notSentToMe", flag(said(negated(isForMe)))],
  ["sentOnlyToMe", flag({ ...said(isForMe, [recipientLoss("sentOnlyToMe")]), isWider: true })],
  ["withinSizeRange", sizeRange],
]);

/** Any of the words is enough. */
function words(term: (value: string) => Converted): PredicateReader {
  return (value) => {
    if (!Array.isArray(value)) return null;
    const texts = value.filter((word): word is string => typeof word === "string" && word.trim() !== "");
    return texts.length === 0 || texts.length < value.length ? null : anyOfValues(texts, term, tooMany);
  };
}

function tooMany(): LossInRule {
  return lossInRule("lost", "condition.tooLong", { value: "" });
}

function flag(term: Converted): PredicateReader {
  return (value) => (value === true ? term : null);
}

function recipients(operator: "from" | "to"): PredicateReader {
  return (value) => {
    if (!Array.isArray(value)) return null;
    return anyOfValues(value, (recipient) => recipientTerm(operator, recipient), tooMany);
  };
}

function recipientTerm(operator: "from" | "to", recipient: unknown): Converted {
  const mailbox = isJsonObject(recipient) ? (recipient["emailAddress"] ?? recipient) : null;
  const { address = "", name = "" } = isJsonObject(mailbox) ? mailbox : {};
  if (typeof address === "string" && isAddressText(address)) return said(addressTerm(operator, address));
  if (typeof name !== "string" || name.trim() === "") {
    return unsaid(
      lossInRule("lost", "condition.notKnown", { name: operator, value: textOfValue(recipient) }),
    );
  }
  const named = valueTerm(operator, name.trim(), "whole");
  return {
    ...named,
    losses: [...named.losses, lossInRule("changed", "condition.nameOnly", { value: name })],
  };
}

function sizeRange(value: unknown): Converted | null {
  if (!isJsonObject(value)) return null;
  const { minimumSize = null, maximumSize = null } = value;
  const least = typeof minimumSize === "number" ? minimumSize : null;
  // 0 stands for no upper bound, where only the lower one was set.
  const most = typeof maximumSize === "number" && maximumSize > 0 ? maximumSize : null;
  const range = sizeWithin(least, most);
  return range === null ? null : said(range);
}
