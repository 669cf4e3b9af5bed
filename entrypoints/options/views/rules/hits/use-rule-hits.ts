/**
 * How often each rule fired, by week: on mail that is still among the seen, counted in slices
 * once the page stands, and on forgotten mail, as it was added up. While it is counted anew,
 * what was counted before stands.
 */
import { useEffect, useState } from "preact/hooks";
import { type HitsOfRule, hitsByRule } from "../../../../../lib/core/audit/hits-by-rule.ts";
import { hitsSince } from "../../../../../lib/core/audit/hits-since.ts";
import { HitCounter } from "../../../../../lib/core/audit/rule-hits.ts";
import { compileSets } from "../../../../../lib/core/decision/decide.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../../lib/core/settings/settings.ts";
import { combineSets } from "../../../../../lib/core/sharing/combine-sets.ts";
import type { FollowedSet } from "../../../../../lib/core/sharing/followed-set.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { readRuleHits } from "../../../../../lib/storage/read-rule-hits.ts";
import type { SeenRecord } from "../../../../../lib/storage/records.ts";
import { accountContexts } from "../../account-contexts.ts";
import { lookThroughSeen } from "../../look-through-seen.ts";

export interface CountedHits {
  readonly byRule: ReadonlyMap<string, HitsOfRule>;
  /** Milliseconds since the epoch; `null`: no mail was ever seen. */
  readonly since: number | null;
}

export interface HitSources {
  readonly set: RuleSet;
  readonly followed: readonly FollowedSet[];
  readonly settings: Settings;
  readonly database: Database;
}

/** Longer than a press of a key, so that a row that is moved many places is counted once. */
const pauseMs = 400;

/** `null`: not counted yet, or it cannot be read. */
export function useRuleHits({ set, followed, settings, database }: HitSources): CountedHits | null {
  const [hits, setHits] = useState<CountedHits | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const sources = { set, followed, settings, database };
    const begin = () =>
      void countHits(sources, stop.signal).then((counted) => {
        if (counted !== null && !stop.signal.aborted) setHits(counted);
      });
    const timer = setTimeout(begin, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [set, followed, settings, database]);
  return hits;
}

/** `null`: it was aborted, or the mail cannot be read. */
export async function countHits(
  { set, followed, settings, database }: HitSources,
  signal: AbortSignal,
): Promise<CountedHits | null> {
  const kept = await readRuleHits(database);
  if (!kept.ok || signal.aborted) return null;
  const counter = new HitCounter(compileSets(combineSets(set, followed)), accountContexts(settings, null));
  let oldest: number | null = null;
  const count = (record: SeenRecord) => {
    oldest = Math.min(oldest ?? record.seenAt, record.seenAt);
    counter.count(record);
  };
  if (!(await lookThroughSeen(database, count, signal))) return null;
  return {
    byRule: hitsByRule([...kept.value, ...counter.hits()], Date.now()),
    since: hitsSince(kept.value, oldest),
  };
}
