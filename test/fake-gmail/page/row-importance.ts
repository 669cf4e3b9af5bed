/** The cell of the importance marker in its three forms: a switch, until about 2023 an image, or nothing at all. */
import { make, newId } from "./make.ts";
import type { RowLook } from "./row.ts";
import type { ThreadFacts } from "./thread-facts.ts";

export function importanceCell(thread: ThreadFacts, look: RowLook): HTMLElement {
  // Markers turned off leave an empty cell of another class in the same column.
  if (look.axes?.importance === "off") return make("td", "xY bnk byv");
  const isImage = look.axes?.importance === "img";
  const marker = make(
    "div",
    "pG",
    isImage ? imageAttributes(thread, look) : switchAttributes(thread, look),
    make("div", "T-ays-a45", {}, make("span", "aol", {}, look.words.important)),
    make("div", isImage ? "pH" : "pH-A7 a9q"),
    make("div", isImage ? "UW" : "bnj"),
  );
  return make("td", "WA xY", {}, marker);
}

function switchAttributes(thread: ThreadFacts, look: RowLook) {
  return {
    role: "switch",
    "aria-checked": String(thread.important),
    "aria-label": look.words.important,
    "data-is-important": String(thread.important),
    tabindex: "-1",
  };
}

/** Whether it is important stands in the localised label alone, as in the captures of 2014 and 2019. */
function imageAttributes(thread: ThreadFacts, look: RowLook) {
  return {
    id: newId(),
    role: "img",
    "aria-label": thread.important ? look.words.important : look.words.notImportant,
    "data-tooltip-contained": "true",
    "data-tooltip-align": "b,l",
    "data-tooltip-delay": "1500",
  };
}
