/** For whom files can be encrypted: the user's own key and the members who have not left. Wrap it in `liveQuery`. */
import type { Stored } from "../app/ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

export interface Recipient {
  /** `age1…` */
  readonly recipient: string;
  /** What a member is called; `null`: the key is the user's own. */
  readonly alias: string | null;
}

/** Own keys first, then members by their names. */
export function readRecipients(database: Database): Promise<Stored<readonly Recipient[]>> {
  return attempt(database, () =>
    database.transaction("r", database.keys, database.members, async () => {
      const keys = await database.keys.filter(({ use }) => use === "open").toArray();
      const members = await database.members.filter(({ leftAt }) => leftAt === undefined).toArray();
      return [
        ...keys.map(({ id }) => ({ recipient: id, alias: null })),
        ...members
          .map(({ recipient, alias }) => ({ recipient, alias }))
          .sort((a, b) => (a.alias < b.alias ? -1 : 1)),
      ];
    }),
  );
}
