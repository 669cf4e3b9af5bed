/** Keeps what was published from here. An edition, the document in it and its line of the log are kept together or not at all. */
import type { PublicationStore } from "../app/sharing-ports.ts";
import type { Publication } from "../core/sharing/publication.ts";
import { attempt } from "./attempt.ts";
import { putBase } from "./base-store.ts";
import type { Database } from "./database.ts";
import { addLogLine } from "./share-log-store.ts";

export function createPublicationStore(database: Database): PublicationStore {
  const { publications, bases, meta, shareLog } = database;
  return {
    note: ({ publication, base, log }) =>
      attempt(database, () =>
        database.transaction("rw", publications, bases, meta, shareLog, async () => {
          if (!follows(publication, await publications.get(publication.setId))) return false;
          await publications.put(publication);
          if (base !== null) await putBase(database, base);
          if (log !== null) await addLogLine(database, log);
          return true;
        }),
      ),
  };
}

/** A later edition than the one that is kept, or the same one with other plans for the next. */
function follows(next: Publication, kept: Publication | undefined): boolean {
  if (kept === undefined || next.version > kept.version) return true;
  return next.version === kept.version && next.hash === kept.hash;
}
