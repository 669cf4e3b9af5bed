/**
 * Finds, for a formula, the few others that may follow from it, however many there are.
 *
 * What follows from a formula follows from each way to fulfil it, so that one way is
 * enough to look with. And some literal of that way must give one of the literals that
 * the other cannot do without: its anchors. Those are filed under what they ask for
 * (the domain, the word, the client); what asks for something that has no such key is
 * filed under its kind.
 */
import { readComparisonValue } from "../../condition/comparison.ts";
import { nameKey } from "../../condition/known-names.ts";
import type { MailboxTest, Term } from "../../condition/tree.ts";
import { splitAddress, unicodeDomain } from "../../message/address.ts";
import { isRun, tokenizeText } from "../../message/tokenize-text.ts";
import { type Formula, type Literal, literalsOf } from "./formula.ts";

export class AnchorIndex {
  readonly #byKey = new Map<string, number[]>();
  readonly #clientKeys: (literal: Literal) => readonly string[];

  /** @param clientKeys what a sender says of clients: keys as `lookupKey` gives them */
  constructor(formulas: readonly Formula[], clientKeys: (literal: Literal) => readonly string[] = () => []) {
    this.#clientKeys = clientKeys;
    const counts = countKeys(formulas);
    for (const [at, formula] of formulas.entries()) {
      for (const key of anchorsOf(formula, counts)?.keys ?? [always]) {
        const filed = this.#byKey.get(key);
        if (filed === undefined) this.#byKey.set(key, [at]);
        else filed.push(at);
      }
    }
  }

