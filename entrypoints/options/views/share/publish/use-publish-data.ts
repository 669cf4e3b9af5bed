/** What the view of publishing shows, read again whenever any tab or the background changes it. */
import { liveQuery } from "dexie";
import { useCallback } from "preact/hooks";
import { type StoredState, useStored } from "../../../../../components/use-stored.ts";
import type { Member } from "../../../../../lib/core/sharing/member.ts";
import type { Publication } from "../../../../../lib/core/sharing/publication.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { readKeys } from "../../../../../lib/storage/key-store.ts";
import { readMembers } from "../../../../../lib/storage/read-members.ts";
import { readPublication } from "../../../../../lib/storage/read-publication.ts";
import type { KeyRecord } from "../../../../../lib/storage/records.ts";

export interface PublishData {
  /** With which editions are signed, the oldest first. */
  readonly signing: readonly KeyRecord[];
  /** With which encrypted files are opened. */
  readonly opening: readonly KeyRecord[];
  /** `null`: nothing was published of this set. */
  readonly publication: Publication | null;
  readonly members: readonly Member[];
}

export function usePublishData(database: Database, setId: string): StoredState<PublishData> {
  const keys = useStored(useCallback(() => liveQuery(() => readKeys(database)), [database]));
  const publication = useStored(
    useCallback(() => liveQuery(() => readPublication(database, setId)), [database, setId]),
  );
  const members = useStored(useCallback(() => liveQuery(() => readMembers(database)), [database]));
  for (const state of [keys, publication, members]) if (state.status === "failed") return state;
  if (keys.status !== "ready" || publication.status !== "ready" || members.status !== "ready") {
    return { status: "loading" };
  }
  return {
    status: "ready",
    value: {
      signing: keys.value.filter(({ use }) => use === "sign"),
      opening: keys.value.filter(({ use }) => use === "open"),
      publication: publication.value,
      members: members.value,
    },
  };
}
