/** A long list of what a followed set holds: searched, virtual, by keyboard as every list of ours. */
import { useRef } from "preact/hooks";
import { Notice } from "../../../../../components/notice.tsx";
import {
  type GridHeader,
  type GridRow,
  headerHeight,
  RecordGrid,
  rowHeight,
} from "../../../../../components/record-grid.tsx";
import { SearchField } from "../../../../../components/search-field.tsx";
import { useActiveRow } from "../../../../../components/use-active-row.ts";
import { useListKeys } from "../../../../../components/use-list-keys.ts";
import { useReveal, useRowWindow } from "../../../../../components/use-row-window.ts";
import { useFollowedWords } from "./use-followed-words.ts";

export interface SetGridProps<Item extends { readonly id: string }> {
  readonly label: string;
  readonly class: string;
  readonly headers: readonly GridHeader[];
  /** Those that the search found. */
  readonly items: readonly Item[];
  /** How many there are without the search. */
  readonly total: number;
  /** Said where there are none at all. */
  readonly none: string;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  /** The list is as high as what it holds, up to so many rows; then it scrolls in itself. Default 14. */
  readonly mostRows?: number;
  readonly rowOf: (item: Item) => GridRow;
  readonly onOpen: (item: Item) => void;
}

/** Below so many nobody searches. */
const fewEnough = 8;

export function SetGrid<Item extends { readonly id: string }>(props: SetGridProps<Item>) {
  const { items, total, search, onSearch, onOpen } = props;
  const words = useFollowedWords();
  const field = useRef<HTMLInputElement>(null);
  if (total === 0) return <p class="muted">{props.none}</p>;
  return (
    <div class="followed-grid">
      {total > fewEnough && (
        <SearchField label={words("followed.search")} value={search} onChange={onSearch} field={field} />
      )}
      {items.length === 0 ? (
        <Notice kind="empty" icon="search" title={words("followed.noneFound", { text: search })} />
      ) : (
        <Rows {...props} onOpen={onOpen} onFind={() => field.current?.focus()} />
      )}
    </div>
  );
}

function Rows<Item extends { readonly id: string }>(
  props: SetGridProps<Item> & { readonly onFind: () => void },
) {
  const { items, rowOf, onOpen } = props;
  const active = useActiveRow(items);
  const rows = useRowWindow(items.length, rowHeight, headerHeight);
  useReveal(rows, active.index);
  const step = (by: number) => () => active.step(by);
  useListKeys({
    j: step(1),
    k: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    "/": props.onFind,
  });
  const open = (index: number) => {
    const item = items[index];
    if (item !== undefined) onOpen(item);
  };
  return (
    <div class="grid-frame" style={{ "--rows": Math.min(items.length, props.mostRows ?? mostRows) }}>
      <RecordGrid
        label={props.label}
        class={props.class}
        headers={props.headers}
        count={items.length}
        rowAt={(index) => {
          const item = items[index];
          return item === undefined ? undefined : rowOf(item);
        }}
        rows={rows}
        active={active.index}
        onActive={active.activate}
        onOpen={open}
      />
    </div>
  );
}

const mostRows = 14;
