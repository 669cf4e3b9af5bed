/** The tool on the row under the pointer that opens its panel: the way in for rows without a chip. */
import { rowToolStyles } from "../../components/row-tool-styles.ts";
import { followHoveredRow } from "../../lib/gmail-page/follow-hovered-row.ts";
import { createOwnHost } from "../../lib/gmail-page/own-host.ts";
import type { Surroundings } from "./surroundings.ts";

export interface RowTool {
  /** The row that this host of ours belongs to; `null`: it is not the tool. */
  rowOf(host: Element): HTMLElement | null;
}

export interface RowToolParts {
  readonly surroundings: Surroundings;
  readonly mayShow: (row: Element) => boolean;
}

const svg = "http://www.w3.org/2000/svg";
/** A person's head and shoulders. */
const outline =
  "M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8zM2.75 13.5c0-2.3 2.35-3.75 5.25-3.75s5.25 1.45 5.25 3.75";

export function createRowTool(document: Document, { surroundings, mayShow }: RowToolParts): RowTool {
  const host = createOwnHost(document, "row-tool", rowToolStyles);
  const button = document.createElement("button");
  button.type = "button";
  button.tabIndex = -1;
  button.append(drawPerson(document));
  host.root.prepend(button);
  const name = (): void => {
    const { theme, words } = surroundings.look();
    const title = words("tool.name");
    if (button.title === title && button.className === theme) return;
    button.className = theme;
    button.title = title;
    button.setAttribute("aria-label", title);
  };
  const hovered = followHoveredRow(
    document,
    host.element,
    (row) => {
      name();
      return mayShow(row);
    },
    surroundings.signal,
  );
  return {
    rowOf: (element) => (element === host.element ? (hovered.present() as HTMLElement | null) : null),
  };
}

function drawPerson(document: Document): SVGElement {
  const picture = document.createElementNS(svg, "svg");
  for (const [key, value] of Object.entries({
    viewBox: "0 0 16 16",
    width: "18",
    height: "18",
    "aria-hidden": "true",
  }))
    picture.setAttribute(key, value);
  const path = document.createElementNS(svg, "path");
  for (const [key, value] of Object.entries({
    d: outline,
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "1.4",
  }))
    path.setAttribute(key, value);
  picture.append(path);
  return picture;
}
