/**
 * What the panels script gives to the content script of its tab.
 *
 * Most Gmail tabs never open a panel, so their code is not in the script that
 * every tab carries: the background puts it beside that one when it is first
 * needed. Both run in the extension's own world of the page, which Gmail and
 * other extensions cannot look into; there the content script finds this under
 * `panelsKey`.
 */
import type { ComposeStrips } from "./compose-strips.ts";
import type { ComposeStripParts } from "./mount-compose-strip.tsx";
import type { QueueDrawer, QueueDrawerParts } from "./queue-overlay.tsx";
import type { ThreadOverlay, ThreadOverlayParts } from "./thread-overlay.tsx";

export interface Panels {
  readonly createThreadOverlay: (window: Window, parts: ThreadOverlayParts) => ThreadOverlay;
  readonly createQueueDrawer: (window: Window, parts: QueueDrawerParts) => QueueDrawer;
  readonly createComposeStrips: (parts: ComposeStripParts) => ComposeStrips;
}

/** The property of the world's global object. */
export type PanelsKey = "clientelePanels";
