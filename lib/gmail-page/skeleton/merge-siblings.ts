/**
 * Writes equal siblings once with their number, so that fifty rows become the few
 * kinds of rows that they are.
 *
 * A row and its further lines stay together. Few siblings keep their order, and
 * only neighbours are merged; of many, such as rows, equal ones are merged
 * wherever they stand, in the order in which each kind came first.
 */
import type { SkeletonNode } from "./skeleton.ts";

/** More siblings than these are a list, in which order says nothing. */
const few = 8;

export interface Sibling {
  readonly node: SkeletonNode;
  /** Belongs to the sibling before it. */
  readonly isLine: boolean;
}

interface Kind {
  readonly lines: readonly SkeletonNode[];
  times: number;
}

/** `left`: how many siblings were of further kinds than the first `most`. */
export function mergeSiblings(
  siblings: readonly Sibling[],
  most: number,
): { readonly children: readonly SkeletonNode[]; readonly left: number } {
  const groups = groupsOf(siblings);
  const kinds: { readonly key: string; readonly kind: Kind }[] = [];
  const byKey = new Map<string, Kind>();
  for (const lines of groups) {
    const key = JSON.stringify(lines);
    const last = kinds.at(-1);
    const same = groups.length > few ? byKey.get(key) : last?.key === key ? last.kind : undefined;
    if (same !== undefined) same.times += 1;
    else {
      const kind = { lines, times: 1 };
      kinds.push({ key, kind });
      byKey.set(key, kind);
    }
  }
  const rest = kinds.slice(most).map(({ kind }) => kind.times * kind.lines.length);
  return {
    children: kinds.slice(0, most).flatMap(({ kind }) => linesOf(kind)),
    left: rest.reduce((sum, count) => sum + count, 0),
  };
}

function groupsOf(siblings: readonly Sibling[]): readonly (readonly SkeletonNode[])[] {
  const groups: SkeletonNode[][] = [];
  for (const { node, isLine } of siblings) {
    const last = groups.at(-1);
    if (isLine && last !== undefined) last.push(node);
    else groups.push([node]);
  }
  return groups;
}

function linesOf({ lines, times }: Kind): readonly SkeletonNode[] {
  return lines.map((line, index) => ({
    ...line,
    ...(times > 1 ? { times } : {}),
    ...(index > 0 ? { follows: true as const } : {}),
  }));
}
