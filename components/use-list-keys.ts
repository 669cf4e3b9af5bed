/** The keys of a list, heard in the whole page except where somebody types. */
import { useLayoutEffect, useRef } from "preact/hooks";

/** By `KeyboardEvent.key`; an Alt combination is written `Alt+ArrowUp`. */
export type ListKeys = Readonly<Record<string, () => void>>;

export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  // With the list itself: a key that follows at once must not fall in between.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isSomebodyElses(event)) return;
      const run = runFor(event, latest.current);
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function runFor(event: KeyboardEvent, keys: ListKeys): (() => void) | undefined {
  const name = event.altKey ? `Alt+${event.key}` : event.key;
  return Object.hasOwn(keys, name) ? keys[name] : undefined;
}

/** Shortcuts of the browser, an input method at work, or a field in which somebody types. */
function isSomebodyElses(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.isComposing) return true;
  if (!(event.target instanceof HTMLElement)) return false;
  return event.target.closest("input:not([type=checkbox]), textarea, select, dialog") !== null;
}
