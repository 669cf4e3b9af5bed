/**
 * Looks for mail on the page that our selectors did not lead to.
 *
 * A renamed class makes a list look empty, which no reader of rows can notice. But
 * Gmail put the ids of threads there for extensions, as attributes: where a visible
 * one is outside every row that was found, the page is not as we know it.
 */
import type { Sightings } from "./drift-ledger.ts";
import { isInMail } from "./is-in-mail.ts";
import * as probes from "./probes.ts";
import { readView, rowsOf } from "./read-view.ts";
import { linesOfRow } from "./row-lines.ts";
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
  const known = new Set(rows.flatMap(linesOfRow));
  for (const _ of unknownMail(view.main ?? document, known)) sightings.record(missed.id, "missed");
}

/** Each line once, although it carries its ids twice. */
function unknownMail(root: ParentNode, known: ReadonlySet<Element>): Element[] {
  const shown = [...root.querySelectorAll(mailIds)].filter((ids) => isShown(ids) && !isInMail(ids));
  const lines = new Set(shown.map((ids) => ids.closest("tr") ?? ids));
  return [...lines].filter((line) => !known.has(line)).slice(0, mostCounted);
}
