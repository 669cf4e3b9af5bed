/**
 * Looks for mail on the page that our selectors did not lead to.
 *
 * A renamed class makes a list look empty, which no reader of rows can notice. But
 * Gmail put the ids of threads there for extensions, as attributes: where a visible
 * one is outside every row that was found, the page is not as we know it.
 */
import type { Sightings } from "./drift-ledger.ts";
import * as probes from "./probes.ts";
import { readView, rowsOf } from "./read-view.ts";
import { isShown } from "./visible.ts";

const mailIds = probes.rowIds.ways[1].selector;
const newestRow = probes.row.ways[0].selector;

/** More rows than these say nothing more. */
const mostCounted = 50;

/** Counts how the view and its rows were found, and what was not. Open threads and pages without mail are left alone. */
export function noticeMissing(document: Document, hash: string, sightings: Sightings): void {
  const view = readView(document, hash, sightings);
  if (view.route.view === "other" || view.route.isThread) return;
  const rows = rowsOf(view.panels);
  for (const row of rows.slice(0, mostCounted)) {
    sightings.record(probes.row.id, row.matches(newestRow) ? "found" : "fellBack");
  }
  const missed =
    view.main === null ? probes.mainView : view.panels.length === 0 ? probes.listPanel : probes.row;
  for (const _ of unknownMail(view.main ?? document, new Set(rows))) sightings.record(missed.id, "missed");
}

/** Each line once, although it carries its ids twice. */
function unknownMail(root: ParentNode, rows: ReadonlySet<Element>): Element[] {
  const unknown = [...root.querySelectorAll(mailIds)].filter((ids) => !isIn(rows, ids) && isShown(ids));
  return [...new Set(unknown.map((ids) => ids.closest("tr") ?? ids))].slice(0, mostCounted);
}

/** Ids stand in the first line of a row or, in the vertical split, in one after it. */
function isIn(rows: ReadonlySet<Element>, ids: Element): boolean {
  let line: Element | null = ids.closest("tr");
  while (line !== null && line.id === "") line = line.previousElementSibling;
  return line !== null && rows.has(line);
}
