/**
 * How mail that was seen lately would look under another rule set, found in slices while the user reads on; a
 * change of what is chosen ends the search for the one before it. Each message costs two decisions.
 */
import { useEffect, useMemo, useState } from "preact/hooks";
import { withInherited } from "../../../../../lib/core/clients/inherit.ts";
import { type CompiledRuleSet, compileSets, decide } from "../../../../../lib/core/decision/decide.ts";
import type { DecidedMessage } from "../../../../../lib/core/decision/decision.ts";
import type { DecisionContext } from "../../../../../lib/core/decision/examine-message.ts";
import type { Settings } from "../../../../../lib/core/settings/settings.ts";
import { isEqual } from "../../../../../lib/core/shared/is-equal.ts";
import type { CombinedSets } from "../../../../../lib/core/sharing/combine-sets.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { newestSeen } from "../../../../../lib/storage/read-seen.ts";
import type { SeenRecord } from "../../../../../lib/storage/records.ts";
import { accountContexts } from "../../account-contexts.ts";
import { inSlices, pageSlicing } from "../../rules/live/in-slices.ts";
import { useContactBook } from "../../segments/members/use-contact-book.ts";

export interface SeenEffectSources {
  /** Everything that decides now, and everything that would. */
  readonly before: CombinedSets;
  readonly after: CombinedSets;
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly database: Database;
}

export interface Relabelled {
  readonly record: SeenRecord;
  readonly before: DecidedMessage;
  readonly after: DecidedMessage;
}

export interface SeenEffect {
  readonly status: "reading" | "failed" | "ready";
  readonly count: number;
  readonly done: number;
  /** Messages whose client or labels would be others. */
  readonly labels: number;
  readonly priorities: number;
  /** The newest of those that would change label. */
  readonly examples: readonly Relabelled[];
}

/** About a month of a busy mailbox. */
const mostMessages = 2000;
const mostExamples = 5;
/** Long enough for the next click. */
const pauseMs = 150;

const nothing: SeenEffect = {
  status: "reading",
  ...{ count: 0, done: 0, labels: 0, priorities: 0, examples: [] },
};

export function useSeenEffect(sources: SeenEffectSources): SeenEffect {
  const { before, after, settings, accounts, database } = sources;
  const [effect, setEffect] = useState(nothing);
  const [compiledBefore, compiledAfter] = [useCompiled(before), useCompiled(after)];
  const compiled = useMemo(
    () =>
      compiledBefore === null || compiledAfter === null ? null : ([compiledBefore, compiledAfter] as const),
    [compiledBefore, compiledAfter],
  );
  const isAsking = compiled?.some(({ asksContacts }) => asksContacts) ?? false;
  const clients = useMemo(() => withInherited(after.set.clients), [after]);
  const { book, status } = useContactBook({ settings, accounts, database, clients }, isAsking);
  useEffect(() => {
    if (compiled === null || (isAsking && status === "reading")) return;
    const stop = new AbortController();
    void newestSeen(database, mostMessages).then((seen) => {
      if (stop.signal.aborted) return;
      if (!seen.ok) setEffect({ ...nothing, status: "failed" });
      else void compare(seen.value, compiled, accountContexts(settings, book), stop.signal, setEffect);
    });
    return () => stop.abort();
  }, [compiled, settings, database, isAsking, status, book]);
  return effect;
}

/** Once the page stands, and each in a turn of its own: ten thousand clients take a moment. `null`: not yet. */
function useCompiled(sets: CombinedSets): CompiledRuleSet | null {
  const [compiled, setCompiled] = useState<CompiledRuleSet | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setCompiled(compileSets(sets)), pauseMs);
    return () => clearTimeout(timer);
  }, [sets]);
  return compiled;
}

async function compare(
  records: readonly SeenRecord[],
  [before, after]: readonly [CompiledRuleSet, CompiledRuleSet],
  contextOf: (account: string) => DecisionContext,
  signal: AbortSignal,
  onSlice: (effect: SeenEffect) => void,
): Promise<void> {
  const found = { labels: 0, priorities: 0, examples: [] as Relabelled[] };
  const look = (record: SeenRecord) => {
    const context = contextOf(record.account);
    const was = decide(before, record.facts, context);
    const becomes = decide(after, record.facts, context);
    if (was.decision.priority !== becomes.decision.priority) found.priorities += 1;
    if (isSameLook(was.decision, becomes.decision)) return;
    found.labels += 1;
    if (found.examples.length < mostExamples) found.examples.push({ record, before: was, after: becomes });
  };
  const count = records.length;
  const tell = (done: number) =>
    onSlice({
      status: done < count ? "reading" : "ready",
      count,
      done,
      ...found,
      examples: [...found.examples],
    });
  await inSlices(records, look, tell, signal, pageSlicing);
}

function isSameLook(one: DecidedMessage["decision"], other: DecidedMessage["decision"]): boolean {
  return one.client === other.client && isEqual(one.labels, other.labels);
}
