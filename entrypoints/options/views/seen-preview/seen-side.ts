/** What decides now, and for whom and when it decides seen mail: what an edit is compared with. */
import type { ContactBook } from "../../../../lib/core/clients/contact-book.ts";
import { SeenBase, type SeenMessage } from "../../../../lib/core/decision/seen-base.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { CombinedSets } from "../../../../lib/core/sharing/combine-sets.ts";
import type { SeenRecord } from "../../../../lib/storage/records.ts";
import { accountContexts } from "../account-contexts.ts";

export interface SeenSide {
  readonly base: SeenBase;
  /** Each message as its own account sees it, at the moment at which the side was made. */
  readonly messageOf: (record: SeenRecord) => SeenMessage;
}

/** @param book what seen mail says of clients; `null`: it was not looked at */
export function seenSide(before: CombinedSets, settings: Settings, book: ContactBook | null): SeenSide {
  const contextOf = accountContexts(settings, book);
  return {
    base: new SeenBase(before),
    messageOf: ({ facts, account }) => ({ facts, context: contextOf(account) }),
  };
}
