/**
 * One row of a list, cell by cell as in gmail-page.md 2.1 (a genuine row of
 * December 2019, a subject cell of November 2025, templates of 2023 and 2026).
 */
import { fullDate, rowDate } from "./dates.ts";
import { clearPixel, make, newId } from "./make.ts";
import type { Density } from "./page-config.ts";
import { senderCell, senderNodes } from "./row-sender.ts";
import { showsAttachmentLine, subjectCell, subjectText, threadIdAttributes } from "./row-subject.ts";
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
    senderCell(thread, look, hiddenCopy(thread, look, labelId)),
    subjectCell(thread, look),
    make("td", "byZ xY", { role: "gridcell" }),
    make("td", "yf xY", {}, clip(thread, look)),
    dateCell(thread, look),
    rowTools(thread, look),
    make("td", "xY"),
  ];
}

/** What screen readers say for the row: words, names, ids and dates once more. */
function hiddenCopy(thread: ThreadFacts, look: RowLook, id: string): HTMLElement {
  const { words, lang, now } = look;
  const parts: (Node | string)[][] = [
    thread.unread ? [words.unread] : [],
    senderNodes(thread, look),
    thread.messageCount > 1 ? [String(thread.messageCount)] : [],
    [make("span", "", threadIdAttributes(thread), ...subjectText(thread, look))],
    thread.hasAttachment ? [words.hasAttachment] : [],
    [rowDate(thread.date, now, lang)],
    [`${thread.snippet}.`],
  ];
  const said = parts.filter((part) => part.length > 0);
  return make("div", "afn", { id }, ...said.flatMap((part, index) => (index === 0 ? part : [", ", ...part])));
}

function selectCell(look: RowLook, state: RowState, labelId: string): HTMLElement {
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

function starCell(thread: ThreadFacts, look: RowLook): HTMLElement {
  const word = thread.starred ? look.words.starred : look.words.star;
  const star = make(
    "span",
    `aXw T-KT${thread.starred ? " T-KT-Jp" : ""}`,
    { id: newId(), role: "button", "aria-label": word, "data-tooltip": word, tabindex: "-1" },
    make("img", "T-KT-JX", { src: clearPixel, alt: word }),
  );
  return make("td", "apU xY", {}, star);
}

/** The form since about 2023 (a switch); until 2019 it was an image. */
function importanceCell(thread: ThreadFacts, look: RowLook): HTMLElement {
  const marker = make(
    "div",
    "pG",
    {
      role: "switch",
      "aria-checked": String(thread.important),
      "aria-label": look.words.important,
      "data-is-important": String(thread.important),
      tabindex: "-1",
    },
    make("div", "T-ays-a45", {}, make("span", "aol", {}, look.words.important)),
    make("div", "pH-A7 a9q"),
    make("div", "bnj"),
  );
  return make("td", "WA xY", {}, marker);
}

function clip(thread: ThreadFacts, look: RowLook): Node | string {
  if (!thread.hasAttachment || showsAttachmentLine(thread, look)) return "\u00a0";
  return make("img", "yE", {
    src: clearPixel,
    alt: look.words.hasAttachment,
    title: look.words.hasAttachment,
  });
}

function dateCell(thread: ThreadFacts, look: RowLook): HTMLElement {
  const full = fullDate(thread.date, look.lang);
  const short = make("span", thread.unread ? "bq3" : "", {}, rowDate(thread.date, look.now, look.lang));
  const span = make("span", "", { id: newId(), title: full, "aria-label": full }, short);
  return make("td", "xW xY", { role: "gridcell" }, span);
}
