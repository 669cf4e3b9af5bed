/** The keys of a list, heard in the whole page except where somebody types. */
import { useLayoutEffect, useRef } from "preact/hooks";

/** By `KeyboardEvent.key`; with a modifier it is written `Alt+ArrowUp` or `Ctrl+a` (Command on a Mac). */
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
  const modifier = event.ctrlKey || event.metaKey ? "Ctrl+" : event.altKey ? "Alt+" : "";
  const name = `${modifier}${event.key}`;
  return Object.hasOwn(keys, name) ? keys[name] : undefined;
}

/** An input method at work, or a field in which somebody types. Shortcuts of the browser stay its own unless a list names them. */
function isSomebodyElses(event: KeyboardEvent): boolean {
  if (event.isComposing) return true;
  if (!(event.target instanceof HTMLElement)) return false;
  return event.target.closest("input:not([type=checkbox]), textarea, select, dialog") !== null;
}
