/**
 * A row as the `<tr>` elements it is made of: one, or in the vertical split three,
 * or two where snippets are off (gmail-page.md 2.2: rows of 2014-12 and what
 * InboxSDK 2.2.26 looks for). Only the first has an id.
 *
 * Assumptions: the order of cells inside each line, and that the hidden copy stands
 * in the sender cell as it does without a split.
 */
import { isOwn, make } from "./make.ts";
import { recordedClasses, recordedLines } from "./recorded-row.ts";
import {
  dateSpan,
  makeRow,
  plainState,
  type RowLook,
  type RowState,
  rowCells,
  rowClass,
  selectCell,
  starCell,
} from "./row.ts";
import { hiddenCopy } from "./row-hidden-copy.ts";
import { importanceCell } from "./row-importance.ts";
import { senderCell } from "./row-sender.ts";
import { labelChips, snippetNode, subjectNode } from "./row-subject.ts";
import type { ThreadFacts } from "./thread-facts.ts";

/** How many `<tr>` elements a row has in this layout. */
export function lineCount(look: RowLook): 1 | 2 | 3 {
  if (look.axes?.layout === "vertical-3") return 3;
  return look.axes?.layout === "vertical-2" ? 2 : 1;
}

/** All lines of a new row, the one with the id first. */
export function makeRowLines(
  thread: ThreadFacts,
  look: RowLook,
  state: RowState = plainState,
): HTMLTableRowElement[] {
  if (look.recorded !== undefined) return recordedLines(look.recorded, thread, look, state);
  const first = makeRow(thread, look, state);
  if (lineCount(look) === 1) return [first];
  const labelId = first.getAttribute("aria-labelledby") ?? "";
  const classes = lineClasses(thread, look, state);
  return lineCells(thread, look, state, labelId).map((cells, index) => {
    const line = index === 0 ? first : make("tr", "", { tabindex: "-1", draggable: "false" });
    line.className = classes[index] ?? "";
    line.replaceChildren(...cells);
    return line;
  });
}

/** The lines of a row on the page; rows of other extensions between them are not among them. */
export function linesOf(first: HTMLTableRowElement): HTMLTableRowElement[] {
  const lines = [first];
  let next = first.nextElementSibling;
  while (next instanceof HTMLTableRowElement && next.id === "" && isOwn(next)) {
    lines.push(next);
    next = next.nextElementSibling;
  }
  return lines;
}

/** `class` of each line. */
export function lineClasses(thread: ThreadFacts, look: RowLook, state: RowState): string[] {
  if (look.recorded !== undefined) return recordedClasses(look.recorded, thread, state);
  const base = rowClass(thread, look, state);
  const count = lineCount(look);
  if (count === 1) return [base];
  return Array.from({ length: count }, (_, index) => `${base} apv${index === 2 ? " apw" : ""}`);
}

/** Cells of each line. `labelId` names the hidden copy. */
export function lineCells(
  thread: ThreadFacts,
  look: RowLook,
  state: RowState,
  labelId: string,
): HTMLElement[][] {
  if (look.recorded !== undefined) {
    const lines = recordedLines(look.recorded, thread, look, state, labelId);
    return lines.map((line) => [...line.children] as HTMLElement[]);
  }
  const count = lineCount(look);
  if (count === 1) return [rowCells(thread, look, state, labelId)];
  const spans = (cell: HTMLElement) => {
    cell.setAttribute("rowspan", String(count));
    return cell;
  };
  const sender = senderCell(thread, look, hiddenCopy(thread, look, state, labelId));
  sender.classList.add("apy");
  const labels = make("div", "apu", {}, ...labelChips(thread, look).flatMap((group) => [...group.children]));
  if (count === 2) sender.append(labels);
  const date = make("td", "yf xY apt", { role: "gridcell" }, make("div", "apm", {}, dateSpan(thread, look)));
  const star = starCell(thread, look);
  star.classList.add("apC");
  const importance = importanceCell(thread, look);
  importance.classList.add("apn", "apd");
  const lines = [
    [
      spans(make("td", `PF xY${state.cursor ? " PE" : ""}`)),
      spans(selectCell(look, state, labelId)),
      sender,
      importance,
      date,
    ],
    [subjectLine(thread, look), star],
  ];
  if (count === 3) lines.push([lastLine(thread, labels)]);
  return lines;
}

function subjectLine(thread: ThreadFacts, look: RowLook): HTMLElement {
  const line = make("div", "xS", { role: "link" }, make("div", "xT", {}, subjectNode(thread, look)));
  return make("td", "apD xY", { colspan: "2", role: "gridcell", tabindex: "-1" }, line);
}

function lastLine(thread: ThreadFacts, labels: HTMLElement): HTMLElement {
  const snippet = snippetNode(thread);
  snippet.classList.add("apz");
  return make("td", "apA xY", { colspan: "3", role: "gridcell" }, labels, snippet);
}
