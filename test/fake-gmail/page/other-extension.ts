/**
 * Another extension at work on the same page: adds to Gmail's rows, puts rows of
 * its own between them, wraps what it wants to style, or repaints inline colours.
 * It makes its elements by itself, so that the page takes them for foreign.
 */
import type { Axes } from "../axes.ts";

const mark = "data-other-extension";

/** Works on `root` from now on, whenever something is added there. */
export function startOtherExtension(company: Axes["company"], root: HTMLElement): void {
  const work = works[company];
  if (work === undefined) return;
  work(root);
  if (company === "colours") addColourRules();
  const watched = company === "colours" ? { attributes: true, attributeFilter: ["style"] } : {};
  new MutationObserver(() => work(root)).observe(root, { childList: true, subtree: true, ...watched });
}

const works: Readonly<Record<string, (root: HTMLElement) => void>> = {
  spans: (root) => {
    for (const cell of root.querySelectorAll(`tr.zA .yW:not(:has([${mark}]))`)) {
      cell.prepend(foreign("span", "mt-checkmarks", "✓✓ "));
    }
  },
  rows: (root) => {
    for (const table of root.querySelectorAll(`table.F > tbody:not(:has([${mark}]))`)) {
      const rows = [...table.querySelectorAll("tr.zA[id]")];
      for (const [index, row] of rows.entries()) {
        if (index % 4 === 1) row.before(foreignRow(index % 8 === 1 ? "bundle" : "inboxsdk__ignore_row"));
      }
    }
  },
  wrapper: (root) => {
    for (const line of root.querySelectorAll(`tr.zA .xS > .xT`)) {
      const wrapper = foreign("div", "other-wrapper", "");
      line.replaceWith(wrapper);
      wrapper.append(line);
    }
  },
  colours: (root) => {
    for (const element of root.querySelectorAll<HTMLElement>("[style]")) {
      repaint(element, "color", "--darkreader-inline-color", "#e8e6e3");
      repaint(element, "background-color", "--darkreader-inline-bgcolor", "#181a1b");
    }
  },
};

function foreign(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.setAttribute(mark, "");
  element.textContent = text;
  return element;
}

/** As bundlers and InboxSDK make them: Gmail's class, no id, none of Gmail's cells. */
function foreignRow(className: string): HTMLElement {
  const row = foreign("tr", `zA yO ${className}`, "");
  const cell = foreign("td", "xY a4W", "A row of another extension");
  cell.setAttribute("colspan", "9");
  row.append(cell);
  return row;
}

function repaint(element: HTMLElement, property: string, variable: string, value: string): void {
  const attribute = `data-${variable.slice(2)}`;
  if (element.style.getPropertyValue(property) === "" || element.hasAttribute(attribute)) return;
  element.setAttribute(attribute, "");
  element.style.setProperty(variable, value);
}

/** Dark Reader keeps the inline colour and overrules it by a rule for its attribute. */
function addColourRules(): void {
  const sheet = new CSSStyleSheet();
  sheet.insertRule("[data-darkreader-inline-color] { color: var(--darkreader-inline-color) !important; }");
  sheet.insertRule(
    "[data-darkreader-inline-bgcolor] { background-color: var(--darkreader-inline-bgcolor) !important; }",
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
