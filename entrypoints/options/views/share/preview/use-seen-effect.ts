/**
 * How mail that was seen lately would look under another rule set, found in slices while the user reads on; a
 * change of what is chosen ends the search for the one before it.
 */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Settings } from "../../../../../lib/core/settings/settings.ts";
import type { CombinedSets } from "../../../../../lib/core/sharing/combine-sets.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { newestSeen } from "../../../../../lib/storage/read-seen.ts";
import type { SeenRecord } from "../../../../../lib/storage/records.ts";
import type { EditEffect } from "../../seen-preview/edit-effect.ts";
import { setMayAskContacts } from "../../seen-preview/may-ask-contacts.ts";
import { useEditEffect } from "../../seen-preview/use-edit-effect.ts";
import { useSeenBase } from "../../seen-preview/use-seen-base.ts";

export interface SeenEffectSources {
  /** Everything that decides now, and everything that would. */
  readonly before: CombinedSets;
  readonly after: CombinedSets;
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly database: Database;
}

export interface SeenEffectFound {
  /** Seen mail cannot be read. */
  readonly isFailed: boolean;
  /** `null`: nothing was tried yet. */
  readonly effect: EditEffect | null;
}

/** About a month of a busy mailbox. */
const mostMessages = 2000;
/** Long enough for the next click. */
const pauseMs = 150;

export function useSeenEffect(sources: SeenEffectSources): SeenEffectFound {
  const { before, after, settings, accounts, database } = sources;
  const mail = useLately(database);
  const chosen = useRested(after);
  const asksContacts = useMemo(() => chosen !== null && setMayAskContacts(chosen.set), [chosen]);
  const side = useSeenBase({ before, settings, accounts, database, asksContacts });
  const then = useMemo(() => (chosen === null ? null : () => chosen), [chosen]);
  const effect = useEditEffect({ side, records: mail === "failed" ? null : mail, after: then });
  return { isFailed: mail === "failed", effect };
}

function useLately(database: Database): readonly SeenRecord[] | "failed" | null {
  const [mail, setMail] = useState<readonly SeenRecord[] | "failed" | null>(null);
  useEffect(() => {
    let wanted = true;
    void newestSeen(database, mostMessages).then((seen) => {
      if (wanted) setMail(seen.ok ? seen.value : "failed");
    });
    return () => {
      wanted = false;
    };
  }, [database]);
  return mail;
}

/** What is chosen, once nobody has chosen anew for a moment: ten thousand clients are compiled anew each time. `null`: not yet. */
function useRested(sets: CombinedSets): CombinedSets | null {
  const [rested, setRested] = useState<CombinedSets | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(sets), pauseMs);
    return () => clearTimeout(timer);
  }, [sets]);
  return rested;
}
