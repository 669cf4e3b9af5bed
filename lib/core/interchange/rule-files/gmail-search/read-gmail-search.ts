/**
 * Reads a search as Gmail takes it: a whole query, or the value of an operator as its filters hold it.
 *
 * The language is that of our conditions, but people wrote these texts for Gmail, which refuses nothing. So what can be
 * mended is mended, wildcards become expressions, and what nobody can read becomes a term that never
 * decides. Each of that is told.
 */

import { allOf, anyOf, negated } from "../../../condition/join-conditions.ts";
import { parseCondition } from "../../../condition/parse-condition.ts";
import { printText } from "../../../condition/print-text.ts";
import type { Condition, ConditionIssue } from "../../../condition/tree.ts";
import { termsOf } from "../../../rules/terms-of.ts";
import { alternativesOf } from "./alternatives-of.ts";
import { asksAllAtOnce } from "./asks-all-at-once.ts";
import { mendSearch } from "./mend-search.ts";
import { suffixRegex, wildcardRegex } from "./wildcard-pattern.ts";
import { isChats, withoutChats } from "./without-chats.ts";

/**
 * - `condition.mended`: changed; a bracket, quote, OR or sign without its partner was left out or added. params: `text`
 * - `condition.wildcard`: changed; a value with wildcards is an expression now, which finds just what it says. params: `text`
 * - `condition.nested`: changed; an operator within the value of another one counts by itself. params: `text`
 * - `condition.allAtOnce`: changed; people one after the other, of whom Gmail wants each, with or without a comma. params: `text`
 * - `condition.chats`: changed; chats are left out or asked for, which are never looked at here. params: `text`
 * - `condition.opaque`: changed; never decides here, goes back to Gmail unchanged. params: `text`
 * - `condition.unreadable`: lost; could not be read, never decides here. params: `text`
 */
export type SearchLossCode =
  | "condition.mended"
  | "condition.wildcard"
  | "condition.nested"
  | "condition.allAtOnce"
  | "condition.chats"
  | "condition.opaque"
  | "condition.unreadable";

export interface SearchLoss {
  readonly kind: "changed" | "lost";
  readonly code: SearchLossCode;
  readonly params: { readonly text: string };
}

export interface ReadSearch {
  /** `null`: nothing is asked for, such as of nobody but `*`. */
  readonly tree: Condition | null;
  readonly losses: readonly SearchLoss[];
}

/** `null`: a whole query. */
export type SearchScope = "from" | "to" | "cc" | "bcc" | "replyto" | "subject" | "list" | null;

/** UTF-16 units that are parsed at once, room for the operator around them included. */
const longest = 3800;
/** What is longer is no search that any program ever took. */
const longestRead = 50_000;
const mostPasses = 12;

/** @param joins how what stands side by side is joined: `{ }` means OR between its clauses */
export function readGmailSearch(text: string, scope: SearchScope, joins: "and" | "or" = "and"): ReadSearch {
  if (text.length > longestRead) return unreadable(text);
  const flat = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ").trim();
  if (flat === "") return { tree: null, losses: [] };
  const mended = mendSearch(flat, scope !== null);
  if (mended.text.trim() === "") return unreadable(text);
  const losses = mended.isMended ? [loss("changed", "condition.mended", text)] : [];
  const read = readWhole(mended.text, scope, joins);
  if (read.tree === null) return { tree: null, losses: [...losses, ...read.losses] };
  if (scope !== null && asksAllAtOnce(read.tree, flat))
    losses.push(loss("changed", "condition.allAtOnce", text));
  const isAboutChats = termsOf(read.tree).some((term) => term.kind === "opaque" && isChats(term.text));
  if (isAboutChats) losses.push(loss("changed", "condition.chats", text));
  const tree = isAboutChats ? withoutChats(read.tree) : read.tree;
  return { tree, losses: [...losses, ...read.losses, ...opaqueIn(tree, read.losses)] };
}

/** A condition has at most 500 terms, and each takes more than a character. */
const fewest = 900;

function readWhole(text: string, scope: SearchScope, joins: "and" | "or"): ReadSearch {
  if (text.length > longest) return readLong(text, scope, joins);
  const read = readShort(text, scope, joins);
  const isUnread = read.losses.some(({ code }) => code === "condition.unreadable");
  if (!isUnread || text.length < fewest) return read;
  const long = readLong(text, scope, joins);
  return long.losses.some(({ code }) => code === "condition.unreadable") ? read : long;
}

function opaqueIn(tree: Condition, told: readonly SearchLoss[]): readonly SearchLoss[] {
  if (told.some(({ code }) => code === "condition.unreadable")) return [];
  return termsOf(tree).flatMap((term) =>
    term.kind === "opaque" ? [loss("changed", "condition.opaque", term.text)] : [],
  );
}

