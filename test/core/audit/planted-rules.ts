/**
 * A rule set as a sales office keeps it, 200 healthy rules that look much like faulty
 * ones, and faults of every kind to plant into it.
 */

import type { FindingKind } from "../../../lib/core/audit/finding.ts";
import type { Effect, Rule, RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { createRandom, type Random } from "../../bench/seeded-random.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const words =
  "invoice offer order delivery claim warranty meeting contract tender sample customs freight payment reminder quotation complaint".split(
    " ",
  );
const chinese = "报价 合同 发票 样品 投诉 付款 交货 会议 物流 海关".split(" ");
const houses = Array.from({ length: 120 }, (_, at) => `house${at}`);
const colours = ["#aa2222", "#22aa22", "#2222aa"];

/** Each builds on values of its own, so that no two have to do with each other unless they are meant to. */
export function healthySet(seed: number, count = 200): RuleSet {
  const random = createRandom(seed);
  const clients = houses.slice(0, 40).map((house, at) =>
    aClient({
      id: `c${at}`,
      name: `House ${at}`,
      tier: at % 4 === 0 ? "vip" : "regular",
      domains: [`${house}.com`],
      addresses: [`anna@${house}-mail.example`],
      fields: { industry: at % 2 === 0 ? "retail" : "energy" },
    }),
  );
  return aRuleSet({
    clients,
    segments: [{ id: "s1", name: "Big retail", condition: "industry:retail orders:>3" }],
    groups: [{ id: "g1", name: "Buyers", kind: "role", members: ["bo@buyers.example"] }],
    rules: Array.from({ length: count }, (_, at) => healthyRule(at, random)),
  });
}

function healthyRule(at: number, random: Random): Rule {
  const house = `h${at}.com`;
  const word = pick(words, random);
  const label: Effect = {
    kind: "label",
    label: `Label ${at % 37}`,
    colour: colours[(at % 37) % 3] ?? "#aa2222",
  };
  const shapes: readonly (() => Partial<Rule>)[] = [
    () => ({ condition: `from:${house}`, effects: [label] }),
    // A broad rule and, below it, a narrow one of other effects.
    () => ({ condition: `from:anna@h${at - 1}.com`, effects: [{ kind: "points", points: 5 + at }] }),
    () => ({ condition: `subject:${word}${at}`, effects: [label, { kind: "priority", atLeast: "high" }] }),
    () => ({
      condition: `from:{${house} x${at}.org} subject:(${word} OR ${pick(chinese, random)}${at})`,
      effects: [label],
    }),
    () => ({ condition: `from:${house} -subject:newsletter`, effects: [label], stop: random.chance(0.3) }),
    () => ({
      condition: `from:${house} subject:/no\\. ${at}\\d+/i`,
      effects: [label],
      exceptions: [`from:robot@${house}`],
    }),
    () => ({
      condition: `client:"House ${at % 40}" subject:${word}${at}`,
      effects: [{ kind: "points", points: 10 }],
    }),
    () => ({ condition: `subject:"${word} ${at} ${pick(words, random)}"`, effects: [label] }),
    () => ({ condition: `from:${house} older_than:${(at % 5) + 1}d newer_than:1y`, effects: [label] }),
    () => ({ condition: `from:${house} has:attachment filename:${word}${at}.pdf`, effects: [label] }),
    () => ({ condition: `${word}${at} OR 报价${at}`, effects: [label] }),
    () => ({ condition: `segment:"Big retail" subject:${word}${at}`, effects: [label] }),
    () => ({ condition: `group:Buyers subject:${word}${at}`, effects: [label] }),
    () => ({ condition: `from:me to:${house}`, effects: [label] }),
    () => ({ condition: `from:(anna ${pick(houses, random)}q${at})`, effects: [label] }),
    () => ({ condition: `is:unread from:${house}`, effects: [label] }),
    () => ({
      condition: `tier:vip subject:${word}${at}`,
      effects: [{ kind: "priority", atLeast: "urgent" }],
    }),
    () => ({
      condition: `from:${house} subject:${word}${at} `,
      effects: [label, { kind: "points", points: -10 }],
    }),
  ];
  return aRule({ id: `r${at}`, name: `Rule ${at}`, ...(shapes[at % shapes.length]?.() ?? {}) });
}

export interface Planted {
  readonly kind: FindingKind;
  /** Inserted as neighbours, in this order, at random places; the last one is at fault. */
  readonly rules: readonly Partial<Rule>[];
}

const red: Effect = { kind: "label", label: "Planted", colour: "#ff0000" };
const blue: Effect = { kind: "label", label: "Planted", colour: "#0000ff" };

/** @param n makes the values its own */
export function faults(n: number): readonly Planted[] {
  const at = `p${n}.com`;
  const single = (kind: FindingKind, condition: string, over: Partial<Rule> = {}): Planted => ({
    kind,
    rules: [{ condition, effects: [red], ...over }],
  });
  const pair = (kind: FindingKind, one: Partial<Rule>, other: Partial<Rule>): Planted => ({
    kind,
    rules: [
      { effects: [red], ...one },
      { effects: [red], ...other },
    ],
  });
  return [
    pair(
      "duplicate",
      { condition: `from:${at} subject:planted` },
      { condition: `subject:PLANTED from:${at}` },
    ),
    pair("duplicate", { condition: `from:{a@${at} b@${at}}` }, { condition: `from:b@${at} OR from:a@${at}` }),
    pair(
      "duplicate",
      { condition: `subject:报价p${n}`, stop: true },
      { condition: `subject:报价p${n}`, stop: true },
    ),
    pair("subsumed", { condition: `from:${at}` }, { condition: `from:anna@mail.${at}` }),
    pair(
      "subsumed",
      { condition: `subject:p${n}` },
      { condition: `subject:"offer p${n}"`, exceptions: ["from:me"] },
    ),
    pair(
      "shadowed",
      { condition: `from:${at}`, stop: true },
      { condition: `from:bo@${at} subject:x`, effects: [blue] },
    ),
    {
      kind: "shadowed",
      rules: [
        { condition: `from:a@${at}`, stop: true, effects: [red] },
        { condition: `from:b@${at}`, stop: true, effects: [red] },
        { condition: `from:{a@${at} b@${at}}`, effects: [{ kind: "points", points: 3 }] },
      ],
    },
    pair("contradictory", { condition: `from:${at}` }, { condition: `from:${at}`, effects: [blue] }),
    pair(
      "contradictory",
      { condition: `from:${at}`, effects: [{ kind: "priority", atLeast: "urgent" }] },
      { condition: `from:news@${at}`, effects: [{ kind: "priority", atLeast: "low" }] },
    ),
    pair(
      "contradictory",
      { condition: `from:${at}`, effects: [{ kind: "points", points: 30 }] },
      { condition: `from:${at}`, effects: [{ kind: "points", points: -30 }] },
    ),
    single("impossible", `subject:p${n} -subject:p${n}`),
    single("impossible", `from:a@${at} from:b@${at}`),
    single("impossible", `from:${at} after:2026/3/1 before:2026/2/1`),
    single("impossible", `from:${at} is:read is:unread`),
    single("impossible", `client:"House 1" tier:vip`),
    single("alwaysTrue", `subject:p${n} OR -subject:p${n}`),
    single("alwaysTrue", "subject:/.*/"),
    single("unknownClient", `client:"Nobody ${n}"`),
    single("unknownSegment", `segment:"Nothing ${n}" from:${at}`),
    single("unknownGroup", `-group:"None ${n}" from:${at}`),
    single("undecidable", `from:${at} larger:10M`),
    single("undecidable", `list:p${n}.example.org`),
    single("undecidable", `to:sales@${at}`),
    single("undecidable", `from:${at} rfc822msgid:x@y`),
    single("faultyCondition", `from:${at} subject:(`),
    single("killedByException", `from:anna@${at}`, { exceptions: [`from:${at}`] }),
    single("idleException", `from:${at}`, { exceptions: [`from:other-p${n}.com`] }),
    single("redundantPart", `from:{${at} anna@${at}}`),
    single("redundantPart", `from:${at} subject:"big order" subject:order`),
    single("noEffect", `from:${at}`, { effects: [] }),
    single("emptyReference", `client:Ghost subject:p${n}`),
  ];
}

export interface PlantedSet {
  readonly set: RuleSet;
  /** `kind id`, of each fault. */
  readonly expected: readonly string[];
}

/** @param many faults at most, in any order */
export function plantedSet(seed: number, many = 30): PlantedSet {
  const random = createRandom(seed * 7 + 1);
  const healthy = healthySet(seed, 170);
  const rules = [...healthy.rules];
  const expected: string[] = [];
  const all = faults(seed).map((fault, at) => ({
    fault: faults(seed * 100 + at)[at] ?? fault,
    order: random.next(),
  }));
  all.sort((one, other) => one.order - other.order);
  for (const [at, { fault }] of all.slice(0, many).entries()) {
    let place = 0;
    for (const [part, rule] of fault.rules.entries()) {
      place += random.below(rules.length - place + 1);
      const id = `planted-${at}-${part}`;
      rules.splice(place, 0, aRule({ name: `Planted ${fault.kind} ${at}`, ...rule, id }));
      place += 1;
    }
    expected.push(`${fault.kind} planted-${at}-${fault.rules.length - 1}`);
  }
  const clients = [...healthy.clients, aClient({ id: "ghost", name: "Ghost" })];
  return { set: { ...healthy, clients, rules }, expected: expected.sort() };
}

function pick(from: readonly string[], random: Random): string {
  return from[random.below(from.length)] ?? "";
}
