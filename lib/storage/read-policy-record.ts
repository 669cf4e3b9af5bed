/** Reads the company policy that was applied last: for our own pages (wrap it in `liveQuery`) and for the worker. */
import type { Stored } from "../app/ports.ts";
import type { KeptPolicy } from "../core/policy/kept-policy.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { readMeta } from "./meta.ts";

/** `null`: there is none. */
export function readPolicyRecord(database: Database): Promise<Stored<KeptPolicy | null>> {
  return attempt(database, async () => (await readMeta(database, "policy")) ?? null);
}
