/** The user's own keys that open files which were encrypted for them. They cannot be exported, and never leave this page. */
import { attempt } from "../../../../../../lib/storage/attempt.ts";
import type { Database } from "../../../../../../lib/storage/database.ts";

/** None where they cannot be read: a file that needs one says so. */
export async function ownIdentities(database: Database): Promise<readonly CryptoKey[]> {
  const keys = await attempt(database, () => database.keys.toArray());
  if (!keys.ok) return [];
  return keys.value.filter(({ use }) => use === "open").map(({ privateKey }) => privateKey);
}
