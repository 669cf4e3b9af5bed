/** What a term says of a message, as the key of a sentence and what is put into it. */
import type { FactName, TermStep } from "../../core/condition/explain-condition.ts";
import { printTerm } from "../../core/condition/print-term.ts";
import type { DateTerm, PersonTerm, Term } from "../../core/condition/tree.ts";
import { formatBytes, formatDayTime } from "../format.ts";
import { type Claim, lookupClaim, spanText } from "./lookup-claim.ts";
import type { ExplainWords } from "./sentence-parts.ts";

/** The claim of a term that found what it looks for (`yes`), or did not. */
export function termClaim(words: ExplainWords, { term, verdict, hits }: TermStep): Claim {
  const field = hits[0]?.field ?? null;
  switch (term.kind) {
    case "person":
      return personClaim(words, term, field);
    case "anywhere":
      return verdict === "yes"
        ? foundClaim(words, term.needle.text, field)
        : { key: "anywhere", values: { value: term.needle.text } };
    case "around":
      return {
        key: "around",
        values: { value: term.left.text, other: term.right.text },
        params: { field: fieldWord(words, field) },
      };
    case "regex": {
      const values = { value: `/${term.pattern}/${term.flags}` };
      return { key: "regex", values, params: { field: fieldWord(words, field) } };
    }
    case "size":
      return { key: term.side, params: { value: formatBytes(term.bytes, words.language) } };
    case "date":
      return { key: term.side, params: { value: dateText(words, term) } };
    case "age":
      return { key: term.side, params: { value: spanText(words, term.count, term.unit) } };
    default:
      return plainClaim(words, term);
  }
}

type ToldByField = "person" | "anywhere" | "around" | "regex";
type Measured = "size" | "date" | "age";
type PlainTerm = Exclude<Term, { kind: ToldByField | Measured }>;

function plainClaim(words: ExplainWords, term: PlainTerm): Claim {
  switch (term.kind) {
    case "subject":
    case "filename":
      return { key: term.kind, values: { value: term.needle.text } };
    case "attachment":
      return { key: "attachment" };
    case "state":
      return { key: term.state };
    case "place":
      if (term.place === "anywhere") return { key: "anyPlace" };
      return { key: "place", params: { value: word(words, `place.${term.place}`) } };
    case "category":
      return { key: "category", params: { value: word(words, `category.${term.category}`) } };
    case "link":
      return { key: "link", params: { value: word(words, `link.${term.target}`) } };
    case "label":
      return { key: "label", values: { value: term.label } };
    case "list":
      return { key: "list", values: { value: term.listId } };
    case "lookup":
      return lookupClaim(words, term);
    case "opaque":
      return { key: "other", values: { value: term.text } };
  }
}

function word(words: ExplainWords, key: string): string {
  return words.byCode(`explain.${key}`, {}) ?? key;
}

function fieldWord(words: ExplainWords, field: FactName | null): string {
  return field === null ? "" : word(words, `in.${field}`);
}

/** Where it hit; else the header that its operator names. */
function personClaim(words: ExplainWords, term: PersonTerm, field: FactName | null): Claim {
  const { operator, test } = term;
  const kind = test.kind === "local" ? "address" : test.kind;
  const value = test.kind === "words" ? test.needle.text : printTerm(term).value;
  if (operator === "from") return { key: `from.${kind}`, values: { value } };
  const header = field ?? (operator === "replyto" ? "replyTo" : operator);
  return { key: `people.${kind}`, values: { value }, params: { field: fieldWord(words, header) } };
}

/** A word without operator, by the fact in which it was found first. */
function foundClaim(words: ExplainWords, value: string, field: FactName | null): Claim {
  switch (field) {
    case "from":
      return { key: "from.words", values: { value } };
    case "subject":
      return { key: "subject", values: { value } };
    case "attachmentNames":
      return { key: "filename", values: { value } };
    case "to":
    case "cc":
    case "bcc":
      return { key: "people.words", values: { value }, params: { field: fieldWord(words, field) } };
    default:
      return { key: "body", values: { value } };
  }
}

function dateText({ language }: ExplainWords, term: DateTerm): string {
  const { at } = term;
  return "year" in at ? printTerm(term).value : formatDayTime(at.epochSeconds * 1000, language);
}
