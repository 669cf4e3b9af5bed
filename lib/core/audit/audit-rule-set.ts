/**
 * Looks through a rule set for what is wrong with it, in steps between which other
 * work can be done; whoever wants to stop early asks for no more of them.
 *
 * First each rule by itself, then each with the few others that may have to do with
 * it (`logic/anchors.ts`), then all of them on seen mail. Of a rule that never fires
 * nothing more is said.
 */
import { runSteps } from "../shared/run-steps.ts";
import { auditContextSteps } from "./audit-context.ts";
import type { AuditPhase, AuditProgress, AuditReport, AuditSources } from "./audit-sources.ts";
import type { AuditedRule } from "./audited-rule.ts";
import { findDeadAddresses } from "./find-dead-addresses.ts";
import { emptyReferences } from "./find-empty-reference.ts";
import { PairFinder } from "./find-in-pairs.ts";
import { findInRule } from "./find-in-rule.ts";
import { findInSeen } from "./find-in-seen.ts";
import { findOwnDomains } from "./find-own-domains.ts";
import { findFaultyRules, findFaultySegments } from "./find-references.ts";
import type { Finding } from "./finding.ts";

/** Seen messages between two steps: some milliseconds. */
const messagesAStep = 20;

export function* auditSteps(sources: AuditSources): Generator<AuditProgress, AuditReport> {
  const { seen, set } = sources;
  yield { phase: "read", done: 0, total: set.rules.length };
  const context = yield* told("read", set.rules.length, auditContextSteps(sources));
  const findings: Finding[] = [...findFaultyRules(context)];
  const alive: AuditedRule[] = [];
  const isEmpty = emptyReferences(context);
  for (const [at, audited] of context.rules.audited.entries()) {
    yield { phase: "single", done: at, total: context.rules.audited.length };
    const found = findInRule(audited, context, isEmpty);
    findings.push(...found.findings);
    if (!found.isDead) alive.push(audited);
  }
  yield { phase: "pairs", done: 0, total: alive.length };
  const pairs = yield* told("pairs", alive.length, PairFinder.steps(alive, context), 0);
  for (const at of alive.keys()) {
    yield { phase: "pairs", done: at, total: alive.length };
    findings.push(...pairs.find(at));
  }
  const hits = findInSeen(context, withoutUnreached(alive, findings));
  findings.push(...(yield* told("seen", seen.length, hits)));
  findings.push(...findOwnDomains(context), ...findFaultySegments(context), ...findDeadAddresses(context));
  return reportOf(sources, findings, context.rules.audited.length + context.rules.faulty.length);
}

/** @param stays what is told to be done, where the steps themselves do not count it */
function* told<Result>(
  phase: AuditPhase,
  total: number,
  steps: Generator<number, Result>,
  stays?: number,
): Generator<AuditProgress, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (phase !== "seen" || step.value % messagesAStep === 0)
      yield { phase, done: stays ?? step.value, total };
  }
}

export function auditRuleSet(sources: AuditSources): AuditReport {
  return runSteps(auditSteps(sources));
}

/** That rules have no mail which are never reached, or never decided, follows and need not be said. */
function withoutUnreached(
  alive: readonly AuditedRule[],
  findings: readonly Finding[],
): readonly AuditedRule[] {
  const said = new Set(
    findings.flatMap(({ kind, ruleId = "" }) =>
      kind === "shadowed" || kind === "undecidable" ? [ruleId] : [],
    ),
  );
  return alive.filter(({ rule }) => !said.has(rule.id));
}

function reportOf(sources: AuditSources, findings: readonly Finding[], rules: number): AuditReport {
  const places = new Map(sources.set.rules.map(({ id }, place) => [id, place]));
  const placeOf = ({ ruleId }: Finding) => places.get(ruleId ?? "") ?? places.size;
  const once = new Map(findings.map((finding) => [finding.key, finding]));
  const dates = sources.seen.flatMap(({ date }) => (typeof date === "number" ? [date] : []));
  return {
    findings: [...once.values()].sort((one, other) => placeOf(one) - placeOf(other)),
    rules,
    messages: sources.seen.length,
    since: dates.length === 0 ? null : dates.reduce((one, other) => Math.min(one, other)),
  };
}
