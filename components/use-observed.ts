/** Values that keep coming, such as the answer of a live query, as the state of a component. */
import { useCallback, useEffect, useState } from "preact/hooks";

/** What Dexie's `liveQuery` returns, said without naming it. */
export interface Observed<Value> {
  subscribe(next: (value: Value) => void, failed: (error: unknown) => void): { unsubscribe(): void };
}

export type ObservedState<Value> =
  | { readonly status: "waiting" }
  | { readonly status: "value"; readonly value: Value }
  | { readonly status: "broken" };

/** Subscribes while mounted, again whenever `observe` is another function, and on `retry`. */
export function useObserved<Value>(
  observe: () => Observed<Value>,
): ObservedState<Value> & { readonly retry: () => void } {
  const [state, setState] = useState<ObservedState<Value>>({ status: "waiting" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const subscription = observe().subscribe(
      (value) => setState({ status: "value", value }),
      () => setState({ status: "broken" }),
    );
    return () => subscription.unsubscribe();
  }, [observe, attempt]);
  const retry = useCallback(() => setAttempt((old) => old + 1), []);
  return { ...state, retry };
}
