/**
 * The room that a window takes: Gmail limits `.GP`, which scrolls the text, so that
 * title, recipients and send button have theirs; in full screen it fills what is left
 * (InboxSDK 2.2.26, size fixer: `max-height` on `.GP`, and `min-height` in full screen).
 * Whatever an extension puts anywhere else pushes the send button down.
 *
 * Full screen: `body > .aSs > .aSt > * > [role=dialog]`, also InboxSDK. The figures are assumed.
 */
import { make } from "./make.ts";

/** Gmail's header stays in sight above the tallest window. */
const headerPx = 64;
const fullScreenShare = 0.85;

/** Gives the window the room that the page has, whenever that or its own head changes; call it when it is in the page. */
export function keepFitting(dialog: HTMLElement): void {
  const head = new ResizeObserver(() => giveRoom(dialog));
  for (const part of dialog.querySelectorAll("form")) head.observe(part);
  head.observe(document.documentElement);
}

function giveRoom(dialog: HTMLElement): void {
  if (!dialog.isConnected) return;
  const isFull = dialog.closest(".aSs") !== null;
  const room = isFull ? innerHeight * fullScreenShare : innerHeight - headerPx;
  dialog.style.height = isFull ? `${room}px` : "";
  const taken = [".Ht", "form", ".aDg"].reduce((sum, part) => sum + heightOf(dialog, part), 0);
  const scroller = dialog.querySelector<HTMLElement>(".GP");
  if (scroller === null) return;
  const left = `${Math.max(60, room - taken)}px`;
  scroller.style.maxHeight = left;
  scroller.style.minHeight = isFull ? left : "";
}

function heightOf(dialog: HTMLElement, selector: string): number {
  return dialog.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;
}

/** From the foot of the page to the middle of it, and back. */
export function turnFullScreen(dialog: HTMLElement, column: HTMLElement): void {
  const full = dialog.closest(".aSs");
  if (full === null) {
    const place = make("div", "", {}, dialog);
    document.body.append(make("div", "aSs", {}, make("div", "aSt", {}, place)));
  } else {
    column.querySelector(".AD > .nH")?.append(dialog);
    full.remove();
  }
  giveRoom(dialog);
}