  /** Places of formulas that may follow, each once, in their order. */
  candidates(formula: Formula): readonly number[] {
    const found = new Set(this.#byKey.get(always));
    for (const literal of oneWay(formula)) {
      for (const key of [...givenKeys(literal), ...this.#clientKeys(literal)]) {
        for (const at of this.#byKey.get(key) ?? []) found.add(at);
      }
    }
    return [...found].sort((one, other) => one - other);
  }
}

/** Key of what no literal need give. */
const always = "";

export function lookupKey(operator: string, value: string): string {
  return `lookup ${operator} ${nameKey(value)}`;
}

/** The literals of one way to fulfil a formula. */
function oneWay(formula: Formula): readonly Literal[] {
  if (formula.kind === "literal") return [formula];
  if (formula.kind === "all") return formula.parts.flatMap(oneWay);
  const [first] = formula.parts;
  return first === undefined ? [] : oneWay(first);
}

interface Anchors {
  readonly keys: readonly string[];
  /** How many formulas share the keys. */
  readonly cost: number;
}

type Counts = ReadonlyMap<string, number>;

/** How many literals have each key: what many share finds many. */
function countKeys(formulas: readonly Formula[]): Counts {
  const counts = new Map<string, number>();
  for (const literal of formulas.flatMap(literalsOf)) {
    const key = anchorKey(literal);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Of an AND the part that is rarest, of an OR all. `null`: it may follow from anything. */
function anchorsOf(formula: Formula, counts: Counts): Anchors | null {
  if (formula.kind === "literal") {
    const key = anchorKey(formula);
    return key === null ? null : { keys: [key], cost: counts.get(key) ?? 1 };
  }
  const parts = formula.parts.map((part) => anchorsOf(part, counts));
  if (formula.kind === "any") {
    if (parts.includes(null)) return null;
    const known = parts.flatMap((part) => part ?? []);
    return { keys: known.flatMap(({ keys }) => keys), cost: known.reduce((sum, { cost }) => sum + cost, 0) };
  }
  return parts.reduce<Anchors | null>((best, part) => {
    if (part === null) return best;
    return best === null || part.cost < best.cost ? part : best;
  }, null);
}

/** `null`: anything gives it. */
function anchorKey({ term, says }: Literal): string | null {
  if (term.kind === "place" && term.place === "anywhere" && says === "yes") return null;
  return (says === "yes" ? keyOf(term) : null) ?? classOf(term, says);
}

function classOf(term: Term, says: Literal["says"]): string {
  return `${says} ${term.kind}`;
}

/** What every term that gives this one has among its `givenKeys`; `null`: nothing but its kind. */
function keyOf(term: Term): string | null {
  switch (term.kind) {
    case "person":
      return mailboxKey(term.test);
    case "subject":
      return wordKey("subject", term.needle.tokens);
    case "anywhere":
      return term.mailbox === null ? wordKey("any", term.needle.partedTokens) : mailboxKey(term.mailbox);
    case "lookup":
      return readComparisonValue(term.value) === null ? lookupKey(term.operator, term.value) : null;
    default:
      return null;
  }
}

function mailboxKey(test: MailboxTest): string | null {
  switch (test.kind) {
    case "address":
      return `address ${test.address}`;
    case "domain":
      return `domain ${test.domain}`;
    case "local":
      return `local ${test.local}`;
    case "words":
      return wordKey("person", test.needle.partedTokens);
    case "me":
      return null;
  }
}

/** Of a run one character: it may stand inside another one. */
function wordKey(where: string, tokens: readonly string[]): string {
  const latin = tokens.find((token) => !isRun(token));
  return `${where} ${latin ?? [...(tokens[0] ?? "")][0]}`;
}

function wordKeys(where: string, tokens: readonly string[]): readonly string[] {
  return tokens.flatMap((token) => (isRun(token) ? [...token] : [token])).map((part) => `${where} ${part}`);
}

/** All keys of what a literal may give: of the class of each kind, and of what is asked for. */
function givenKeys(literal: Literal): readonly string[] {
  const { term, says } = literal;
  if (says === "no") return noKeys(term);
  return [...yesClasses(term), ...termKeys(term), ...exclusiveClasses(term)];
}

/** What says no gives only that others say no, and states that their opposite says yes. */
function noKeys(term: Term): readonly string[] {
  const all = ["person", "subject", "anywhere", "around", "regex", "filename", "attachment"];
  const kinds = all.includes(term.kind) ? all : [term.kind];
  return [...kinds.map((kind) => `no ${kind}`), ...(term.kind === "state" ? ["yes state"] : [])];
}

function yesClasses(term: Term): readonly string[] {
  const kinds: readonly string[] =
    term.kind === "subject" ? ["regex"] : term.kind === "filename" ? ["attachment"] : [];
  return [term.kind, ...kinds].map((kind) => `yes ${kind}`);
}

/** What says yes may deny others of its kind. */
function exclusiveClasses(term: Term): readonly string[] {
  return [`no ${term.kind}`, ...(term.kind === "date" ? ["no age"] : term.kind === "age" ? ["no date"] : [])];
}

function termKeys(term: Term): readonly string[] {
  switch (term.kind) {
    case "person":
      return mailboxKeys(term.test);
    case "subject":
      return [...wordKeys("subject", term.needle.tokens), ...wordKeys("any", term.needle.partedTokens)];
    case "around":
      return [term.left, term.right].flatMap(({ tokens, partedTokens }) => [
        ...wordKeys("subject", tokens),
        ...wordKeys("any", partedTokens),
      ]);
    case "filename":
      return wordKeys("any", term.needle.partedTokens);
    case "anywhere":
      return [
        ...wordKeys("any", term.needle.partedTokens),
        ...(term.mailbox === null ? [] : mailboxKeys(term.mailbox)),
      ];
    case "lookup":
      return [lookupKey(term.operator, term.value)];
    default:
      return [];
  }
}

function mailboxKeys(test: MailboxTest): readonly string[] {
  switch (test.kind) {
    case "address": {
      const { local, domain } = splitAddress(test.address);
      return [
        `address ${test.address}`,
        `local ${local}`,
        ...(domain === null ? [] : domainKeys(domain)),
        ...spelled(test.address),
      ];
    }
    case "domain":
      return [...domainKeys(test.domain), ...spelled(test.domain)];
    case "local":
      return [`local ${test.local}`, ...spelled(test.local)];
    case "words":
      return [...wordKeys("person", test.needle.partedTokens), ...wordKeys("any", test.needle.partedTokens)];
    case "me":
      return [];
  }
}

function spelled(text: string): readonly string[] {
  const { texts } = tokenizeText(unicodeDomain(text), true);
  return [...wordKeys("person", texts), ...wordKeys("any", texts)];
}

function domainKeys(domain: string): readonly string[] {
  const labels = domain.split(".");
  return labels.map((_, at) => `domain ${labels.slice(at).join(".")}`);
}
