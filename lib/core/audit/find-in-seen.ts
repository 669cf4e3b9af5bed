/** Finds what only seen mail tells: rules without mail, and labels that were given in two colours at once. */
import { type CompiledRuleSet, compileRuleSet } from "../decision/decide.ts";
import type { MessageFacts } from "../message/facts.ts";
import type { Rule } from "../rules/rule-set.ts";
import { type AuditContext, nameOf } from "./audit-context.ts";
import type { AuditSources } from "./audit-sources.ts";
import type { AuditedRule } from "./audited-rule.ts";
import { haveOtherColours, sharedLabels } from "./compare-effects.ts";
import { contradiction } from "./contradictions.ts";
import type { Evidence, Finding } from "./finding.ts";
import { literalsOf } from "./logic/formula.ts";
import { switchedOff } from "./mend-rule.ts";
import { type RuleStanding, SeenHits } from "./seen-hits.ts";

const dayMs = 86_400_000;
/** Less mail says nothing of a rule. */
const fewestMessages = 20;
/** A rule may be untold of so much of the mail: some has no sender, some no subject. */
const mostUntold = 0.02;

/** @param alive the rules that may fire @returns after each message its number, and 0 while rules are made ready */
export function* findInSeen(
  context: AuditContext,
  alive: readonly AuditedRule[],
): Generator<number, readonly Finding[]> {
  const { sources } = context;
  const newest = newestDate(sources);
  if (newest === null) return [];
  const start = newest - sources.days * dayMs;
  const { now, zone, account, ownDomains } = sources;
  const stops = new Set(alive.flatMap(({ rule }) => (rule.stop === true ? [rule.id] : [])));
  const decision = { now, zone, account, ownDomains };
  const seen = new SeenHits(yield* readySteps(sources, alive), stops, decision, start);
  for (const [at, facts] of sources.seen.entries()) {
    seen.add(facts);
    yield at + 1;
  }
  const oldest = oldestDate(sources);
  // A day's grace: mail is forgotten by the day.
  const isCovered = oldest !== null && oldest <= start + dayMs && seen.messages >= fewestMessages;
  if (!isCovered) return clashes(seen, alive);
  const silent = alive.filter(({ rule }) => (seen.hits.get(rule.id)?.hits ?? 0) === 0);
  const moving = yield* readySteps(sources, silent.filter(isMoving));
  for (const [at, facts] of moving.length === 0 ? [] : sources.seen.entries()) {
    seen.addAsItCame(moving, facts);
    yield at + 1;
  }
  return [
    ...silent.flatMap((audited) => neverMatched(audited, seen, sources, start)),
    ...clashes(seen, alive),
  ];
}

/** Terms of rules that are made ready in one step. */
const termsAStep = 10_000;

/** The rules without "stop here", so that none waits for another; several at a time. */
function* readySteps(
  { set }: AuditSources,
  rules: readonly AuditedRule[],
): Generator<number, readonly CompiledRuleSet[]> {
  const made: CompiledRuleSet[] = [];
  let batch: Rule[] = [];
  let terms = 0;
  for (const [at, { rule, fires }] of rules.entries()) {
    batch.push({ ...rule, stop: false });
    terms += literalsOf(fires).length;
    if (terms < termsAStep && at < rules.length - 1) continue;
    made.push(compileRuleSet({ ...set, rules: batch }));
    batch = [];
    terms = 0;
    yield 0;
  }
  return made;
}

const movingLookups: ReadonlySet<string> = new Set(["last-order", "orders", "last-contact", "waiting"]);

/** Whether it says something else of a message that grows old, is read, marked or filed. */
function isMoving({ firesInFull }: AuditedRule): boolean {
  return literalsOf(firesInFull).some(({ term }) => {
    if (term.kind === "lookup") return movingLookups.has(term.operator);
    return term.kind === "age" || term.kind === "state" || term.kind === "place" || term.kind === "label";
  });
}

/** The end of what was seen: nobody looks at mail on a holiday. */
function newestDate({ seen, now }: AuditSources): number | null {
  return seen.reduce<number | null>((newest, { date }) => {
    if (typeof date !== "number" || date > now) return newest;
    return Math.max(newest ?? date, date);
  }, null);
}

function oldestDate({ seen, now, formerHits = [] }: AuditSources): number | null {
  const dates = [
    ...seen.flatMap(({ date }) => (typeof date === "number" && date <= now ? [date] : [])),
    ...formerHits.map(({ week }) => week),
  ];
  return dates.length === 0 ? null : dates.reduce((one, other) => Math.min(one, other));
}

const noHits: RuleStanding = { hits: 0, untold: 0, mayHaveHit: false, last: null };

function neverMatched(
  audited: AuditedRule,
  { hits, messages }: SeenHits,
  { days, formerHits = [] }: AuditSources,
  start: number,
): readonly Finding[] {
  const { rule } = audited;
  const { hits: count, untold, mayHaveHit, last } = hits.get(rule.id) ?? noHits;
  const former = formerHits.filter(({ ruleId }) => ruleId === rule.id).map((each) => each.last);
  const latest = [...former, ...(last === null ? [] : [last])].reduce<number | null>(
    (one, other) => Math.max(one ?? other, other),
    null,
  );
  if (count > 0 || mayHaveHit || (latest ?? start - 1) >= start || untold > messages * mostUntold) return [];
  if ((madeAt(rule.id) ?? start) > start) return [];
  const evidence: Evidence = { kind: "count", messages, matched: 0, since: start, last: latest };
  return [
    {
      kind: "neverMatched",
      key: `neverMatched ${rule.id}`,
      ruleId: rule.id,
      params: { name: nameOf(audited), days, seen: messages },
      evidence: [evidence],
      fix: switchedOff(rule),
      certainty: "counted",
    },
  ];
}

/** When a rule of ours was made: its id begins with the time. `null`: it does not say. */
function madeAt(id: string): number | null {
  const [, high = "", low = ""] = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab]/.exec(id) ?? [];
  return high === "" ? null : Number.parseInt(high + low, 16);
}

function clashes({ clashes: all }: SeenHits, alive: readonly AuditedRule[]): readonly Finding[] {
  const byId = new Map(alive.map((audited) => [audited.rule.id, audited]));
  return [...all.values()].flatMap(({ conflict, messages }) => {
    const loser = byId.get(conflict.loser.id);
    const winner = byId.get(conflict.winner.id);
    if (loser === undefined || winner === undefined) return [];
    const pair = sharedLabels(loser.rule, winner.rule).find(({ label }) => label === conflict.what);
    if (pair === undefined || !haveOtherColours(pair)) return [];
    const found = contradiction(
      loser,
      winner,
      "colour",
      pair.own.colour ?? "",
      pair.other.colour ?? "",
      null,
    );
    return [{ ...found, evidence: [...found.evidence, ...messages.map(asEvidence)], certainty: "counted" }];
  });
}

function asEvidence({ id, date }: MessageFacts): Evidence {
  return { kind: "message", id, at: date ?? null };
}
