/** Keeps the panel away from where mail is answered, also while the page moves under it. */
import { choosePanelPlace } from "../../lib/gmail-page/panel/choose-panel-place.ts";
import { replyPlaces } from "../../lib/gmail-page/panel/reply-places.ts";

/** What may move something, or open a window to write in. No keys: whoever types a mail beside an open panel calls nothing of ours. */
const signs = ["scroll", "resize", "click", "focusin"] as const;
const pauseMs = 120;

/** Returns the function that looks again at once. Nothing runs once the signal has aborted. */
export function keepOverlayPlaced(window: Window, element: HTMLElement, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const place = (): void => {
    const { innerWidth, innerHeight, document } = window;
    const isMirrored = window.getComputedStyle(document.body).direction === "rtl";
    const screen = { width: innerWidth, height: innerHeight, isMirrored };
    const { left, top, right, bottom } = choosePanelPlace(screen, replyPlaces(window));
    const { style } = element;
    style.setProperty("left", `${left}px`);
    style.setProperty("top", `${top}px`);
    style.setProperty("width", `${right - left}px`);
    style.setProperty("height", `${bottom - top}px`);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(place, pauseMs);
  };
  for (const sign of signs) window.addEventListener(sign, soon, { capture: true, passive: true, signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
  place();
  return place;
}
