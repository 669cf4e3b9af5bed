/**
 * A condition as the rows of the builder: groups of "all of" and "any of", each
 * row one field with one value.
 *
 * A row is read through the parser itself, so that it can say nothing that the
 * text could not. What no row can show (AROUND, an operator that only Gmail knows)
 * becomes a row of text, and reads back as it was.
 */
import { allOf, anyOf, negated } from "./join-conditions.ts";
import type { KnownNames } from "./known-names.ts";
import { parseCondition } from "./parse-condition.ts";
import { printCondition } from "./print-condition.ts";
import { printTerm } from "./print-term.ts";
import { printText, quoteText } from "./print-text.ts";
import type { Condition, ParsedCondition, Term } from "./tree.ts";

/** The operator of a row's term; `anywhere`: none; `text`: the value is a condition itself. */
export const rowFields = [
  "from",
  "to",
  "cc",
  "bcc",
  "replyto",
  "subject",
  "anywhere",
  "has",
  "filename",
  "larger",
  "smaller",
  "newer_than",
  "older_than",
  "after",
  "before",
  "is",
  "in",
  "category",
  "label",
  "list",
  "client",
  "tier",
  "segment",
  "group",
  "industry",
  "region",
  "business",
  "field",
  "last-order",
  "orders",
  "last-contact",
  "waiting",
  "text",
] as const;

export type RowField = (typeof rowFields)[number];

export interface BuilderRow {
  readonly kind: "row";
  readonly field: RowField;
  /** The value is a regular expression: `/offer/i`, or without its slashes. */
  readonly isPattern: boolean;
  readonly isNegated: boolean;
  /** As typed, without the quotes that the text needs; blank: the row says nothing yet. */
  readonly value: string;
}

export interface BuilderGroup {
  readonly kind: "group";
  readonly joins: "all" | "any";
  readonly isNegated: boolean;
  readonly nodes: readonly BuilderNode[];
}

export type BuilderNode = BuilderRow | BuilderGroup;

const people: ReadonlySet<string> = new Set(["from", "to", "cc", "bcc", "replyto"]);

export function blankRow(field: RowField): BuilderRow {
  return { kind: "row", field, isPattern: false, isNegated: false, value: "" };
}

/** The rows of a condition. `treeOfRows` of them is that condition again. */
export function rowsOf(tree: Condition): BuilderGroup {
  const node = nodeOf(tree);
  return node.kind === "group" && !node.isNegated ? node : groupOf("all", [node]);
}

function groupOf(joins: BuilderGroup["joins"], nodes: readonly BuilderNode[]): BuilderGroup {
  return { kind: "group", joins, isNegated: false, nodes };
}

function nodeOf(tree: Condition): BuilderNode {
  switch (tree.kind) {
    case "and":
      return groupOf("all", tree.parts.map(nodeOf));
    case "or":
      return groupOf("any", tree.parts.map(nodeOf));
    case "not":
      return { ...nodeOf(tree.part), isNegated: true };
    default:
      return rowOf(tree);
  }
}

/** The row that says the same as a term. */
export function rowOf(term: Term): BuilderRow {
  const { operator, value } = printTerm(term);
  const field = rowFields.find((name) => name === (operator ?? "anywhere"));
  if (field !== undefined && term.kind !== "around" && term.kind !== "opaque") {
    const isPattern = term.kind === "regex";
    const row = { ...blankRow(field), isPattern, value: isPattern ? value : unquoted(value, field) };
    const read = readRow(row).tree;
    if (read !== null && isSameCondition(read, term)) return row;
  }
  return { ...blankRow("text"), value: printCondition(term) };
}

/** `"me"` keeps its quotes: without them it is the user. */
function unquoted(value: string, field: RowField): string {
  const inner = /^(?:"([^"]*)"|“([^”]*)”|「([^」]*)」)$/.exec(value);
  const text = inner?.[1] ?? inner?.[2] ?? inner?.[3];
  return text === undefined || (people.has(field) && /^me$/iu.test(text)) ? value : text;
}

/** Whether a row says nothing yet. */
export function isBlank({ value }: BuilderRow): boolean {
  return value.trim() === "";
}

