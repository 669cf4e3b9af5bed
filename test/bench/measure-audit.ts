/** `audit.2k`: 2,000 rules are looked through for faults, with 2,000 seen messages, in steps between which it can be stopped. */
import { auditSteps } from "../../lib/core/audit/audit-rule-set.ts";
import type { AuditSources } from "../../lib/core/audit/audit-sources.ts";
import { readBenchMail } from "./bench-mail.ts";
import { conditionOf, drawRules, ruleOf } from "./drawn-rules.ts";
import type { Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { threadTime } from "./thread-time.ts";

const rules = 2000;
const messages = 2000;
const rounds = 5;

export async function measureAudit(): Promise<readonly Measured[]> {
  const { facts, source } = readBenchMail();
  const sources: AuditSources = {
    set: {
      format: "clientele-rule-set",
      version: 1,
      id: "audit",
      name: "audit",
      clients: [],
      rules: drawRules(rules, facts).map(conditionOf).map(ruleOf),
    },
    now: Date.UTC(2026, 4, 18, 12),
    zone: "UTC",
    account: null,
    ownDomains: [],
    seen: facts.slice(0, messages),
    days: 90,
  };
  const taken = Array.from({ length: rounds }, () => timeAudit(sources));
  const why = `median of ${rounds}; ${source}, ${messages} messages; ${taken[0]?.findings ?? 0} findings`;
  return [
    {
      id: "audit.2k",
      value: percentile(
        taken.map(({ total }) => total),
        0.5,
      ),
      why,
    },
    {
      id: "audit.2k.step",
      value: percentile(
        taken.map(({ longest }) => longest),
        0.5,
      ),
      why: "the longest step",
    },
  ];
}

function timeAudit(sources: AuditSources) {
  const started = threadTime();
  let [longest, before] = [0, started];
  const steps = auditSteps(sources);
  for (let step = steps.next(); ; step = steps.next()) {
    const now = threadTime();
    longest = Math.max(longest, now - before);
    before = now;
    if (step.done === true) return { total: now - started, longest, findings: step.value.findings.length };
  }
}
