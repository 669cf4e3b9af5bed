/**
 * Rule sets of any size, the same in every run.
 *
 * The mix is that of real rule sets: 60 % a sender's domain with its subdomains,
 * 20 % an address, 10 % a keyword of the subject (45 % of them Chinese), 5 % a
 * regular expression, 5 % several conditions together.
 */
import type { Client, Rule, RuleSet } from "../../lib/core/rules/rule-set.ts";
import { tiers } from "../../lib/core/rules/rule-set.ts";
import { inventedAddress, inventedCompany, inventedDomain, inventedWord } from "./invented-names.ts";
import { createRandom, type Random } from "./seeded-random.ts";

export interface RuleSetSize {
  readonly rules: number;
  readonly clients: number;
}

export function ruleSetOfSize({ rules, clients }: RuleSetSize): RuleSet {
  const random = createRandom(rules + 1);
  const domains = Math.max(20, Math.ceil(rules / 2));
  return {
    format: "clientele-rule-set",
    version: 1,
    id: `bench-${rules}-${clients}`,
    name: `${rules} rules, ${clients} clients`,
    clients: Array.from({ length: clients }, (_, index) => client(index, random)),
    rules: Array.from({ length: rules }, (_, index) => rule(index, domains, random)),
  };
}

function client(index: number, random: Random): Client {
  const domain = inventedDomain(index);
  return {
    id: `client-${index}`,
    name: inventedCompany(index),
    tier: random.pick(tiers),
    addresses: [inventedAddress(`mail.${domain}`, random), `office@partner-${domain}`],
    domains: [domain],
  };
}

function rule(index: number, domains: number, random: Random): Rule {
  const colour = `#${(0x204060 + random.below(0x808080)).toString(16).padStart(6, "0")}`;
  return {
    id: `rule-${index}`,
    name: `Rule ${index}`,
    condition: condition(inventedDomain(random.below(domains)), random),
    effects: [
      { kind: "label", label: `Label ${random.below(40)}`, colour },
      { kind: "points", points: random.below(40) },
    ],
  };
}

function condition(domain: string, random: Random): string {
  const share = random.next();
  if (share < 0.6) return `from:${domain}`;
  if (share < 0.8) return `from:${inventedAddress(domain, random)}`;
  // A number keeps most keywords from hitting most mail, as with keywords that people choose.
  const word = `${inventedWord(random)}${random.below(500)}`;
  if (share < 0.9) return `subject:${word}`;
  if (share < 0.95) return `subject:/${word}-\\d{2,4}/i`;
  return `from:${domain} subject:{${word} ${inventedWord(random)}} -subject:${inventedWord(random)}`;
}
