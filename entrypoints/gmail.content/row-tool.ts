/** The tool on the row under the pointer that opens its panel: the way in for rows without a chip. */
import { rowToolStyles } from "../../components/row-tool-styles.ts";
import { createOwnHost } from "../../lib/gmail-page/own-host.ts";
import { followHoveredRow } from "../../lib/gmail-page/panel/follow-hovered-row.ts";
import type { Surroundings } from "./surroundings.ts";

export interface RowTool {
  /** The row that this host of ours belongs to; `null`: it is not the tool. */
  rowOf(host: Element): HTMLElement | null;
}

export interface RowToolParts {
  readonly surroundings: Surroundings;
  readonly mayShow: (row: Element) => boolean;
}

export function createRowTool(document: Document, { surroundings, mayShow }: RowToolParts): RowTool {
  const host = createOwnHost(document, "row-tool", rowToolStyles);
  const button = document.createElement("button");
  button.type = "button";
  button.tabIndex = -1;
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
