/**
 * Tells which rows of the visible lists are new, changed or gone.
 *
 * One observer looks at the visible list panels only: children (paging, new mail,
 * cells drawn anew), text (rows whose cells are reused) and the few attributes
 * that carry facts. Compose, open threads and hidden views lie outside, so nothing
 * runs while the user types. What we add lies in shadow roots, which the observer
 * does not see; the insertion of a host is taken off its queue by `settle`.
 *
 * Rows are reported at once, before the browser paints them.
 */
import { isMadeByUs, isRowTool } from "./own-nodes.ts";
import { rowAround, rowsWithin } from "./row-lines.ts";

const attributesWithFacts = [
  "class",
  "id",
  "email",
  "name",
  "alt",
  "title",
  "aria-checked",
  "data-is-important",
  "data-legacy-thread-id",
  "data-legacy-last-message-id",
  "data-legacy-last-non-draft-message-id",
];

export interface ListWatch {
  /** Watches these panels and no others; does not report the rows that are there already. */
  watch(panels: readonly Element[]): void;
  /** Call after writing to rows: our own changes are dropped, changes of others are reported. */
  settle(): void;
  stop(): void;
}

/** `onRows` gets the rows that are new or changed; none where rows only went. */
export function createListWatch(onRows: (rows: ReadonlySet<Element>) => void): ListWatch {
  let watched: readonly Element[] = [];
  const report = (records: MutationRecord[]): void => {
    const rows = changedRows(records);
    if (rows.size > 0 || records.some(takesRowsAway)) onRows(rows);
  };
  const observer = new MutationObserver(report);

  return {
    watch(panels) {
      if (panels.length === watched.length && panels.every((panel, index) => panel === watched[index]))
        return;
      observer.disconnect();
      watched = panels;
      for (const panel of panels) {
        observer.observe(panel, {
          childList: true,
          subtree: true,
          characterData: true,
          attributes: true,
          attributeFilter: attributesWithFacts,
        });
      }
    },
    settle() {
      report(observer.takeRecords());
    },
    stop() {
      observer.disconnect();
      watched = [];
    },
  };
}

/** Rows that a batch of changes touched and that are still in the page. */
function changedRows(records: readonly MutationRecord[]): Set<Element> {
  const rows = new Set<Element>();
  for (const record of records) {
    if (isOnlyOurInsertion(record)) continue;
    for (const row of rowsTouchedBy(record)) if (row.isConnected) rows.add(row);
  }
  return rows;
}

function* rowsTouchedBy(record: MutationRecord): Generator<Element> {
  const around = rowAround(record.target);
  if (around !== null) yield around;
  for (const node of record.addedNodes) yield* rowsWithin(node);
}

/** Rows, a table or a whole list went; what goes within a row changes that row. */
function takesRowsAway({ removedNodes, target }: MutationRecord): boolean {
  return removedNodes.length > 0 && rowAround(target) === null;
}

/**
 * The tool goes from row to row with the pointer; whatever else of ours goes was taken
 * by somebody. Asked of every record of a new list, so nothing is copied.
 */
function isOnlyOurInsertion({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== "childList") return false;
  for (const node of removedNodes) if (!isRowTool(node)) return false;
  for (const node of addedNodes) if (!isMadeByUs(node)) return false;
  return true;
}
