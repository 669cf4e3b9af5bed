/**
 * A long list of records, one row of 36 px each: sticky header, roving focus,
 * only the visible rows in the document. j/k and the arrows move, Enter opens.
 */
import type { ComponentChildren, RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { RowWindow } from "./use-row-window.ts";

export const rowHeight = 36;
export const headerHeight = 34;

export interface GridHeader {
  readonly label: string;
  /** Spoken, not shown: above a column of buttons. */
  readonly hidden?: boolean;
  /** Stands in place of the label: a box that selects all rows. */
  readonly content?: ComponentChildren;
  /** Present: a click on the header sorts by this column. */
  readonly sort?: { readonly direction: "ascending" | "descending" | "none"; readonly onSort: () => void };
}

export interface GridRow {
  readonly key: string;
  readonly cells: readonly ComponentChildren[];
  /** Such as `data-client-id`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly dimmed?: boolean;
  /** Among those that the next action is for; a box in the row says so, too. */
  readonly selected?: boolean;
  readonly open?: boolean;
}

export interface RecordGridProps {
  readonly label: string;
  /** Sets the columns. */
  readonly class: string;
  readonly headers: readonly GridHeader[];
  readonly count: number;
  readonly rowAt: (index: number) => GridRow | undefined;
  /** From `useRowWindow(count, rowHeight, headerHeight)`. */
  readonly rows: RowWindow;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
  /** Drawn over the rows, placed by themselves: the line that shows where a dragged row lands. */
  readonly overlay?: ComponentChildren;
}

export function RecordGrid(props: RecordGridProps) {
  const { label, headers, count, rowAt, rows, active, onActive, onOpen } = props;
  const drawn = Array.from(
    { length: Math.max(0, rows.end - rows.first) },
    (_, offset) => rows.first + offset,
  );
  useKeptFocus(rows.scroller, rowAt(active)?.key);
  return (
    <div class="grid-scroller" ref={rows.scroller} onScroll={rows.onScroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA pattern of a grid allows it on a table */}
      <table role="grid" aria-label={label} aria-rowcount={count + 1} class={`record-grid ${props.class}`}>
        <HeaderRow headers={headers} />
        <tbody>
          <Gap rows={rows.first} />
          {drawn.map((index) => {
            const row = rowAt(index);
            return row === undefined ? null : (
              <Row
                key={row.key}
                row={row}
                index={index}
                active={index === active}
                onActive={onActive}
                onOpen={onOpen}
              />
            );
          })}
          <Gap rows={count - rows.end} />
        </tbody>
      </table>
      {props.overlay}
    </div>
  );
}

/** A row that is moved in the document loses the focus; it gets it back if it had it and nothing else took it. */
function useKeptFocus(scroller: RefObject<HTMLElement | null>, activeKey: string | undefined): void {
  const focusedKey = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const list = scroller.current;
    const row = list?.querySelector<HTMLElement>("tbody tr[tabindex='0']");
    if (row?.contains(document.activeElement)) focusedKey.current = activeKey;
    else if (document.activeElement !== document.body) focusedKey.current = undefined;
    else if (activeKey !== undefined && focusedKey.current === activeKey) row?.focus();
  });
}

/** Stands for rows that are not drawn. */
function Gap({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row without tabindex takes no focus
  return <tr class="gap" aria-hidden="true" style={{ height: `${rows * rowHeight}px` }} />;
}

function HeaderRow({ headers }: { readonly headers: readonly GridHeader[] }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {headers.map((header) => (
          <th
            key={header.label}
            scope="col"
            {...(header.sort === undefined ? {} : { "aria-sort": header.sort.direction })}
          >
            <HeaderContent {...header} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function HeaderContent({ label, hidden, content, sort }: GridHeader) {
  if (content !== undefined) return <>{content}</>;
  if (sort === undefined) return <span class={hidden === true ? "visually-hidden" : ""}>{label}</span>;
  return (
    <button type="button" class={`sort ${sort.direction}`} onClick={sort.onSort}>
      {label}
    </button>
  );
}

interface RowProps {
  readonly row: GridRow;
  readonly index: number;
  readonly active: boolean;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

function Row({ row, index, active, onActive, onOpen }: RowProps) {
  const element = useRef<HTMLTableRowElement>(null);
  useLayoutEffect(() => {
    // Only moves a focus that is in the list already: typing a search must not lose its field.
    const focused = document.activeElement;
    if (active && focused?.closest("tbody tr") && !element.current?.contains(focused))
      element.current?.focus();
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.target === element.current) {
      event.preventDefault();
      onOpen(index);
    }
  };
  const onClick = (event: MouseEvent) => {
    onActive(index);
    if (!(event.target as Element).closest("button, input, label, a, .grip")) onOpen(index);
  };
  return (
    <tr
      ref={element}
      aria-rowindex={index + 2}
      aria-selected={row.open === true}
      tabIndex={active ? 0 : -1}
      class={`${row.dimmed === true ? "dimmed" : ""}${row.selected === true ? " selected" : ""}`}
      {...row.attributes}
      onKeyDown={onKeyDown}
      onClick={onClick}
      // The active row says nothing: two of them, focused while the next move was drawn, answered each other for ever.
      onFocusIn={() => {
        if (!active) onActive(index);
      }}
    >
      {row.cells.map((cell, column) => (
        <td key={column}>{cell}</td>
      ))}
    </tr>
  );
}
