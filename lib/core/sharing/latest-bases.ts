/** Of all revisions that a file stands on, those that the user's own set contains, the one that was taken or shared last first. */
import type { RuleSet, SetHistory, SetPart } from "../rules/rule-set.ts";
import type { Base } from "./base.ts";
import { isContained, openBase } from "./contained-bases.ts";

export interface FileOrigin {
  readonly setId: string;
  /** What the file holds. */
  readonly parts: readonly SetPart[];
  /** Id of what the file holds, whatever it says of itself: it may have been edited by hand. */
  readonly revision: string;
  /** `null`: the file does not say what it comes from. */
  readonly history: SetHistory | null;
}

type Origin = Pick<FileOrigin, "setId" | "revision" | "history">;

/**
 * Content may come back and has one id each time, so that no single order tells what is newer. What was taken
 * in goes by when it was taken here, and what left here by the order in which the sender took it and by when it
 * first left: sharing it once more decides nothing. Last come earlier revisions of the file's set, which it need
 * not name: a file names some of its ancestors only.
 */
export function latestBases(file: Origin, mine: RuleSet, bases: readonly Base[]): readonly Base[] {
  const known = new Map(bases.filter((base) => isContained(mine, base)).map((base) => [base.id, base]));
  const basesOf = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? []);
  const { merged = [] } = mine;
  const takenIds = merged.map(({ revision }) => revision);
  const namedIds = [
    file.revision,
    ...(file.history === null ? [] : [file.history.id, ...file.history.ancestors]),
  ];
  const isNamed = new Set(namedIds);
  const isTaken = new Set(takenIds);
  const taken = basesOf(takenIds.filter((id) => isNamed.has(id)));
  const left = basesOf(namedIds.filter((id) => !isTaken.has(id)));
  const named = [...inTurn(taken, ({ at }) => at), ...inTurn(left, ({ at, since = at }) => since)].toSorted(
    (one, other) => other.at - one.at,
  );
  const ofSet = merged.filter(({ setId }) => setId === file.setId).map(({ revision }) => revision);
  const earlier = basesOf(ofSet).filter((base) => isEarlier(base, file));
  return [...new Set([...named.map(({ base }) => base), ...earlier])];
}

/** With the latest time at which each can have been, given that none is later than the one before it. */
function inTurn(
  bases: readonly Base[],
  timeOf: (base: Base) => number,
): readonly { readonly base: Base; readonly at: number }[] {
  let latest = Number.POSITIVE_INFINITY;
  return bases.map((base) => {
    latest = Math.min(latest, timeOf(base));
    return { base, at: latest };
  });
}

/** A file that does not say what it comes from counts as the newest. */
function isEarlier(base: Base, { history }: Origin): boolean {
  if (history === null) return true;
  const number = openBase(base)?.history?.number ?? null;
  return number !== null && number <= history.number;
}
