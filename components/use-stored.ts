/** What a live query of stored data gives, as the states that a page shows. */
import type { Failure } from "../lib/i18n/failure-sentence.ts";
import { type Observed, useObserved } from "./use-observed.ts";

/** The answer of a reader of the database. */
export type Answered<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

export type StoredState<Value> =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failure: Failure; readonly retry: () => void }
  | { readonly status: "ready"; readonly value: Value };

/** `observe` must stay the same function between renders; another one subscribes anew. */
export function useStored<Value>(observe: () => Observed<Answered<Value>>): StoredState<Value> {
  const state = useObserved(observe);
  const { retry } = state;
  if (state.status === "waiting") return { status: "loading" };
  if (state.status === "broken") {
    return { status: "failed", failure: { code: "storage.failed", params: {} }, retry };
  }
  const answer = state.value;
  return answer.ok
    ? { status: "ready", value: answer.value }
    : { status: "failed", failure: answer.failure, retry };
}
