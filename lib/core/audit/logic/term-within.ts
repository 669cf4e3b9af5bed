/**
 * Whether a term says yes of every message of which another one says it.
 *
 * Nothing is guessed: true only where the rules of the language make it so, on
 * whatever is known of a message. A text whose body is not kept counts by the answers
 * that are kept of it, which are given for all terms at once.
 */
import { fieldsOfOperator } from "../../condition/evaluate-person.ts";
import type {
  AgeTerm,
  AnywhereTerm,
  AroundTerm,
  DateTerm,
  FilenameTerm,
  PersonTerm,
  RegexTerm,
  SizeTerm,
  SubjectTerm,
  Term,
} from "../../condition/tree.ts";
import { isWithinDomain } from "../../message/address.ts";
import { isNotAfter } from "./instants-between.ts";
import { literalOf } from "./literal-regex.ts";
import { isRangeWithin } from "./lookup-ranges.ts";
import { isFoundAnywhere, isMailboxWithin, isNeedleWithin } from "./mailbox-within.ts";
import { isFoundWithin } from "./needle-within.ts";
import { termKey } from "./term-key.ts";

/** `inner` says yes: so does `outer`. And where `outer` says no, `inner` does, but for `has:attachment` (`saysNoWithin`). */
export function isTermWithin(inner: Term, outer: Term): boolean {
  if (inner === outer) return true;
  switch (outer.kind) {
    case "person":
      return inner.kind === "person" && isPersonWithin(inner, outer);
    case "subject":
      return isSubjectWithin(inner, outer);
    case "anywhere":
      return isWithinAnywhere(inner, outer);
    case "around":
      return inner.kind === "around" && isAroundWithin(inner, outer);
    case "regex":
      return isWithinRegex(inner, outer);
    case "filename":
      return inner.kind === "filename" && isFilenameWithin(inner, outer);
    default:
      return isStandingWithin(inner, outer);
  }
}

function isStandingWithin(inner: Term, outer: Term): boolean {
  switch (outer.kind) {
    case "attachment":
      return inner.kind === "attachment" || inner.kind === "filename";
    case "size":
      return inner.kind === "size" && isSizeWithin(inner, outer);
    case "date":
    case "age":
      return (inner.kind === "date" || inner.kind === "age") && isDateWithin(inner, outer);
    case "list":
      return inner.kind === "list" && isWithinDomain(inner.listId, outer.listId);
    case "lookup":
      if (inner.kind !== "lookup") return false;
      return termKey(inner) === termKey(outer) || isRangeWithin(inner, outer);
    case "place":
      return outer.place === "anywhere" || termKey(inner) === termKey(outer);
    default:
      return inner.kind === outer.kind && termKey(inner) === termKey(outer);
  }
}

function isSizeWithin(inner: SizeTerm, outer: SizeTerm): boolean {
  if (inner.side !== outer.side) return false;
  return outer.side === "larger" ? inner.bytes >= outer.bytes : inner.bytes <= outer.bytes;
}

function isDateWithin(inner: DateTerm | AgeTerm, outer: DateTerm | AgeTerm): boolean {
  if (inner.side !== outer.side) return false;
  const isYounger = outer.side === "after" || outer.side === "newer";
  return isYounger ? isNotAfter(outer, inner) : isNotAfter(inner, outer);
}

function isSubjectWithin(inner: Term, { needle }: SubjectTerm): boolean {
  if (inner.kind === "subject") return isFoundWithin(inner.needle.tokens, needle.tokens);
  return inner.kind === "around" && inner.operator === "subject" && aroundHas(inner, needle.tokens);
}

/** `outer` says no: so does `inner`. */
export function saysNoWithin(inner: Term, outer: Term): boolean {
  // Facts may say that there is no attachment and that not all names are known.
  if (outer.kind === "attachment" && inner.kind === "filename") return false;
  return isTermWithin(inner, outer);
}

function isPersonWithin(inner: PersonTerm, outer: PersonTerm): boolean {
  const fields = fieldsOfOperator[outer.operator];
  return (
    fieldsOfOperator[inner.operator].every((field) => fields.includes(field)) &&
    isMailboxWithin(inner.test, outer.test)
  );
}

function isWithinAnywhere(inner: Term, outer: AnywhereTerm): boolean {
  const { tokens, partedTokens } = outer.needle;
  switch (inner.kind) {
    case "person":
      return inner.operator !== "replyto" && isFoundAnywhere(inner.test, outer);
    case "subject":
      return isFoundWithin(inner.needle.tokens, tokens);
    case "around":
      return aroundHas(inner, tokens);
    case "filename":
      return isFoundWithin(inner.needle.partedTokens, partedTokens);
    case "anywhere":
      if (!isNeedleWithin(inner.needle, outer.needle)) return false;
      if (inner.mailbox === null) return outer.mailbox === null;
      return isFoundAnywhere(inner.mailbox, outer);
    default:
      return false;
  }
}

function aroundHas({ left, right }: AroundTerm, tokens: readonly string[]): boolean {
  return isFoundWithin(left.tokens, tokens) || isFoundWithin(right.tokens, tokens);
}

function isAroundWithin(inner: AroundTerm, outer: AroundTerm): boolean {
  if (outer.operator !== null && inner.operator !== outer.operator) return false;
  if (inner.within > outer.within) return false;
  const same = (one: AroundTerm["left"], other: AroundTerm["left"]) =>
    one.tokens.join(" ") === other.tokens.join(" ");
  return (
    (same(inner.left, outer.left) && same(inner.right, outer.right)) ||
    (same(inner.left, outer.right) && same(inner.right, outer.left))
  );
}

function isWithinRegex(inner: Term, outer: RegexTerm): boolean {
  if (inner.kind === "subject") return isWordOf(inner, outer);
  if (inner.kind !== "regex" || !looksWithin(inner.operator, outer.operator)) return false;
  if (inner.pattern === outer.pattern && inner.flags === outer.flags) return true;
  const found = literalOf(inner);
  const wanted = literalOf(outer);
  if (found === null || wanted === null) return false;
  const ignoresCase = outer.flags.includes("i");
  if (!ignoresCase && inner.flags.includes("i")) return false;
  return (ignoresCase ? found.toLowerCase() : found).includes(wanted);
}

/** Words compare in small letters, so that only a pattern without regard to case is found in all of them. */
function isWordOf({ needle }: SubjectTerm, outer: RegexTerm): boolean {
  const isLooked = outer.operator === "subject" || outer.operator === null;
  const wanted = literalOf(outer);
  if (!isLooked || wanted === null || !outer.flags.includes("i")) return false;
  return needle.tokens.some((token) => /^[a-z0-9_]+$/.test(token) && token.includes(wanted));
}

/** Whether the second looks wherever the first does. */
function looksWithin(inner: RegexTerm["operator"], outer: RegexTerm["operator"]): boolean {
  if (inner === outer) return true;
  if (outer === null) return inner === "subject";
  return outer === "to" && (inner === "cc" || inner === "bcc");
}

function isFilenameWithin(inner: FilenameTerm, outer: FilenameTerm): boolean {
  if (outer.ending === null) return isFoundWithin(inner.needle.partedTokens, outer.needle.partedTokens);
  if (inner.ending === null) return false;
  const before = inner.ending.slice(0, -outer.ending.length);
  return inner.ending.endsWith(outer.ending) && (before === "" || /[^\p{L}\p{M}\p{Nd}]$/u.test(before));
}
