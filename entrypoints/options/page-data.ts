/** What the page shows, read straight from the database and again whenever any tab or the background changes it. */
import { liveQuery } from "dexie";
import { useCallback } from "preact/hooks";
import { type ObservedState, useObserved } from "../../components/use-observed.ts";
import type { StorageFailure, Stored } from "../../lib/app/ports.ts";
import type { Database } from "../../lib/storage/database.ts";
import { readRuleSet } from "../../lib/storage/read-rule-set.ts";
import { readSettings } from "../../lib/storage/read-settings.ts";

export type PageState<Value> =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failure: StorageFailure; readonly retry: () => void }
  | { readonly status: "ready"; readonly value: Value };

/** `read` must stay the same function between renders. */
export function useStored<Value>(read: () => Promise<Stored<Value>>): PageState<Value> {
  const observe = useCallback(() => liveQuery(read), [read]);
  const { retry, ...state } = useObserved(observe);
  return pageStateOf(state, retry);
}

export function useRuleSet(database: Database) {
  return useStored(useCallback(() => readRuleSet(database), [database]));
}

export function useSettings(database: Database) {
  return useStored(useCallback(() => readSettings(database), [database]));
}

function pageStateOf<Value>(state: ObservedState<Stored<Value>>, retry: () => void): PageState<Value> {
  if (state.status === "waiting") return { status: "loading" };
  if (state.status === "broken")
    return { status: "failed", failure: { code: "storage.failed", params: {} }, retry };
  if (!state.value.ok) return { status: "failed", failure: state.value.failure, retry };
  return { status: "ready", value: state.value.value };
}
