/**
 * Brings the panels script into this tab when something of it is first needed, and
 * the overlay that says why as if it had always been here.
 */
import type { PageCall } from "../../lib/messaging/call.ts";
import type { Panels, PanelsKey } from "../gmail-panels/panels.ts";
import type { WhyOverlay, WhyOverlayParts } from "../gmail-panels/why-overlay.tsx";

/** `null`: the background did not answer, or could not put the script here. A later call tries again. */
export type LoadPanels = () => Promise<Panels | null>;

export function createPanelsLoader(call: PageCall): LoadPanels {
  let loading: Promise<Panels | null> | null = null;
  const load = async (): Promise<Panels | null> => {
    const answer = await call("panels.load", {});
    const panels = (globalThis as Partial<Record<PanelsKey, Panels>>).clientelePanels ?? null;
    if (answer.ok && panels !== null) return panels;
    loading = null;
    return null;
  };
  return () => {
    loading ??= load();
    return loading;
  };
}

/** `onUnreached`: the user asked for the panel and it cannot be had. */
export function whyOverlayOnDemand(
  document: Document,
  load: LoadPanels,
  parts: WhyOverlayParts,
  onUnreached: () => void,
): WhyOverlay {
  let overlay: WhyOverlay | null = null;
  /** What was asked for last; closed or asked for anew meanwhile, an earlier wish is forgotten. */
  let wish: Parameters<WhyOverlay["open"]>[0] | null = null;

  const openWished = async (present: Parameters<WhyOverlay["open"]>[0]): Promise<void> => {
    const panels = await load();
    if (parts.surroundings.signal.aborted || wish !== present) return;
    wish = null;
    if (panels === null) {
      onUnreached();
      return;
    }
    overlay ??= panels.createWhyOverlay(document, parts);
    overlay.open(present);
  };

  return {
    open(present) {
      wish = present;
      void openWished(present);
    },
    follow: () => overlay?.follow(),
    close() {
      wish = null;
      overlay?.close();
    },
  };
}
