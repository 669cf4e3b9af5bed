/** The first sign that somebody looks at this tab: the time to wake the background, not earlier. */
const signs = ["pointermove", "pointerdown", "keydown", "focus", "hashchange"] as const;

/** Calls `act` once. */
export function whenUserActs(window: Window, act: () => void, signal: AbortSignal): void {
  const once = new AbortController();
  const listener = (): void => {
    once.abort();
    act();
  };
  for (const sign of signs) {
    window.addEventListener(sign, listener, {
      capture: true,
      passive: true,
      signal: AbortSignal.any([signal, once.signal]),
    });
  }
}
