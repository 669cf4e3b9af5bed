/**
 * One row of a list, cell by cell as in gmail-page.md 2.1 (a genuine row of
 * December 2019, a subject cell of November 2025, templates of 2023 and 2026).
 */
import type { Axes } from "../axes.ts";
import { fullDate, rowDate } from "./dates.ts";
import { clearPixel, make, newId } from "./make.ts";
import type { Density } from "./page-config.ts";
import type { RecordedRow } from "./recorded-row.ts";
import { hiddenCopy } from "./row-hidden-copy.ts";
import { importanceCell } from "./row-importance.ts";
import { senderCell } from "./row-sender.ts";
import { showsAttachmentLine, subjectCell } from "./row-subject.ts";
import { rowTools } from "./row-tools.ts";
import type { ThreadFacts } from "./thread-facts.ts";
import type { Words } from "./words.ts";

/** What a row looks like beside its thread. */
export interface RowLook {
  readonly words: Words;
  readonly lang: string;
  readonly now: number;
  readonly density: Density;
  /** In views of sent mail the first cell names the recipients. */
  readonly view: "received" | "sent";
  /** A label view does not repeat its own label. */
  readonly label?: string;
  /** Absent: the values that nobody has to ask for. */
  readonly axes?: Axes;
  /** Kinds of rows of a recorded markup; absent: rows are made here. */
  readonly recorded?: readonly RecordedRow[];
}

/** Parts of a row's state that are classes, besides read and unread. */
export interface RowState {
  readonly selected: boolean;
  readonly cursor: boolean;
  readonly hovered: boolean;
}
export const plainState: RowState = { selected: false, cursor: false, hovered: false };

export function makeRow(
  thread: ThreadFacts,
  look: RowLook,
  state: RowState = plainState,
): HTMLTableRowElement {
  const labelId = newId();
  const row = make("tr", rowClass(thread, look, state), {
    id: newId(),
    role: "row",
    tabindex: state.cursor ? "0" : "-1",
    "aria-labelledby": labelId,
    draggable: "false",
    jscontroller: "ZdOxDb",
    jsmodel: "nXDxbd",
  });
  row.append(...rowCells(thread, look, state, labelId));
  return row;
}

/** Gmail writes the whole `class` of a row again at each change, so that foreign classes are lost. */
export function rowClass(thread: ThreadFacts, look: RowLook, state: RowState): string {
  const parts = ["zA", thread.unread ? "zE" : "yO"];
  if (showsAttachmentLine(thread, look)) parts.push("byw");
  if (state.selected) parts.push("x7");
  if (state.cursor) parts.push("btb");
  if (state.hovered) parts.push("aqw");
  return parts.join(" ");
}

/** `labelId` names the hidden copy, by which the row and its check box are called. */
export function rowCells(
  thread: ThreadFacts,
  look: RowLook,
  state: RowState,
  labelId: string,
): HTMLElement[] {
  return [
    make("td", `PF xY${state.cursor ? " PE" : ""}`),
    selectCell(look, state, labelId),
    starCell(thread, look),
    importanceCell(thread, look),
    senderCell(thread, look, hiddenCopy(thread, look, state, labelId)),
    subjectCell(thread, look),
    make("td", "byZ xY", { role: "gridcell" }, ...snoozedUntil(thread, look)),
    make("td", "yf xY", {}, clip(thread, look)),
    dateCell(thread, look),
    rowTools(thread, look),
    ...(look.axes?.rowCells === "without-last" ? [] : [make("td", "xY")]),
  ];
}

export function selectCell(look: RowLook, state: RowState, labelId: string): HTMLElement {
  const box = make(
    "div",
    `oZ-jc T-Jo J-J5-Ji${state.selected ? " T-Jo-Jp" : ""}`,
    {
      id: newId(),
      role: "checkbox",
      "aria-checked": String(state.selected),
      "aria-labelledby": labelId,
      dir: "ltr",
      tabindex: "-1",
    },
    make("div", "T-Jo-auh", { role: "presentation" }),
  );
  return make("td", "oZ-x3 xY", { id: newId(), "data-tooltip": look.words.select }, box);
}

export function starCell(thread: ThreadFacts, look: RowLook): HTMLElement {
  const word = thread.starred ? look.words.starred : look.words.star;
  const star = make(
    "span",
    `aXw T-KT${thread.starred ? " T-KT-Jp" : ""}`,
    { id: newId(), role: "button", "aria-label": word, "data-tooltip": word, tabindex: "-1" },
    make("img", "T-KT-JX", { src: clearPixel, alt: word }),
  );
  return make("td", "apU xY", {}, star);
}

function clip(thread: ThreadFacts, look: RowLook): Node | string {
  if (!thread.hasAttachment || showsAttachmentLine(thread, look)) return "\u00a0";
  return make("img", "yE", {
    src: clearPixel,
    alt: look.words.hasAttachment,
    title: look.words.hasAttachment,
  });
}

/** In the view of snoozed mail: when it comes back. Assumption: selectors of two extensions, no capture. */
function snoozedUntil(thread: ThreadFacts, look: RowLook): HTMLElement[] {
  if (look.axes?.route !== "snoozed" || thread.date === null) return [];
  return [make("div", "cL", {}, rowDate(thread.date + 7 * 86_400_000, look.now, look.lang))];
}

/** `span[title]` with the whole date, and the short one inside. */
export function dateSpan(thread: ThreadFacts, look: RowLook): HTMLElement {
  const full = fullDate(thread.date, look.lang);
  const short = make("span", thread.unread ? "bq3" : "", {}, rowDate(thread.date, look.now, look.lang));
  return make("span", "", { id: newId(), title: full, "aria-label": full }, short);
}

function dateCell(thread: ThreadFacts, look: RowLook): HTMLElement {
  return make("td", "xW xY", { role: "gridcell" }, dateSpan(thread, look));
}
