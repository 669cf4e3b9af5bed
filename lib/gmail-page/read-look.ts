/**
 * Gmail's theme and density, as the user chose them in Gmail. Neither is marked by a
 * class: both live in a `<style>` that Gmail rewrites, so computed values are read.
 */
import { uncounted } from "./drift-ledger.ts";
import { find } from "./find.ts";
import { navigationEntry } from "./header-probes.ts";
import { row } from "./probes.ts";

export interface Look {
  readonly theme: "light" | "dark";
  readonly isCompact: boolean;
}

/** Entries of the navigation are 24 px high in the compact density, 28 and 32 in the others. */
const compactEntryPx = 24;

/** Reads the look around `anchor` (the visible view). Makes the browser compute styles: call it rarely. */
export function readLook(window: Window, anchor: Element): Look {
  const entry = find([window.document], navigationEntry, uncounted);
  const height = entry?.clientHeight ?? 0;
  return {
    theme: isDark(window, find([anchor], row, uncounted) ?? anchor) ? "dark" : "light",
    isCompact: height > 0 && height <= compactEntryPx,
  };
}

/** What lies behind an element. The nearest opaque background decides; over wallpapers, where there is none, the colour of the text. */
export function isDark(window: Window, anchor: Element): boolean {
  for (let element: Element | null = anchor; element !== null; element = element.parentElement) {
    const background = channelsOf(window.getComputedStyle(element).backgroundColor);
    if (background !== null && background.alpha >= 0.5) return background.brightness < 128;
  }
  const text = channelsOf(window.getComputedStyle(anchor).color);
  return text !== null && text.brightness > 128;
}

/** `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0.5)`, as computed styles are written; `null`: some other form. */
function channelsOf(colour: string): { readonly brightness: number; readonly alpha: number } | null {
  const match = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour);
  if (match === null) return null;
  const [red, green, blue] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return { brightness: (299 * red + 587 * green + 114 * blue) / 1000, alpha: Number(match[4] ?? 1) };
}

/** Calls `onChange` when Gmail or the system may have changed the look. */
export function watchLook(window: Window, onChange: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(onChange);
  observer.observe(window.document.head, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => observer.disconnect());
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", onChange, { signal });
}
