/**
 * Gmail's look as last read. Reading makes the browser lay out the page, so it is
 * done once before the first row is painted and then only when the page is idle
 * after something happened that may have changed it.
 */
import { uncounted } from "../../lib/gmail-page/drift-ledger.ts";
import { find } from "../../lib/gmail-page/find.ts";
import { row } from "../../lib/gmail-page/probes.ts";
import { type Look, readLook } from "../../lib/gmail-page/read-look.ts";

export interface KeptLook {
  present(): Look;
  /** Reads again soon. */
  mayHaveChanged(): void;
}

/** `onChange`: the look is another one now. */
export function keepLook(window: Window, onChange: () => void, signal: AbortSignal): KeptLook {
  let look: Look | null = null;
  /** Before there are rows, only a guess can be read. */
  let isCertain = false;
  let isDue = false;

  const read = (): Look => {
    const { document } = window;
    isCertain = find([document], row, uncounted) !== null;
    // The title may name the account, and the background may have answered, before the page has a body.
    return readLook(window, document.body ?? document.documentElement);
  };
  const check = (): void => {
    isDue = false;
    if (signal.aborted || look === null) return;
    const next = read();
    if (next.theme === look.theme && next.isCompact === look.isCompact) return;
    look = next;
    onChange();
  };

  return {
    present() {
      if (look === null || !isCertain) look = read();
      return look;
    },
    mayHaveChanged() {
      if (isDue) return;
      isDue = true;
      window.requestIdleCallback(check, { timeout: 500 });
    },
  };
}
