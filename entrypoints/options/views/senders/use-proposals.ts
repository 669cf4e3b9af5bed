/** Who wrote lately and is no client yet, from seen mail, and again whenever Gmail shows more of it. */
import { liveQuery } from "dexie";
import { useCallback, useMemo } from "preact/hooks";
import { type StoredState, useStored } from "../../../../components/use-stored.ts";
import {
  createProposer,
  type ProposedClients,
} from "../../../../lib/core/clients/proposals/propose-clients.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { ownPeopleOfAccounts } from "../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { FollowedSet } from "../../../../lib/core/sharing/followed-set.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { newestSeen } from "../../../../lib/storage/read-seen.ts";
import { mostLookedAt } from "./most-looked-at.ts";

export interface FoundSenders extends ProposedClients {
  /** Mails that were looked at, at most `mostLookedAt`. */
  readonly mails: number;
}

export interface SendersOf {
  readonly database: Database;
  readonly set: Pick<RuleSet, "clients">;
  /** Whose clients are nobody unknown either. */
  readonly followed: readonly FollowedSet[];
  readonly settings: Settings;
  readonly accounts: readonly string[];
}

export function useProposals({
  database,
  set,
  followed,
  settings,
  accounts,
}: SendersOf): StoredState<FoundSenders> {
  const seen = useStored(useCallback(() => liveQuery(() => newestSeen(database, mostLookedAt)), [database]));
  // The list of accounts is read anew with every mail that is seen, and mostly says the same.
  const accountKey = accounts.join();
  const propose = useMemo(
    () =>
      createProposer({
        clients: [...set.clients, ...followed.flatMap(({ set: { clients } }) => clients)],
        own: ownPeopleOfAccounts(settings, accounts),
        ignored: settings.ignoredSenders,
      }),
    [set.clients, followed, settings, accountKey],
  );
  const records = seen.status === "ready" ? seen.value : null;
  const found = useMemo(
    () => (records === null ? null : { ...propose(records), mails: records.length }),
    [propose, records],
  );
  return found === null
    ? (seen as Exclude<typeof seen, { status: "ready" }>)
    : { status: "ready", value: found };
}
