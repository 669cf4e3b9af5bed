/**
 * The toolbar of a view, `.aeH > .G-atb[gh=tm]`, with the pager at its end.
 *
 * Assumption: the inside is put together from the selectors of extensions that
 * are in use (gmail-page.md 3.3); no capture shows a whole toolbar. Where two of
 * them differ on nesting, `.aeH > .D.E.G-atb` with `[gh=mtb]` inside is taken.
 */
import type { ListSection } from "./list-section.ts";
import { make } from "./make.ts";
import type { Words } from "./words.ts";

/** Values of `act`, as extensions press them. */
export const acts = {
  archive: "7",
  trash: "10",
  back: "19",
  refresh: "20",
  newer: "newer",
  older: "older",
} as const;

export function makeToolbar(kind: "list" | "thread", words: Words): HTMLElement {
  const onSelection = make(
    "div",
    "G-Ni J-J5-Ji when-selected",
    {},
    button(acts.archive, "ar9", words.archive),
    button(acts.trash, "nX", words.remove),
  );
  const start =
    kind === "thread"
      ? [make("div", "G-Ni J-J5-Ji", {}, button(acts.back, "lS", words.back))]
      : [
          make(
            "div",
            "G-Ni J-J5-Ji select-all",
            {},
            make("div", "T-Jo J-J5-Ji", {
              role: "checkbox",
              "aria-checked": "false",
              "aria-label": words.select,
            }),
          ),
        ];
  const rest = make(
    "div",
    "G-Ni J-J5-Ji",
    {},
    ...(kind === "list" ? [button(acts.refresh, "nu", words.refresh)] : []),
    button("more", "nf", words.more),
  );
  const sections = make("div", "G-tF", {}, ...start, onSelection, rest);
  const pager = make("div", "Cr aqJ", {}, ...(kind === "list" ? [makePager(words)] : []));
  const content = make(
    "div",
    "nH aqK",
    {},
    make("div", "Cq aqL", { gh: "mtb" }, make("div", "", {}, make("div", "", {}, sections))),
    pager,
  );
  return make("div", `D E G-atb${kind === "thread" ? " iy" : ""}`, { gh: "tm" }, content);
}

/** Writes "1–50 of 1,234" and opens or closes the ways to other pages. */
export function showRange(toolbar: HTMLElement, section: ListSection, lang: string): void {
  const { threads, total, offset } = section.page;
  const number = new Intl.NumberFormat(lang);
  const text = section.look.words.range(
    number.format(offset + 1),
    number.format(offset + threads.length),
    number.format(total),
  );
  toolbar.querySelector(".Dj")?.replaceChildren(threads.length === 0 ? "" : text);
  setEnabled(toolbar, acts.newer, offset > 0);
  setEnabled(toolbar, acts.older, offset + threads.length < total);
}

/** Shows what can be done with selected rows, or hides it. */
export function showSelection(toolbar: HTMLElement, count: number): void {
  toolbar.classList.toggle("has-selection", count > 0);
}

function setEnabled(toolbar: HTMLElement, act: string, enabled: boolean): void {
  toolbar.querySelector(`[act="${act}"]`)?.setAttribute("aria-disabled", String(!enabled));
}

function makePager(words: Words): HTMLElement {
  const range = make("div", "J-J5-Ji amH", {}, make("span", "Dj"));
  return make(
    "div",
    "ar5 J-J5-Ji",
    {},
    make(
      "span",
      "Di",
      {},
      range,
      button(acts.newer, "amD", words.newer),
      button(acts.older, "amD", words.older),
    ),
  );
}

function button(act: string, className: string, name: string): HTMLElement {
  const attributes = { act, role: "button", "data-tooltip": name, "aria-label": name, tabindex: "0" };
  return make(
    "div",
    `T-I J-J5-Ji ${className} T-I-ax7 L3`,
    attributes,
    make("div", "asa", {}, make("div", "T-I-J3 J-J5-Ji")),
  );
}
