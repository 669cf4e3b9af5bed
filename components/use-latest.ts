/** A function that stays the same between renders and always does what the newest one does. */
import { useCallback, useRef } from "preact/hooks";

export function useLatest<Args extends readonly unknown[], Result>(
  run: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(run);
  latest.current = run;
  return useCallback((...args: Args) => latest.current(...args), []);
}
