/** The panels in Gmail, put into a tab by the background when one is first asked for. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createComposeStrips } from "./compose-strips.ts";
import type { Panels, PanelsKey } from "./panels.ts";
import { createWhyOverlay } from "./why-overlay.tsx";

const panels: Panels = { createWhyOverlay, createComposeStrips };

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { clientelePanels: panels } satisfies Record<PanelsKey, Panels>);
});