function readShort(text: string, scope: SearchScope, joins: "and" | "or"): ReadSearch {
  const [open, close] = joins === "and" ? "()" : "{}";
  const losses: SearchLoss[] = [];
  let whole = `${scope === null ? "" : `${scope}:`}${open}${text}${close}`;
  for (let pass = 0; pass < mostPasses; pass++) {
    const { tree, errors } = parseCondition(whole);
    if (tree !== null) return { tree, losses };
    if (scope !== null && errors.some(({ code }) => code === "nested-operator"))
      return readNested(text, scope, joins);
    const mended = withoutFaults(whole, errors, losses);
    if (mended === null) return unreadable(text);
    if (mended === "") return { tree: null, losses };
    whole = mended;
  }
  return unreadable(text);
}

/** `null`: there is an error that cannot be taken out; `""`: a wildcard was all. */
function withoutFaults(
  whole: string,
  errors: readonly ConditionIssue[],
  losses: SearchLoss[],
): string | null {
  let text = whole;
  let before = Number.POSITIVE_INFINITY;
  for (const error of errors.toSorted((one, other) => other.start - one.start)) {
    if (error.end > before) continue;
    const edit = editFor(error, whole);
    if (edit === null) return null;
    if (edit.isAll) return "";
    losses.unshift(edit.loss);
    before = edit.start;
    text = `${text.slice(0, edit.start)}${edit.text}${text.slice(error.end)}`;
  }
  return text;
}

interface Edit {
  readonly start: number;
  readonly text: string;
  readonly loss: SearchLoss;
  /** Any mail has what stands there, and nothing else stands there. */
  readonly isAll: boolean;
}

function editFor({ code, start, end }: ConditionIssue, whole: string): Edit | null {
  const typed = whole.slice(start, end);
  switch (code) {
    case "bad-wildcard":
    case "bare-public-suffix": {
      const value = typed.replace(/^["“”„「]|["”」]$/g, "").replace(/[\s,;<>]+$/, "");
      const regex = regexOf(value);
      const isAll = regex === null && isAlone(whole, start, end);
      return { start, text: regex ?? "/./", loss: loss("changed", "condition.wildcard", value), isAll };
    }
    case "nothing-to-search":
      return { start, text: " ", loss: loss("changed", "condition.mended", typed), isAll: false };
    case "bad-size":
    case "bad-date":
    case "bad-age": {
      const operator = /[a-z_]+[:：]\s*$/i.exec(whole.slice(0, start))?.[0] ?? null;
      if (operator === null) return null;
      const { text, told } = standIn(operator + typed);
      return { start: start - operator.length, text, loss: told, isAll: false };
    }
    default:
      return null;
  }
}

function regexOf(value: string): string | null {
  if (/^\*?[@.]*[^*@]*$/.test(value)) return /[^*@.]/.test(value) ? suffixRegex(value) : null;
  return wildcardRegex(value);
}

/** Nothing but brackets and the operator stands around it. */
function isAlone(whole: string, start: number, end: number): boolean {
  return /^(?:[a-z]+:)?[({\s]*$/.test(whole.slice(0, start)) && /^[)}\s]*$/.test(whole.slice(end));
}

/** What has an operator of its own keeps it, and the words beside it get the one of the value. */
function readNested(text: string, scope: Exclude<SearchScope, null>, joins: "and" | "or"): ReadSearch {
  const read = readShort(text, null, joins);
  if (read.tree === null) return read;
  const tree = scoped(read.tree, scope);
  return { tree, losses: [...read.losses, loss("changed", "condition.nested", text)] };
}

function scoped(tree: Condition, scope: Exclude<SearchScope, null>): Condition {
  switch (tree.kind) {
    case "and":
      return allOf(tree.parts.map((part) => scoped(part, scope))) ?? tree;
    case "or":
      return anyOf(tree.parts.map((part) => scoped(part, scope))) ?? tree;
    case "not":
      return negated(scoped(tree.part, scope));
    case "anywhere":
      return readShort(printText(tree.needle.text), scope, "and").tree ?? tree;
    default:
      return tree;
  }
}

/** Lists of senders may be longer than a condition: they are read piece by piece. */
function readLong(text: string, scope: SearchScope, joins: "and" | "or"): ReadSearch {
  const list = alternativesOf(text, joins, longest);
  if (list === null || list.some((piece) => piece.length > longest)) return unreadable(text);
  const read = list.map((piece) => readShort(piece, scope, "or"));
  const trees = read.map(({ tree }) => tree);
  return {
    tree: trees.includes(null) ? null : anyOf(trees.filter((tree) => tree !== null)),
    losses: read.flatMap(({ losses }) => losses),
  };
}

/** A term that never decides stands for it, so that the rule takes no mail that the search would not have found. */
function unreadable(typed: string): ReadSearch {
  const { text, told } = standIn(typed);
  return { tree: { kind: "opaque", text }, losses: [told] };
}

function standIn(typed: string): { readonly text: string; readonly told: SearchLoss } {
  const words = typed
    .replace(/["“”„「\p{Cc}\p{Cs}]/gu, " ")
    .trim()
    .slice(0, 200)
    .trim();
  return { text: `unreadable:"${words}"`, told: loss("lost", "condition.unreadable", typed) };
}

function loss(kind: SearchLoss["kind"], code: SearchLossCode, text: string): SearchLoss {
  return { kind, code, params: { text: text.slice(0, 200) } };
}
