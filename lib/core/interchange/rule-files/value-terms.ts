/**
 * What other programs look for in a header, as terms of ours: they look for parts of words, we for whole ones, and so
 * all but addresses, domains and Chinese become regular expressions, which find the very same.
 */
import { isAddressText } from "../../clients/check-client.ts";
import { isDomainText } from "../../clients/is-domain-text.ts";
import { anyOf } from "../../condition/join-conditions.ts";
import { needleOf } from "../../condition/terms.ts";
import type { Condition, PersonOperator, RegexOperator } from "../../condition/tree.ts";
import { canonicalAddress, canonicalDomain } from "../../message/address.ts";
import { plainText } from "../../message/fold-text.ts";
import { publicSuffixOf } from "../../message/public-suffix.ts";
import { type Converted, said, unsaid } from "./converted.ts";
import { escapePattern } from "./escape-pattern.ts";
import { lossInRule, wellFormed } from "./loss-in-rule.ts";

/** `null`: subject and body. */
export type SearchedHeader = RegexOperator | null;

export type Fit = "anywhere" | "whole" | "start" | "end";

/** Characters that a pattern may have. */
const longestPattern = 512;

/** @param value not empty; letter case does not count */
export function valueTerm(header: SearchedHeader, value: string, fit: Fit = "anywhere"): Converted {
  const named = isPersonOperator(header) ? mailboxTerm(header, value, fit) : null;
  if (named !== null) return named;
  const plain = plainText(wellFormed(value));
  const needle = fit === "anywhere" && header !== null && isCjk.test(plain) ? needleOf(plain) : null;
  if (needle !== null && header === "subject") return said({ kind: "subject", needle });
  if (needle !== null && isPersonOperator(header)) {
    return said({ kind: "person", operator: header, test: { kind: "words", needle } });
  }
  return patternTerm(header, plain, fit);
}

/** One run of such characters: they are looked for within runs, as other programs do. */
const isCjk =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}々ー〇]+$/u;

function isPersonOperator(header: SearchedHeader): header is PersonOperator {
  return ["from", "to", "cc", "bcc", "replyto"].includes(header ?? "");
}

function mailboxTerm(operator: PersonOperator, value: string, fit: Fit): Converted | null {
  const text = value.trim().replace(/^<([^<>]*)>$/, "$1");
  const isWhole = fit === "whole" || fit === "anywhere";
  if (
    isWhole &&
    isAddressText(text) &&
    !text.includes("*") &&
    isKnownDomain(text.slice(text.lastIndexOf("@") + 1))
  ) {
    const isExact = fit === "whole";
    return said(
      addressTerm(operator, text),
      isExact ? [] : [lossInRule("changed", "condition.wholeAddress", { value: text })],
    );
  }
  if (fit !== "anywhere") return null;
  const domain = /^(?:\*?@|\*\.)?([^@*]+)$/.exec(text)?.[1] ?? "";
  if (!isKnownDomain(domain)) return null;
  const term: Condition = {
    kind: "person",
    operator,
    test: { kind: "domain", domain: canonicalDomain(domain) },
  };
  return said(term, [lossInRule("changed", "condition.domain", { value: text })]);
}

/** With something before its public suffix. */
function isKnownDomain(text: string): boolean {
  if (!isDomainText(text)) return false;
  const domain = canonicalDomain(text);
  const { suffix, isListed } = publicSuffixOf(domain);
  return isListed && suffix !== domain;
}

/** @param address as `isAddressText` takes it */
export function addressTerm(operator: PersonOperator, address: string): Condition {
  return { kind: "person", operator, test: { kind: "address", address: canonicalAddress(address) } };
}

const starts: Readonly<Record<Fit, string>> = { anywhere: "", whole: "^", start: "^", end: "" };
const ends: Readonly<Record<Fit, string>> = { anywhere: "", whole: "$", start: "", end: "$" };

function patternTerm(operator: RegexOperator | null, plain: string, fit: Fit): Converted {
  const pattern = `${starts[fit]}${escapePattern(plain)}${ends[fit]}`;
  if (pattern.length > longestPattern || plain === "") {
    return unsaid(lossInRule("lost", "condition.tooLong", { value: plain }));
  }
  return said({ kind: "regex", operator, pattern, flags: "i" });
}

/** The same in each of several headers. */
export function inHeaders(
  headers: readonly SearchedHeader[],
  term: (header: SearchedHeader) => Converted,
): Converted {
  const [first, ...others] = headers.map(term);
  if (first === undefined || first.tree === null)
    return first ?? unsaid(lossInRule("lost", "condition.notKnown"));
  const trees = [first, ...others].flatMap(({ tree }) => (tree === null ? [] : [tree]));
  return { ...first, tree: anyOf(trees) };
}
