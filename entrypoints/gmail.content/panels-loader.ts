/**
 * Brings the panels script into this tab when something of it is first needed, and
 * the panel of a message as if it had always been here.
 */
import type { PageCall } from "../../lib/messaging/call.ts";
import type { Panels, PanelsKey } from "../gmail-panels/panels.ts";
import type { ThreadOverlay, ThreadOverlayParts } from "../gmail-panels/thread-overlay.tsx";

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

type Wish = Parameters<ThreadOverlay["open"]>;

/** `onUnreached`: the user asked for the panel and it cannot be had. */
export function threadOverlayOnDemand(
  window: Window,
  load: LoadPanels,
  parts: ThreadOverlayParts,
  onUnreached: () => void,
): ThreadOverlay {
  let overlay: ThreadOverlay | null = null;
  /** What was asked for last; closed or asked for anew meanwhile, an earlier wish is forgotten. */
  let wish: Wish | null = null;

  const openWished = async (wished: Wish): Promise<void> => {
    const panels = await load();
    if (parts.surroundings.signal.aborted || wish !== wished) return;
    wish = null;
    if (panels === null) {
      onUnreached();
      return;
    }
    overlay ??= panels.createThreadOverlay(window, parts);
    overlay.open(...wished);
  };

  return {
    open(...wished) {
      wish = wished;
      void openWished(wished);
    },
    follow: () => overlay?.follow(),
    close() {
      wish = null;
      overlay?.close();
    },
  };
}
