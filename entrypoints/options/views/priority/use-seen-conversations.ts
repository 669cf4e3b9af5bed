/** The conversations whose mail was seen last, kept up to date as they are seen, answered and marked. */
import { liveQuery } from "dexie";
import { useCallback, useMemo } from "preact/hooks";
import { type StoredState, useStored } from "../../../../components/use-stored.ts";
import type { Stored } from "../../../../lib/app/ports.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { allMarks } from "../../../../lib/storage/read-marks.ts";
import { newestSeen } from "../../../../lib/storage/read-seen.ts";
import type { MarkRecord, SeenRecord } from "../../../../lib/storage/records.ts";
import { type SeenConversation, seenConversations } from "./seen-conversations.ts";

/** Of all accounts, the newest first: about a month of a busy mailbox, decided twice within a second. */
const mostMessages = 1000;

export function useSeenConversations(
  database: Database,
  settings: Settings,
  clients: readonly Client[],
): StoredState<readonly SeenConversation[]> {
  const read = useStored(useCallback(() => liveQuery(() => readMail(database)), [database]));
  const mail = read.status === "ready" ? read.value : undefined;
  const value = useMemo(
    () => (mail === undefined ? [] : seenConversations(mail.records, mail.marks, settings, clients)),
    [mail, settings, clients],
  );
  return read.status === "ready" ? { status: "ready", value } : read;
}

interface MarkedMail {
  readonly records: readonly SeenRecord[];
  readonly marks: readonly MarkRecord[];
}

async function readMail(database: Database): Promise<Stored<MarkedMail>> {
  const [seen, marks] = await Promise.all([newestSeen(database, mostMessages), allMarks(database)]);
  if (!seen.ok) return seen;
  return marks.ok ? { ok: true, value: { records: seen.value, marks: marks.value } } : marks;
}
