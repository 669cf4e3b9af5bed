/** Reads values that are one of a few words, and the operators of ours that ask for clients. */
import { foldText } from "../message/fold-text.ts";
import type { IssueSink } from "./issue-sink.ts";
import { type NamedKind, nameKey } from "./known-names.ts";
import { printText } from "./print-text.ts";
import type { Condition, LookupOperator, Term } from "./tree.ts";
import type { TypedValue, ValueReader } from "./value.ts";

const states: readonly Term[] = (
  ["unread", "read", "starred", "unstarred", "important", "muted"] as const
).map((state) => ({ kind: "state", state }));
const places: readonly Term[] = (
  ["inbox", "sent", "drafts", "spam", "trash", "snoozed", "archive", "anywhere"] as const
).map((place) => ({ kind: "place", place }));
const categories: readonly Term[] = (
  ["primary", "social", "promotions", "updates", "forums", "reservations", "purchases"] as const
).map((category) => ({ kind: "category", category }));
const links: readonly Term[] = (["drive", "document", "spreadsheet", "presentation", "youtube"] as const).map(
  (target) => ({ kind: "link", target }),
);

/** The word that chooses a term: `unread` of `is:unread`. */
export function choiceOf(term: Term): string | null {
  switch (term.kind) {
    case "state":
      return term.state;
    case "place":
      return term.place;
    case "category":
      return term.category;
    case "link":
      return term.target;
    case "attachment":
      return "attachment";
    default:
      return null;
  }
}

function readChoice(terms: readonly Term[]): ValueReader {
  const byWord = new Map(terms.map((term) => [choiceOf(term), term]));
  return (value, sink, operator) =>
    byWord.get(foldText(value.text).trim()) ?? opaqueValue(value, sink, operator);
}

/** A value that we do not know is kept for Gmail, which may. */
function opaqueValue(value: TypedValue, sink: IssueSink, operator: string): Condition | null {
  if (value.text.trim() === "") {
    sink.error("nothing-to-search", value);
    return null;
  }
  sink.note("unknown-value", value, { operator, found: value.text });
  return { kind: "opaque", text: `${operator}:${printText(value.text.trim())}` };
}

/** `is:snoozed` is `in:snoozed`. */
export const readState = readChoice([...states, ...places.filter((term) => choiceOf(term) === "snoozed")]);
export const readPlace = readChoice(places);
export const readCategory = readChoice(categories);
export const readHas = readChoice([{ kind: "attachment" }, ...links]);

const tierNames = ["vip", "key", "regular", "prospect"];

/** The words that an operator takes, where those are a few; else empty. */
export function choicesOf(operator: string): readonly string[] {
  const terms = new Map<string, readonly Term[]>([
    ["is", states],
    ["in", places],
    ["category", categories],
    ["has", [{ kind: "attachment" }, ...links]],
  ]);
  if (operator === "tier") return tierNames;
  return (terms.get(operator) ?? []).map((term) => choiceOf(term) ?? "");
}
/** `<90d`, `>=3m`; units as in `older_than:`. */
const isAgeComparison = /^(?:[<>]=?)?\d{1,9}[dmy]$/;
const isCountComparison = /^(?:[<>]=?)?\d{1,9}$/;

/** What it is worth is looked up later; here there only must be something. */
function readName(operator: LookupOperator): ValueReader {
  return (value, sink) => {
    const name = value.text.trim();
    if (name !== "") return { kind: "lookup", operator, value: name };
    sink.error("nothing-to-search", value);
    return null;
  };
}

/** A name that the rule set does not have can only be a mistake. */
function readKnownName(operator: NamedKind): ValueReader {
  const read = readName(operator);
  return (value, sink) => {
    const { names } = sink;
    if (names !== null && value.text.trim() !== "" && !names[operator].has(nameKey(value.text))) {
      sink.error(`unknown-${operator}`, value, { found: value.text.trim() });
      return null;
    }
    return read(value, sink, operator);
  };
}

function readTier(value: TypedValue, sink: IssueSink, operator: string): Condition | null {
  const tier = foldText(value.text).trim();
  return tierNames.includes(tier)
    ? { kind: "lookup", operator: "tier", value: tier }
    : opaqueValue(value, sink, operator);
}

function readField(value: TypedValue, sink: IssueSink, operator: string): Condition | null {
  const text = value.text.trim();
  if (/^[^=]*[^=\s][^=]*=\s*\S/.test(text)) return { kind: "lookup", operator: "field", value: text };
  sink.error("bad-field", value, { operator, found: value.text });
  return null;
}

function readComparison(operator: LookupOperator, pattern: RegExp): ValueReader {
  return (value, sink) => {
    const text = foldText(value.text).replace(/\s+/g, "");
    if (pattern.test(text)) return { kind: "lookup", operator, value: text };
    sink.error("bad-comparison", value, { operator, found: value.text });
    return null;
  };
}

export const lookupReaders: readonly (readonly [LookupOperator, ValueReader])[] = [
  ["client", readKnownName("client")],
  ["tier", readTier],
  ["segment", readKnownName("segment")],
  ["group", readKnownName("group")],
  ["industry", readName("industry")],
  ["region", readName("region")],
  ["business", readName("business")],
  ["field", readField],
  ["last-order", readComparison("last-order", isAgeComparison)],
  ["orders", readComparison("orders", isCountComparison)],
  ["last-contact", readComparison("last-contact", isAgeComparison)],
  ["waiting", readComparison("waiting", isAgeComparison)],
];
