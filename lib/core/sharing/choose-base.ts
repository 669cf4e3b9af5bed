/** Finds the document that the user's own set and a file both come from. */
import type { MergedRevision, SetHistory } from "../rules/rule-set.ts";
import type { Base } from "./base.ts";

export interface FileOrigin {
  readonly setId: string;
  /** Id of what the file holds, whatever it says of itself: it may have been edited by hand. */
  readonly revision: string;
  /** `null`: the file does not say what it comes from. */
  readonly history: SetHistory | null;
}

/**
 * The newest revision in the file that left this set or was taken into it and not taken back since. A file that
 * went back to what was shared before has the id of that: then it stands on what was kept since, not on itself. One that
 * does not say what it comes from stands on what was last taken from its set. `null`: there is none.
 * @param merged of the user's own set, the newest first
 */
export function chooseBase(
  { setId, revision, history }: FileOrigin,
  merged: readonly MergedRevision[],
  bases: readonly Base[],
): Base | null {
  const isMerged = new Set(merged.map((one) => one.revision));
  const known = new Map(bases.map((base) => [base.id, base]));
  const named = history === null ? [] : [history.id, ...history.ancestors];
  const contained = [...new Set([revision, ...named])].flatMap((id) => {
    const base = known.get(id);
    return base !== undefined && (base.way === "export" || isMerged.has(id)) ? [base] : [];
  });
  const [newest, before] = contained;
  if (newest !== undefined) {
    const isBackAgain = newest.id === revision && before !== undefined && before.at > newest.at;
    return isBackAgain ? before : newest;
  }
  if (history !== null) return null;
  const last = merged.find((one) => one.setId === setId && known.has(one.revision));
  return last === undefined ? null : (known.get(last.revision) ?? null);
}