/** What a row says, and what is wrong with its value. Positions mean nothing to the row; `names` as `parseCondition` has them. */
export function readRow(row: BuilderRow, names: KnownNames | null = null): ParsedCondition {
  const parsed = parseCondition(textOfRow(row), names);
  const isOther = row.isPattern && parsed.tree !== null && parsed.tree.kind !== "regex";
  if (!isOther) return parsed;
  const error = { code: "bad-regex", start: 0, end: 0, params: { found: row.value } } as const;
  return { tree: null, errors: [error], notes: [] };
}

/** A row as condition text, without its negation. */
function textOfRow({ field, value, isPattern }: BuilderRow): string {
  if (field === "text") return value;
  const operator = field === "anywhere" ? "" : `${field}:`;
  if (isPattern) return operator + textOfPattern(value);
  const several = people.has(field) ? addressesIn(value) : [];
  if (several.length > 1) return `${operator}(${several.map(textOfValue).join(" OR ")})`;
  return operator + textOfValue(value.trim());
}

/** Slashes inside are escaped, and a lone backslash at the end stands for itself: so it reads as one pattern while it is typed. */
function textOfPattern(value: string): string {
  const [, inner = value, flags = ""] = /^\/(.+)\/([ims]*)$/su.exec(value) ?? [];
  const escaped = inner.replace(/\\[\s\S]|[/\\]/gu, (found) => (found.length > 1 ? found : `\\${found}`));
  return `/${escaped}/${flags}`;
}

/** Several addresses or domains in one field, as they are pasted; a name with a comma is none. */
function addressesIn(value: string): readonly string[] {
  const parts = value.split(/[,;，；、]/u).map((part) => part.trim());
  const named = parts.filter((part) => part !== "");
  return named.every((part) => /^\S*[@.]\S*$/u.test(part)) ? named : [];
}

function textOfValue(value: string): string {
  if (/^"[^"]+"$/u.test(value)) return value;
  // There are no escapes; inside a value a straight quote parts words as a space does.
  const canBeQuoted = ['"', "”", "」"].some((quote) => !value.includes(quote));
  return canBeQuoted ? printText(value) : quoteText(value.replaceAll('"', " "));
}

export interface ReadRows {
  /** `null`: no row says anything. Rows with errors are left out. */
  readonly tree: Condition | null;
  /** A row has a value that cannot be used. */
  readonly isFaulty: boolean;
}

/** The condition that the rows make together. */
export function readRows(node: BuilderNode): ReadRows {
  if (node.kind === "row") {
    if (isBlank(node)) return { tree: null, isFaulty: false };
    const { tree } = readRow(node);
    return { tree: tree !== null && node.isNegated ? negated(tree) : tree, isFaulty: tree === null };
  }
  const read = node.nodes.map(readRows);
  const trees = read.flatMap(({ tree }) => (tree === null ? [] : [tree]));
  const joined = node.joins === "all" ? allOf(trees) : anyOf(trees);
  return {
    tree: joined !== null && node.isNegated ? negated(joined) : joined,
    isFaulty: read.some(({ isFaulty }) => isFaulty),
  };
}

/**
 * The text of all rows: canonical where all of them can be read, else as they
 * stand, faults included, so that nothing typed is lost. `""`: nothing is said.
 */
export function textOfRows(root: BuilderGroup): string {
  const { tree, isFaulty } = readRows(root);
  if (isFaulty) return rawText(root, true);
  return tree === null ? "" : printCondition(tree);
}

function rawText(node: BuilderNode, isRoot = false): string {
  const sign = node.isNegated ? "-" : "";
  if (node.kind === "row") {
    if (isBlank(node)) return "";
    const text = textOfRow(node);
    const isWhole = node.field === "text" && readRow(node).tree !== null;
    return isWhole ? `${sign}(${text})` : sign + text;
  }
  const parts = node.nodes.map((inner) => rawText(inner)).filter((text) => text !== "");
  const text = parts.join(node.joins === "all" ? " " : " OR ");
  if (parts.length === 0) return "";
  return node.isNegated || (parts.length > 1 && !isRoot) ? `${sign}(${text})` : text;
}

export function isSameCondition(one: Condition | null, other: Condition | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
