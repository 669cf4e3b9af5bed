/** Whether the company's policy, if there is one, lets the user follow sets of their own choice. */
import type { Database } from "../../../../../lib/storage/database.ts";
import { usePolicy } from "../../settings/policy/use-policy.ts";

export function useMayFollow(database: Database): boolean {
  return usePolicy(database)?.policy.allowOwnSubscriptions !== false;
}
