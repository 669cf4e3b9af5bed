/**
 * Rules drawn from a mailbox, the same in every run, in a form that every engine
 * can be given: 60 % a sender's domain, 20 % an address, 10 % a keyword of the
 * subject (45 % of them Chinese), 5 % a regular expression, 5 % several at once.
 */
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { publicSuffixOf } from "../../lib/core/message/public-suffix.ts";
import type { Rule } from "../../lib/core/rules/rule-set.ts";
import { createRandom, type Random } from "./seeded-random.ts";

export type DrawnRule =
  | { readonly kind: "domain"; readonly domain: string }
  | { readonly kind: "address"; readonly address: string }
  /** A whole word where it is Latin; a run of Chinese characters anywhere. */
  | { readonly kind: "word"; readonly word: string }
  /** Without regard to case, in RE2's and JavaScript's syntax alike. */
  | { readonly kind: "regex"; readonly pattern: string }
  | { readonly kind: "several"; readonly domain: string; readonly word: string; readonly without: string };

export function isChinese(word: string): boolean {
  return word >= "\u2e80";
}

/** What there is to draw from. */
interface Values {
  readonly addresses: readonly string[];
  readonly domains: readonly string[];
  readonly latin: readonly string[];
  readonly chinese: readonly string[];
}

/** @param count rules; once the domains of the mailbox are used up, look-alikes are made of them */
export function drawRules(count: number, mail: readonly MessageFacts[]): readonly DrawnRule[] {
  const random = createRandom(count);
  const values = valuesOf(mail);
  const domains = shuffled(values.domains, random);
  let used = 0;
  const nextDomain = (): string => {
    const at = used++;
    return domains[at] ?? `x${at}.${domains[at % domains.length] ?? "example.com"}`;
  };
  return Array.from({ length: count }, () => drawRule(values, random, nextDomain));
}

export function conditionOf(rule: DrawnRule): string {
  switch (rule.kind) {
    case "domain":
      return `from:${typedDomain(rule.domain)}`;
    case "address":
      return `from:${rule.address}`;
    case "word":
      return `subject:${rule.word}`;
    case "regex":
      return `subject:/${rule.pattern}/i`;
    case "several":
      return `from:${typedDomain(rule.domain)} subject:${rule.word} -subject:${rule.without}`;
  }
}

/** A domain below a suffix that is not listed needs an `@`, or it is a phrase. */
function typedDomain(domain: string): string {
  return publicSuffixOf(domain).isListed ? domain : `@${domain}`;
}

export function ruleOf(condition: string, index: number): Rule {
  return {
    id: `rule-${index}`,
    name: `Rule ${index}`,
    condition,
    effects: [{ kind: "label", label: `Label ${index % 40}` }],
  };
}

function drawRule(values: Values, random: Random, nextDomain: () => string): DrawnRule {
  const share = random.next();
  if (share < 0.6) return { kind: "domain", domain: nextDomain() };
  if (share < 0.8) return { kind: "address", address: pick(values.addresses, random) };
  if (share < 0.9) return { kind: "word", word: drawWord(values, random) };
  if (share < 0.95) return { kind: "regex", pattern: `${pick(values.latin, random)}\\s+\\w{3,}` };
  return {
    kind: "several",
    domain: pick(values.domains, random),
    word: drawWord(values, random),
    without: pick(values.latin, random),
  };
}

export function drawWord({ chinese, latin }: Pick<Values, "chinese" | "latin">, random: Random): string {
  return chinese.length > 0 && random.chance(0.45) ? pick(chinese, random) : pick(latin, random);
}

function pick(from: readonly string[], random: Random): string {
  return from[random.below(from.length)] ?? "";
}

function shuffled(values: readonly string[], random: Random): readonly string[] {
  return values
    .map((value) => ({ value, order: random.next() }))
    .sort((one, other) => one.order - other.order)
    .map(({ value }) => value);
}

const plainAddress = /^[a-z0-9._+-]+@([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})$/;

export function valuesOf(mail: readonly MessageFacts[]): Values {
  const addresses = unique(mail.flatMap(({ from }) => plainAddress.exec(from?.address ?? "")?.[0] ?? []));
  const subjects = mail.map(({ subject = "" }) => subject.toLowerCase());
  return {
    addresses,
    domains: unique(addresses.map((address) => address.slice(address.lastIndexOf("@") + 1))),
    latin: unique(subjects.flatMap((subject) => subject.match(/[a-z]{4,}/g) ?? [])),
    chinese: unique(subjects.flatMap((subject) => subject.match(/[\u4e00-\u9fa5]{2,4}/g) ?? [])),
  };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
