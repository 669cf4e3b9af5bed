/** The panels in Gmail, put into a tab by the background when one is first asked for. */
import { options } from "preact";
import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createCaller } from "../../lib/messaging/call.ts";
import { panelAnswers } from "../../lib/messaging/panel-answers.ts";
import { queueAnswers } from "../../lib/messaging/queue-answers.ts";
import { recipientAnswers } from "../../lib/messaging/recipient-answers.ts";
import { createComposeStrips } from "./compose-strips.ts";
import type { Panels, PanelsKey } from "./panels.ts";
import { createQueueDrawer } from "./queue-overlay.tsx";
import { createThreadOverlay } from "./thread-overlay.tsx";

const call = createCaller((packet) => browser.runtime.sendMessage(packet), {
  ...panelAnswers,
  ...recipientAnswers,
  ...queueAnswers,
});
const panels: Panels = {
  createThreadOverlay: (window, parts) => createThreadOverlay(window, parts, call),
  createQueueDrawer: (window, parts) => createQueueDrawer(window, parts, call),
  createComposeStrips: (parts) => createComposeStrips(parts, call),
};

// Effects run soon after drawing instead of by the next frame: Firefox answers the wish for one
// with an error where the page of a content script is about to go.
options.requestAnimationFrame = (flush) => void setTimeout(flush);

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { clientelePanels: panels } satisfies Record<PanelsKey, Panels>);
});
