/**
 * Runs the audit in slices while the page stays free: over the user's own rules and the mail that
 * was seen. It begins anew whenever the rules change, and what was found before stands until then.
 */
import { useEffect, useState } from "preact/hooks";
import { auditSteps } from "../../../../../lib/core/audit/audit-rule-set.ts";
import type {
  AuditProgress,
  AuditReport,
  AuditSources,
} from "../../../../../lib/core/audit/audit-sources.ts";
import type { MessageFacts } from "../../../../../lib/core/message/facts.ts";
import { ownPeopleOfAccounts } from "../../../../../lib/core/settings/own-people.ts";
import { readRuleHits } from "../../../../../lib/storage/read-rule-hits.ts";
import type { ViewProps } from "../../../view-props.ts";
import { lookThroughSeen } from "../../look-through-seen.ts";
import { runInSlices } from "../../run-in-slices.ts";

/** `mail`: seen mail is read, before the audit itself. */
export type AuditStand = AuditProgress | { readonly phase: "mail"; readonly done: number };

export interface RunningAudit {
  /** `null`: nothing is running. */
  readonly stand: AuditStand | null;
  /** Of the last run that came to its end; `null`: none did. */
  readonly found: FoundFaults | null;
  readonly isFailed: boolean;
  readonly isCancelled: boolean;
  readonly cancel: () => void;
  readonly again: () => void;
}

export interface FoundFaults {
  readonly report: AuditReport;
  /** The mail that was looked at, by the id of the message. */
  readonly mail: ReadonlyMap<string, MessageFacts>;
}

export type AuditRun = (sources: AuditSources) => Generator<AuditProgress, AuditReport>;

/** Without mail for so long a rule is called out. */
const days = 90;

type Sources = Pick<ViewProps, "set" | "settings" | "accounts" | "database">;

/** `run` must stay the same between renders. */
export function useAudit(sources: Sources, run: AuditRun = auditSteps): RunningAudit {
  const { set, settings, accounts, database } = sources;
  const [stand, setStand] = useState<AuditStand | null>({ phase: "mail", done: 0 });
  const [found, setFound] = useState<FoundFaults | null>(null);
  const [end, setEnd] = useState<"failed" | "cancelled" | null>(null);
  const [runs, setRuns] = useState(0);
  const [stop, setStop] = useState<AbortController>();
  // The same accounts come in a new list whenever the page reads them again.
  const whose = accounts.join("\n");
  useEffect(() => {
    const mine = new AbortController();
    setStop(mine);
    setEnd(null);
    setStand({ phase: "mail", done: 0 });
    void audit({ set, settings, accounts, database }, run, mine.signal, setStand).then((result) => {
      if (mine.signal.aborted) return;
      setStand(null);
      if (result === null) setEnd("failed");
      else setFound(result);
    });
    return () => mine.abort();
  }, [set, settings, whose, database, run, runs]);
  return {
    stand,
    found,
    isFailed: end === "failed",
    isCancelled: end === "cancelled",
    cancel: () => {
      stop?.abort();
      setStand(null);
      setEnd("cancelled");
    },
    again: () => setRuns((count) => count + 1),
  };
}

/** `null`: seen mail cannot be read, or it was aborted. */
async function audit(
  { set, settings, accounts, database }: Sources,
  run: AuditRun,
  signal: AbortSignal,
  onStand: (stand: AuditStand) => void,
): Promise<FoundFaults | null> {
  const mail = new Map<string, MessageFacts>();
  const isRead = await lookThroughSeen(
    database,
    ({ id, facts }) => void mail.set(id, facts),
    signal,
    (done) => onStand({ phase: "mail", done }),
  );
  const former = await readRuleHits(database);
  if (!isRead || !former.ok || signal.aborted) return null;
  const own = ownPeopleOfAccounts(settings, accounts);
  const steps = run({
    set,
    now: Date.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    account: own.addresses.length === 0 ? null : own.addresses,
    ownDomains: own.domains,
    seen: [...mail.values()],
    days,
    formerHits: former.value,
  });
  const report = await runInSlices(steps, onStand, signal);
  return report === null ? null : { report, mail };
}
