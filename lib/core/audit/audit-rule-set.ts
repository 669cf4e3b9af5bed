/** Looks through a rule set for what is wrong with it, in steps between which other work can be done. */
import { runSteps } from "../shared/run-steps.ts";
import type { AuditProgress, AuditReport, AuditSources } from "./audit-sources.ts";

/** Whoever wants to stop early just asks for no more steps. */
export function* auditSteps(sources: AuditSources): Generator<AuditProgress, AuditReport> {
  const rules = sources.set.rules.length;
  yield { phase: "read", done: 0, total: rules };
  return { findings: [], rules, messages: sources.seen.length, since: null };
}

export function auditRuleSet(sources: AuditSources): AuditReport {
  return runSteps(auditSteps(sources));
}
