/** Makes of a condition one that Gmail can search for: expressions become phrases where they are nothing more, and what it cannot do is told. */
import { allOf, anyOf, negated } from "../../../condition/join-conditions.ts";
import { parseCondition } from "../../../condition/parse-condition.ts";
import { printTerm } from "../../../condition/print-term.ts";
import { quoteText } from "../../../condition/print-text.ts";
import type { Condition, RegexTerm, Term } from "../../../condition/tree.ts";

/**
 * - `export.regex`: lost; Gmail knows no regular expressions. params: `text`
 * - `export.lookup`: lost; an operator of ours that could not be written out. params: `text`
 * - `export.unreadable`: lost; a part that was never read. params: `text`
 * - `export.phrase`: changed; an expression became a phrase, which finds whole words. params: `text`
 * - `export.domain`: changed; an expression became a domain, and its subdomains count, too. params: `text`
 * - `export.standing`: changed; filters look at mail when it arrives, before it has that. params: `text`
 */
export interface GmailTermLoss {
  readonly kind: "lost" | "changed";
  readonly code: string;
  readonly params: { readonly text: string };
}

export interface GmailTerms {
  /** `null`: something in it cannot be said to Gmail. */
  readonly tree: Condition | null;
  readonly losses: readonly GmailTermLoss[];
}

export function gmailTerms(tree: Condition): GmailTerms {
  const losses: GmailTermLoss[] = [];
  const written = rewritten(tree, losses);
  return { tree: written, losses };
}

function rewritten(tree: Condition, losses: GmailTermLoss[]): Condition | null {
  switch (tree.kind) {
    case "and":
    case "or": {
      const parts = tree.parts.map((part) => rewritten(part, losses));
      const known = parts.filter((part) => part !== null);
      if (known.length < parts.length) return null;
      return tree.kind === "and" ? allOf(known) : anyOf(known);
    }
    case "not": {
      const part = rewritten(tree.part, losses);
      return part === null ? null : negated(part);
    }
    default:
      return rewrittenTerm(tree, losses);
  }
}

function rewrittenTerm(term: Term, losses: GmailTermLoss[]): Condition | null {
  const note = (kind: GmailTermLoss["kind"], code: string) =>
    losses.push({ kind, code, params: { text: textOf(term).slice(0, 200) } });
  switch (term.kind) {
    case "regex": {
      const plain = plainTerm(term);
      note(plain === null ? "lost" : "changed", plain?.code ?? "export.regex");
      return plain?.tree ?? null;
    }
    case "lookup":
      note("lost", "export.lookup");
      return null;
    case "opaque":
      if (!/^unreadable:/i.test(term.text)) return term;
      note("lost", "export.unreadable");
      return null;
    case "state":
    case "label":
    case "age":
      note("changed", "export.standing");
      return term;
    case "place":
      if (term.place !== "anywhere") note("changed", "export.standing");
      return term;
    default:
      return term;
  }
}

function textOf(term: Term): string {
  const { operator, value } = printTerm(term);
  return operator === null ? value : `${operator}:${value}`;
}

/** `null`: the expression says more than a text or an address. */
function plainTerm({
  operator,
  pattern,
}: RegexTerm): { readonly tree: Condition; readonly code: string } | null {
  const isPerson =
    operator !== null && operator !== "subject" && operator !== "list" && operator !== "filename";
  const literal = literalOf(pattern.replace(/^\^/, "").replace(/\$$/, ""));
  if (literal === null || literal.trim() === "") return null;
  const prefix = operator === null ? "" : `${operator}:`;
  const isDomain = isPerson && /^@[^@\s]+$/.test(literal) && pattern.endsWith("$");
  const { tree } = parseCondition(prefix + (isDomain ? literal : quoteText(literal)));
  return tree === null || tree.kind === "regex"
    ? null
    : { tree, code: isDomain ? "export.domain" : "export.phrase" };
}

/** The text that the pattern matches, where it is but one; `null`: it is none. */
function literalOf(pattern: string): string | null {
  if (!/^(?:[^\\^$.*+?()[\]{}|"“”„「」]|\\[^A-Za-z0-9])*$/.test(pattern)) return null;
  return pattern.replace(/\\(.)/g, "$1");
}
