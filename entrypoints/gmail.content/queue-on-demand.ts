/** The queue of the account as if it had always been in this tab: its script comes when it is first opened. */
import type { QueueDrawer, QueueDrawerParts } from "../gmail-panels/queue-overlay.tsx";
import type { LoadPanels } from "./panels-loader.ts";

type Wish = Parameters<QueueDrawer["open"]>[0];

/** `onUnreached`: the user asked for the queue and it cannot be had. */
export function queueDrawerOnDemand(
  window: Window,
  load: LoadPanels,
  parts: QueueDrawerParts,
  onUnreached: () => void,
): QueueDrawer {
  let drawer: QueueDrawer | null = null;
  let isWished = false;

  const open = async (wish: Wish): Promise<void> => {
    isWished = true;
    const panels = await load();
    if (parts.surroundings.signal.aborted || !isWished) return;
    isWished = false;
    if (panels === null) {
      onUnreached();
      return;
    }
    drawer ??= panels.createQueueDrawer(window, parts);
    drawer.open(wish);
  };

  return {
    open: (wish) => void open(wish),
    refresh: () => drawer?.refresh(),
    follow: () => drawer?.follow(),
    close() {
      isWished = false;
      drawer?.close();
    },
  };
}
