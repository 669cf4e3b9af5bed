/**
 * Which snapshots make room for newer ones: kept are the newest ten, then the last
 * one of each of five days, then the last one of each of five weeks; and always the
 * newest that holds anything, so that an emptied set does not push out the full one.
 */
import type { SnapshotHead } from "./snapshot.ts";

const newest = 10;
const days = 5;
const weeks = 5;

type Dated = Pick<SnapshotHead, "id" | "at" | "clients" | "rules">;

/** Days and weeks are those of UTC: the same files are chosen wherever the user travels. */
export function surplusSnapshots<Head extends Dated>(heads: readonly Head[]): readonly Head[] {
  const sorted = [...heads].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const older = sorted.slice(newest);
  const ofDays = lastOfEach(older, dayOf, days);
  const beforeThose = older.filter(({ at }) => !ofDays.has(dayOf(at)));
  const ofWeeks = lastOfEach(beforeThose, weekOf, weeks);
  const full = sorted.find(({ clients, rules }) => clients + rules > 0);
  const kept = new Set([full, ...ofDays.values(), ...ofWeeks.values()]);
  return older.filter((head) => !kept.has(head));
}

/** By their spans; of each the first, which is the newest. */
function lastOfEach<Head extends Dated>(
  sorted: readonly Head[],
  spanOf: (at: number) => number,
  most: number,
): ReadonlyMap<number, Head> {
  const found = new Map<number, Head>();
  for (const head of sorted) {
    const span = spanOf(head.at);
    if (!found.has(span) && found.size < most) found.set(span, head);
  }
  return found;
}

const dayMs = 86_400_000;

function dayOf(at: number): number {
  return Math.floor(at / dayMs);
}

/** Weeks begin on Monday; the epoch was a Thursday. */
function weekOf(at: number): number {
  return Math.floor((dayOf(at) + 3) / 7);
}
