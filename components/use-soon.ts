/**
 * Code that is wanted once somebody uses the page: loaded at the first sign of them
 * (a pointer that moves, a key, a focus), or when the page has rested a while. The
 * first screen costs nothing of it, and it is there before a click can ask for it.
 */
import { useEffect, useState } from "preact/hooks";

const signs = ["pointermove", "pointerdown", "keydown", "focusin"] as const;
const restMs = 3_000;

/** `load` must stay the same function between renders. `undefined` until it has been loaded. */
export function useSoon<Loaded>(load: () => Promise<Loaded>): Loaded | undefined {
  const [loaded, setLoaded] = useState<{ readonly value: Loaded }>();
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const begin = () => {
      ended.abort();
      void load().then((value) => isThere && setLoaded({ value }));
    };
    let isThere = true;
    for (const sign of signs) document.addEventListener(sign, begin, { signal, capture: true });
    const timer = setTimeout(begin, restMs);
    signal.addEventListener("abort", () => clearTimeout(timer));
    return () => {
      isThere = false;
      ended.abort();
    };
  }, [load]);
  return loaded?.value;
}
