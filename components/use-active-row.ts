/** Which row of a list the keys act on. It stays with its record while the list is sorted, searched or moved about. */
import { useState } from "preact/hooks";

export interface ActiveRow {
  /** 0 in an empty list. */
  readonly index: number;
  readonly activate: (index: number) => void;
  /** Up (-1) or down (1), not beyond the ends. */
  readonly step: (by: number) => void;
}

export function useActiveRow(items: readonly { readonly id: string }[]): ActiveRow {
  const [active, setActive] = useState<{ readonly id: string | undefined; readonly index: number }>({
    id: undefined,
    index: 0,
  });
  const found = active.id === undefined ? -1 : items.findIndex(({ id }) => id === active.id);
  // Its record is gone: the one that took its place is next.
  const index = found >= 0 ? found : clamp(active.index, items.length);
  const activate = (next: number) => {
    const at = clamp(next, items.length);
    setActive({ id: items[at]?.id, index: at });
  };
  return { index, activate, step: (by) => activate(index + by) };
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}
