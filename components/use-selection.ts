/**
 * Which rows of a list are selected: one by one, from one to another, or all that
 * are shown. What is not shown is not selected: nobody changes what they do not see.
 */
import { useMemo, useRef, useState } from "preact/hooks";

export interface Selection<Item> {
  /** In the order of the list. */
  readonly items: readonly Item[];
  readonly has: (id: string) => boolean;
  /** `isRange`: all from the one that was toggled last become what this one becomes. */
  readonly toggle: (index: number, isRange?: boolean) => void;
  readonly add: (indexes: readonly number[]) => void;
  /** All that are shown, or none where they all are selected. */
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

const nothing: ReadonlySet<string> = new Set();

export function useSelection<Item extends { readonly id: string }>(shown: readonly Item[]): Selection<Item> {
  const [ids, setIds] = useState(nothing);
  const last = useRef(0);
  const items = useMemo(() => (ids.size === 0 ? [] : shown.filter(({ id }) => ids.has(id))), [shown, ids]);
  const isAll = shown.length > 0 && items.length === shown.length;

  const put = (indexes: readonly number[], on: boolean) => {
    const next = new Set(ids);
    for (const index of indexes) {
      const id = shown[index]?.id;
      if (id !== undefined && on) next.add(id);
      else if (id !== undefined) next.delete(id);
    }
    setIds(next);
  };
  return {
    items,
    has: (id) => ids.has(id),
    toggle: (index, isRange = false) => {
      const item = shown[index];
      if (item === undefined) return;
      const from = isRange ? Math.min(last.current, index) : index;
      const to = isRange ? Math.max(last.current, index) : index;
      last.current = index;
      put(
        Array.from({ length: to - from + 1 }, (_, offset) => from + offset),
        !ids.has(item.id),
      );
    },
    add: (indexes) => put(indexes, true),
    toggleAll: () => setIds(isAll ? nothing : new Set(shown.map(({ id }) => id))),
    clear: () => setIds(nothing),
  };
}
