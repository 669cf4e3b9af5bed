/**
 * Everything by which somebody can pretend to be a client, filed: the domains that
 * others look like, and the names.
 *
 * O(clients). Nobody needs it before mail comes from a stranger or is written, so it
 * is built then, once for each revision of the rule set.
 */
import type { Client } from "../../rules/rule-set.ts";
import { buildLookAlikeIndex, type LookAlikeIndex } from "../look-alike/look-alike-index.ts";
import { buildNameIndex, type NameIndex } from "./name-index.ts";

export interface ImpersonationIndex {
  readonly lookAlikes: LookAlikeIndex;
  readonly names: NameIndex;
}

export function buildImpersonationIndex(clients: readonly Client[]): ImpersonationIndex {
  const lookAlikes = buildLookAlikeIndex(clients);
  return { lookAlikes, names: buildNameIndex(clients, lookAlikes.domains) };
}
