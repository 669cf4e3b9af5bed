/** Keeps for whom files are encrypted. Members who left stay, so that it can be told what they could open. */
import type { MemberStore } from "../app/sharing-ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { readMembers } from "./read-members.ts";
import { addLogLine } from "./share-log-store.ts";

export function createMemberStore(database: Database): MemberStore {
  const { members, shareLog } = database;
  return {
    all: () => readMembers(database),
    save: (member, log) =>
      attempt(database, () =>
        database.transaction("rw", members, shareLog, async () => {
          await members.put(member);
          if (log !== null) await addLogLine(database, log);
        }),
      ),
  };
}
