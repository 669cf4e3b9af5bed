/** What the tab of followed sets shows, read straight from the database and again whenever it changes. */
import { liveQuery } from "dexie";
import { useCallback, useEffect, useState } from "preact/hooks";
import { useStored } from "../../../../../components/use-stored.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { readEdition } from "../../../../../lib/storage/read-edition.ts";
import { readSubscriptions } from "../../../../../lib/storage/read-subscriptions.ts";

export function useSubscriptions(database: Database) {
  return useStored(useCallback(() => liveQuery(() => readSubscriptions(database)), [database]));
}

export type EditionState =
  | { readonly status: "loading" }
  /** There is no such edition, or it cannot be read. */
  | { readonly status: "missing" }
  | { readonly status: "ready"; readonly set: RuleSet };

const loading: EditionState = { status: "loading" };
const missing: EditionState = { status: "missing" };

/** An edition never changes: it is read once. @param hash `null`: none is wanted */
export function useEdition(database: Database, subscriptionId: string, hash: string | null): EditionState {
  const [read, setRead] = useState<{ readonly hash: string; readonly state: EditionState }>();
  useEffect(() => {
    if (hash === null) return;
    let isWanted = true;
    void readEdition(database, subscriptionId, hash).then((found) => {
      const set = found.ok ? found.value : null;
      if (isWanted) setRead({ hash, state: set === null ? missing : { status: "ready", set } });
    });
    return () => {
      isWanted = false;
    };
  }, [database, subscriptionId, hash]);
  if (hash === null) return missing;
  return read?.hash === hash ? read.state : loading;
}
