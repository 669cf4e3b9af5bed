/** What the tab of followed sets shows, read straight from the database and again whenever it changes. */
import { liveQuery } from "dexie";
import { useCallback, useEffect, useState } from "preact/hooks";
import { useStored } from "../../../../../components/use-stored.ts";
import type { Stored } from "../../../../../lib/app/ports.ts";
import { readRuleSet } from "../../../../../lib/core/interchange/read-rule-set.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import type { Subscription } from "../../../../../lib/core/sharing/subscription.ts";
import { attempt } from "../../../../../lib/storage/attempt.ts";
import type { Database } from "../../../../../lib/storage/database.ts";

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
    void readEdition(database, subscriptionId, hash).then((set) => {
      if (isWanted) setRead({ hash, state: set === null ? missing : { status: "ready", set } });
    });
    return () => {
      isWanted = false;
    };
  }, [database, subscriptionId, hash]);
  if (hash === null) return missing;
  return read?.hash === hash ? read.state : loading;
}

/** In the order in which they were added. */
function readSubscriptions(database: Database): Promise<Stored<readonly Subscription[]>> {
  return attempt(database, async () =>
    (await database.subscriptions.toArray()).sort((one, other) => one.addedAt - other.addedAt),
  );
}

async function readEdition(database: Database, id: string, hash: string): Promise<RuleSet | null> {
  const found = await attempt(database, () => database.editions.get([id, hash]));
  if (!found.ok || found.value === undefined) return null;
  const packed = new Blob([found.value.packed]).stream();
  const text = packed.pipeThrough(new DecompressionStream("gzip"));
  try {
    const read = readRuleSet(new Uint8Array(await new Response(text).arrayBuffer()));
    return read.ok ? read.set : null;
  } catch {
    // What lies in the database is no whole gzip: it was damaged, and the edition is as good as gone.
    return null;
  }
}
