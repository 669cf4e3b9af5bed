/**
 * Makes the roots of what we paint: an element that carries our attribute and an
 * open shadow root with its styles, so that Gmail's rules and ours never meet.
 *
 * A style sheet is built once and shared by all roots. Firefox long refused that to
 * content scripts; where a browser still does, each root has a `<style>` instead.
 */
import { type OwnPart, ownAttribute } from "./own-nodes.ts";

export interface OwnHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/** An element in the root for a view to be rendered into, which would take away what lies beside it. */
export function mountOf({ element, root }: OwnHost): HTMLElement {
  const mount = element.ownerDocument.createElement("div");
  root.prepend(mount);
  return mount;
}

const sheets = new Map<string, CSSStyleSheet>();

/** `css` is a constant of ours: one shared sheet is kept for each. */
export function createOwnHost(document: Document, part: OwnPart, css: string): OwnHost {
  const element = document.createElement("div");
  element.setAttribute(ownAttribute, part);
  const root = element.attachShadow({ mode: "open" });
  if (!shareSheet(root, css)) {
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
  }
  return { element, root };
}

function shareSheet(root: ShadowRoot, css: string): boolean {
  try {
    let sheet = sheets.get(css);
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(css, sheet);
    }
    root.adoptedStyleSheets = [sheet];
    return root.adoptedStyleSheets.length === 1;
  } catch {
    // Expected in older Firefox: "Accessing from Xray wrapper is not supported".
    return false;
  }
}
