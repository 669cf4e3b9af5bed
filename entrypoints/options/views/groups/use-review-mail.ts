/** What seen mail tells of people, read while somebody reviews a group. */
import { liveQuery } from "dexie";
import { useCallback, useMemo } from "preact/hooks";
import { type StoredState, useStored } from "../../../../components/use-stored.ts";
import { type MailWithPerson, mailWithPeople } from "../../../../lib/core/groups/stale-members.ts";
import { ownPeopleOfAll } from "../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { newestSeen } from "../../../../lib/storage/read-seen.ts";
import type { SeenRecord } from "../../../../lib/storage/records.ts";

export interface ReviewMail {
  /** How many messages were looked at. */
  readonly count: number;
  /** When the first of them was seen, ms since the epoch; `null`: there is none. */
  readonly since: number | null;
  readonly people: ReadonlyMap<string, MailWithPerson>;
}

/** Of a mailbox with more, the newest count: reading them takes about a second. */
const mostLooked = 20_000;

export function useReviewMail(database: Database, settings: Settings): StoredState<ReviewMail> {
  const seen = useStored(useCallback(() => liveQuery(() => newestSeen(database, mostLooked)), [database]));
  const records = seen.status === "ready" ? seen.value : null;
  const mail = useMemo(() => (records === null ? null : reviewMail(records, settings)), [records, settings]);
  if (seen.status !== "ready") return seen;
  return mail === null ? { status: "loading" } : { status: "ready", value: mail };
}

function reviewMail(records: readonly SeenRecord[], settings: Settings): ReviewMail {
  const accounts = new Set(records.map(({ account }) => account));
  const own = [...accounts].flatMap((account) => ownPeopleOfAll(settings, account).addresses);
  const messages = records.map(({ facts }) => facts);
  return {
    count: records.length,
    // Newest first.
    since: records.at(-1)?.seenAt ?? null,
    people: mailWithPeople(messages, [...new Set(own)]),
  };
}
