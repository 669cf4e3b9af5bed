/** Tries a rule on seen messages while it is edited; an edit ends the trial of the rule before it. */
import { useEffect, useState } from "preact/hooks";
import type { Verdict } from "../../../../../lib/core/condition/verdict.ts";
import type { ExaminedMessage } from "../../../../../lib/core/decision/examine-message.ts";
import { judgeRule, type RuleTrees } from "../../../../../lib/core/rules/judge-rule.ts";
import type { SeenRecord } from "../../../../../lib/storage/records.ts";
import { inSlices, pageSlicing } from "./in-slices.ts";

export interface LiveVerdicts {
  /** How many messages were tried. */
  readonly done: number;
  readonly byVerdict: Readonly<Record<Verdict, readonly SeenRecord[]>>;
}

/** A message with all that rules are tried with; the same one for the same record. */
export type Examine = (record: SeenRecord) => Pick<ExaminedMessage, "message" | "evaluation">;

const none: LiveVerdicts = { done: 0, byVerdict: { yes: [], no: [], unknown: [] } };

/** `examine` must stay the same between renders. While a rule is tried the verdicts of the last one stand. */
export function useLiveVerdicts(
  trees: RuleTrees | null,
  seen: readonly SeenRecord[],
  examine: Examine,
): LiveVerdicts {
  const [verdicts, setVerdicts] = useState(none);
  useEffect(() => {
    if (trees === null) return;
    const stop = new AbortController();
    const found: Record<Verdict, SeenRecord[]> = { yes: [], no: [], unknown: [] };
    const judge = (record: SeenRecord) => {
      const { message, evaluation } = examine(record);
      found[judgeRule(trees, message, evaluation)].push(record);
    };
    const show = (done: number) => setVerdicts({ done, byVerdict: { ...found } });
    void inSlices(seen, judge, show, stop.signal, pageSlicing);
    return () => stop.abort();
  }, [trees, seen, examine]);
  return verdicts;
}
