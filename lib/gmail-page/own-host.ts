/**
 * Makes the roots of what we paint: an element that carries our attribute and an
 * open shadow root with its styles, so that Gmail's rules and ours never meet.
 *
 * A style sheet is built once and shared by all roots. Firefox long refused that to
 * content scripts; where a browser still does, each root has a `<style>` instead.
 */
import { noteMade, type OwnPart, ownAttribute } from "./own-nodes.ts";

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

/** By its text: a sheet in a list of its own, ready to be adopted; `null`: this browser does not share it. */
const shared = new Map<string, [CSSStyleSheet] | null>();

/** `css` is a constant of ours: one shared sheet is kept for each. */
export function createOwnHost(document: Document, part: OwnPart, css: string): OwnHost {
  const element = document.createElement("div");
  element.setAttribute(ownAttribute, part);
  noteMade(element);
  const root = element.attachShadow({ mode: "open" });
  if (!shareSheet(root, css)) {
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
  }
  return { element, root };
}

function shareSheet(root: ShadowRoot, css: string): boolean {
  const known = shared.get(css);
  if (known === null) return false;
  if (known !== undefined) {
    root.adoptedStyleSheets = known;
    return true;
  }
  const first = tryToShare(root, css);
  shared.set(css, first);
  return first !== null;
}

function tryToShare(root: ShadowRoot, css: string): [CSSStyleSheet] | null {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return root.adoptedStyleSheets.length === 1 ? [sheet] : null;
  } catch {
    // Expected in older Firefox: "Accessing from Xray wrapper is not supported".
    return null;
  }
}
