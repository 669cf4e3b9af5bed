/** The user's own keys that open files which were encrypted for them. They cannot be exported, and never leave this page. */
import type { Database } from "../../../../../../lib/storage/database.ts";

export async function ownIdentities(database: Database): Promise<readonly CryptoKey[]> {
  const keys = await database.keys.toArray();
  return keys.filter(({ use }) => use === "open").map(({ privateKey }) => privateKey);
}
