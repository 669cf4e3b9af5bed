/** What decides now, ready to be compared with edits: made anew with every stored change, once the page stands. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { withInherited } from "../../../../lib/core/clients/inherit.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { CombinedSets } from "../../../../lib/core/sharing/combine-sets.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { useContactBook } from "../segments/members/use-contact-book.ts";
import { type SeenSide, seenSide } from "./seen-side.ts";

export interface BaseSources {
  /** Everything that decides now. */
  readonly before: CombinedSets;
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly database: Database;
  /** An edit may ask what seen mail says of clients. */
  readonly asksContacts: boolean;
}

/** `null`: not yet. */
export function useSeenBase(sources: BaseSources): SeenSide | null {
  const { before, settings, accounts, database } = sources;
  const [side, setSide] = useState<SeenSide | null>(null);
  const isAsking = sources.asksContacts || (side?.base.compiled.asksContacts ?? false);
  const clients = useMemo(() => withInherited(before.set.clients), [before]);
  const { book } = useContactBook({ settings, accounts, database, clients }, isAsking);
  useEffect(() => {
    // Ten thousand clients take a moment: the page stands first.
    const timer = setTimeout(() => setSide(seenSide(before, settings, book)), 0);
    return () => clearTimeout(timer);
  }, [before, settings, book]);
  return side;
}
