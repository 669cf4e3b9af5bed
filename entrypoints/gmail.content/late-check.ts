/** One look at the page some seconds after it last changed, when whatever was late has come; none at rest. */

/** Returns a function that is called with each change; `check` runs once after the last of them. */
export function createLateCheck(check: () => void, signal: AbortSignal, quietMs = 3_000): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));
  return () => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(check, quietMs);
  };
}
