/** Turns the conditions of an inbox rule of Exchange, or those of its exceptions, into parts of ours. */

import { negated } from "../../../condition/join-conditions.ts";
import { bodyTerm } from "../body-term.ts";
import { allSaid, anyOfValues, type Converted, said, unsaid } from "../converted.ts";
import { headerTerm } from "../header-term.ts";
import { lossInRule } from "../loss-in-rule.ts";
import { recipientLoss } from "../recipient-loss.ts";
import {
  before,
  bytesWithin,
  hasAttachment,
  isCopiedToMe,
  isForMe,
  isToMe,
  onOrAfter,
} from "../standing-terms.ts";
import { textOfValue } from "../text-of-value.ts";
import { addressTerm, valueTerm } from "../value-terms.ts";
import { type ExchangeList, exchangeList, isWiped } from "./exchange-lists.ts";
import { exchangeBytes, exchangeDate } from "./exchange-numbers.ts";
import { exchangePerson } from "./exchange-people.ts";

/** The value of a property by its name, of an exception the name without `ExceptIf`; `undefined`: not in the file. */
export type PropertyReader = (name: string) => unknown;

/** One for each condition that is set. */
export function exchangeConditions(property: PropertyReader): Converted[] {
  return [...readers].flatMap(([name, read]) => read(property, name) ?? []);
}

/** `null`: not set. */
type ConditionReader = (property: PropertyReader, name: string) => Converted | null;

const readers: ReadonlyMap<string, ConditionReader> = new Map<string, ConditionReader>([
  ["From", people("from")],
  ["SentTo", people("to")],
  ["FromAddressContainsWords", words((word) => addressWord("from", word))],
  ["RecipientAddressContainsWords", words((word) => addressWord("to", word))],
  ["SubjectContainsWords", words((word) => valueTerm("subject", word))],
  ["SubjectOrBodyContainsWords", words((word) => valueTerm(null, word))],
  ["BodyContainsWords", words(bodyTerm)],
  ["HeaderContainsWords", words(headerTerm)],
  ["HasAttachment", flag(said(hasAttachment))],
  ["MyNameInToBox", flag(said(isToMe))],
  ["MyNameInCcBox", flag(said(isCopiedToMe))],
  ["MyNameInToOrCcBox", flag(said(isForMe))],
  ["MyNameNotInToBox", flag(said(negated(isToMe)))],
  ["SentOnlyToMe", flag({ ...said(isForMe, [recipientLoss("SentOnlyToMe")]), isWider: true })],
  ["WithinSizeRangeMinimum", sizes],
  ["WithinSizeRangeMaximum", () => null],
  ["ReceivedAfterDate", dates],
  ["ReceivedBeforeDate", () => null],
  ["FlaggedForAction", unknown],
  ["FromSubscription", unknown],
  ["HasClassification", unknown],
  ["MessageTypeMatches", unknown],
  ["WithImportance", unknown],
  ["WithSensitivity", unknown],
]);

export const exchangeConditionNames: ReadonlySet<string> = new Set(
  [...readers.keys()].map((name) => name.toLowerCase()),
);

function words(term: (word: string) => Converted): ConditionReader {
  return (property, name) =>
    anyOfList(exchangeList(property(name)), name, (value) => {
      const word = textOfValue(value);
      return isWiped(word) ? unsaid(lossInRule("lost", "condition.notInFile", { name })) : term(word);
    });
}

function people(operator: "from" | "to"): ConditionReader {
  return (property, name) =>
    anyOfList(exchangeList(property(name), true), name, (value) => personTerm(operator, value, name));
}

function anyOfList(
  { values, state }: ExchangeList,
  name: string,
  term: (value: unknown) => Converted,
): Converted | null {
  if (state === "notInFile") return unsaid(lossInRule("lost", "condition.notInFile", { name }));
  if (values.length === 0) return null;
  const any = anyOfValues(values, term, () => lossInRule("lost", "condition.tooLong", { value: name }));
  if (state === "cut") {
    const loss = lossInRule("lost", "condition.cutOff", { name });
    return { ...any, isNarrower: true, losses: [...any.losses, loss] };
  }
  if (state === "whole") return any;
  return {
    ...any,
    losses: [...any.losses, lossInRule("changed", "condition.listGuessed", { value: values.join(", ") })],
  };
}

/** Exchange looks in the address alone. */
function addressWord(operator: "from" | "to", word: string): Converted {
  const term = valueTerm(operator, word);
  const { tree } = term;
  const isInNames = tree?.kind === "regex" || (tree?.kind === "person" && tree.test.kind === "words");
  if (!isInNames) return term;
  return { ...term, losses: [...term.losses, lossInRule("changed", "condition.nameToo", { value: word })] };
}

function personTerm(operator: "from" | "to", value: unknown, name: string): Converted {
  const person = exchangePerson(value);
  if (person?.address != null) return said(addressTerm(operator, person.address));
  if (person === null || person.name === "") {
    return unsaid(lossInRule("lost", "condition.notKnown", { name, value: textOfValue(value) }));
  }
  const named = valueTerm(operator, person.name, "whole");
  return {
    ...named,
    losses: [...named.losses, lossInRule("changed", "condition.nameOnly", { value: person.name })],
  };
}

function flag(term: Converted): ConditionReader {
  return (property, name) => (isTrue(property(name)) ? term : null);
}

export function isTrue(value: unknown): boolean {
  return value === true || (typeof value === "string" && /^\s*true\s*$/i.test(value));
}

/** PowerShell writes what is not set as nothing, `False`, or an empty list. */
export function isUnset(value: unknown): boolean {
  if (typeof value === "string") return /^(?:\{\}|false)?$/i.test(value.trim());
  return (
    value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0)
  );
}

function unknown(property: PropertyReader, name: string): Converted | null {
  const value = property(name);
  return isUnset(value) ? null : notKnown(name, value);
}

function notKnown(name: string, value: unknown): Converted {
  const text = textOfValue(value);
  return unsaid(lossInRule("lost", "condition.notKnown", { name, value: text }));
}

/** Both bounds are one condition, and one exception. */
function sizes(property: PropertyReader): Converted | null {
  const least = property("WithinSizeRangeMinimum");
  const most = property("WithinSizeRangeMaximum");
  if (isUnset(least) && isUnset(most)) return null;
  const [from, to] = [exchangeBytes(least), exchangeBytes(most)];
  if (!isUnset(least) && from === null) return notKnown("WithinSizeRangeMinimum", least);
  if (!isUnset(most) && to === null) return notKnown("WithinSizeRangeMaximum", most);
  // 0 stands for no upper bound, where only the lower one was set.
  const range = bytesWithin(from, to === 0 ? null : to);
  return range === null ? null : said(range);
}

function dates(property: PropertyReader): Converted | null {
  const bounds = [
    dateBound(property("ReceivedAfterDate"), onOrAfter),
    dateBound(property("ReceivedBeforeDate"), before),
  ].filter((bound) => bound !== null);
  return bounds.length === 0 ? null : allSaid(bounds);
}

function dateBound(value: unknown, term: typeof onOrAfter): Converted | null {
  if (isUnset(value)) return null;
  const date = exchangeDate(value);
  const text = textOfValue(value);
  if (date === null) return unsaid(lossInRule("lost", "condition.date", { value: text }));
  return said(
    term(date.at),
    date.isRounded ? [lossInRule("changed", "condition.timeOfDay", { value: text })] : [],
  );
}
