/** What the page shows at present: the visible view, its lists, its open thread. */
import { type Sightings, uncounted } from "./drift-ledger.ts";
import { find, findAll } from "./find.ts";
import * as probes from "./probes.ts";
import { type Route, readRoute } from "./read-route.ts";
import { rowsWithin } from "./row-lines.ts";
import { isShown } from "./visible.ts";

export interface View {
  readonly route: Route;
  /** The visible `[role=main]`, the last where each list of an inbox is one; `null` while Gmail still loads it. */
  readonly main: Element | null;
  /** The visible sections of the list: none, one, or several in Priority and Multiple inboxes. */
  readonly panels: readonly Element[];
  /** The subject line of the open thread; `null`: no thread is open. */
  readonly threadSubject: Element | null;
}

/** `hash` is `location.hash`. Old views that Gmail keeps hidden are not looked into. */
export function readView(document: Document, hash: string, sightings: Sightings): View {
  const mains = findAll([document], probes.mainView, sightings).filter(isShown);
  const main = mains.at(-1) ?? null;
  if (main === null) return { route: readRoute(hash), main, panels: [], threadSubject: null };
  return {
    route: readRoute(hash),
    main,
    panels: findAll(mains, probes.listPanel, sightings).filter(isShown),
    threadSubject: shownSubject(document, sightings),
  };
}

/** A reading pane may stand beside the main elements of several lists, in none of them. */
function shownSubject(document: Document, sightings: Sightings): Element | null {
  const container = find([document], probes.viewContainer, uncounted);
  if (container === null) return null;
  return findAll([container], probes.threadSubject, sightings).find(isShown) ?? null;
}

/** The rows of the visible lists, in the order of the page. */
export function rowsOf(panels: readonly Element[]): Element[] {
  return panels.flatMap((panel) => rowsWithin(panel));
}
