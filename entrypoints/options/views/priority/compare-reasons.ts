/** What makes the points of a message before and after a change, side by side. */
import type { Reason } from "../../../../lib/core/decision/decision.ts";

export interface ComparedReason {
  readonly reason: Reason;
  /** `null`: it is no reason there. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Those with points, in the order of the second list; what is only in the first comes last. */
export function compareReasons(
  before: readonly Reason[],
  after: readonly Reason[],
): readonly ComparedReason[] {
  const left = before.filter(({ points }) => points !== undefined);
  const take = (wanted: Reason): Reason | undefined => {
    const index = left.findIndex((reason) => keyOf(reason) === keyOf(wanted));
    return index === -1 ? undefined : left.splice(index, 1)[0];
  };
  const present = after
    .filter(({ points }) => points !== undefined)
    .map((reason) => ({ reason, before: take(reason)?.points ?? null, after: reason.points ?? null }));
  return [...present, ...left.map((reason) => ({ reason, before: reason.points ?? null, after: null }))];
}

/** The same wait has another promise, and so another end, where the message has another priority. */
function keyOf({ code, params: { since: _since, due: _due, ...params } }: Reason): string {
  return JSON.stringify([code, Object.entries(params).sort()]);
}
