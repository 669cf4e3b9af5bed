/**
 * Writes a regular expression of ours as a Sieve test: as a text or a glob where it is one, because that every server
 * understands, else as an expression.
 */
import type { RegexTerm } from "../../../condition/tree.ts";
import { headersOf } from "./sieve-headers.ts";
import {
  alsoSaying,
  quoteEach,
  quoteSieve,
  type Written,
  written,
  writtenLost,
  writtenTests,
} from "./written-test.ts";

/** The headers in which an expression with an operator looks. */
const searched = { ...headersOf, subject: ["subject"], list: ["list-id"] } as const;

export function writeRegex(term: RegexTerm): Written {
  const isOfList = term.operator === "list";
  return writePattern(isOfList ? { ...term, pattern: inBrackets(term.pattern) } : term);
}

function writePattern({ operator, pattern, flags }: RegexTerm): Written {
  if (operator === "filename") return writtenLost("export.term", `filename:/${pattern}/`);
  const comparator = flags.includes("i") ? "" : ' :comparator "i;octet"';
  const plain = plainMatch(pattern, flags);
  const match = plain ?? ":regex";
  const key = quoteSieve(plain === null ? pattern : globOrText(pattern, plain));
  const needs = plain === null ? ["regex"] : [];
  const inHeader = (name: keyof typeof searched) =>
    written(`header${comparator} ${match} ${quoteEach(searched[name])} ${key}`, ...needs);
  if (operator === null) {
    // A glob or a whole text would have to be the whole body.
    if (plain !== null && plain !== ":contains") return writtenLost("export.term", `/${pattern}/`);
    const body = written(`body${comparator} :text ${match} ${key}`, "body", ...needs);
    return saying(writtenTests.any([inHeader("subject"), body]), plain, pattern);
  }
  const isPerson = operator !== "subject" && operator !== "list";
  if (!isPerson || plain === ":contains") return saying(inHeader(operator), plain, pattern);
  // A name or an address as a whole is not the whole header.
  const address = written(`address${comparator} ${match} ${quoteEach(headersOf[operator])} ${key}`, ...needs);
  return alsoSaying(address, "export.regex", pattern);
}

/** Where the id of a list begins and ends, its header has pointed brackets, and a name may come before them. */
function inBrackets(pattern: string): string {
  const { begins, ends, body } = partsOf(pattern);
  return body.includes("|") ? pattern : `${begins ? "<" : ""}${body}${ends ? ">" : ""}`;
}

function saying(test: Written, plain: string | null, pattern: string): Written {
  return plain === null ? alsoSaying(test, "export.regex", pattern) : test;
}

/** Characters that stand for themselves, or are escaped, and wildcards. */
const plainBody = /^(?:\\[!-/:-@[-`{-~]|\.\*|\.|[^\\^$.|?*+()[\]{}])*$/u;

/** `null`: it is no text and no glob. */
function plainMatch(pattern: string, flags: string): ":is" | ":contains" | ":matches" | null {
  const { body, begins, ends } = partsOf(pattern);
  if (flags.includes("m") || !plainBody.test(body)) return null;
  const hasWildcard = /(?:^|[^\\])(?:\\\\)*\./.test(body);
  if (hasWildcard) return ":matches";
  if (begins && ends) return ":is";
  return begins || ends ? ":matches" : ":contains";
}

function partsOf(pattern: string) {
  const begins = pattern.startsWith("^");
  const rest = begins ? pattern.slice(1) : pattern;
  const ends = /(?:^|[^\\])(?:\\\\)*\$$/.test(rest);
  return { begins, ends, body: ends ? rest.slice(0, -1) : rest };
}

function globOrText(pattern: string, match: string): string {
  const { body, begins, ends } = partsOf(pattern);
  if (match !== ":matches") return body.replace(/\\([\s\S])/g, "$1");
  const glob = body.replace(/\\([\s\S])|\.\*|\./g, (found, escaped: string | undefined) => {
    if (escaped === undefined) return found === "." ? "?" : "*";
    return /[*?\\]/.test(escaped) ? `\\${escaped}` : escaped;
  });
  return `${begins ? "" : "*"}${glob}${ends ? "" : "*"}`;
}
