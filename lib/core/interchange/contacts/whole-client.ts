/**
 * The client that a row, card or group of rows of our own export stands for. The cells that other programs
 * know come first, because they may have been put right there; what they cannot say is in cells of our own.
 */
import { type Client, tiers } from "../../rules/rule-set.ts";
import { clientSchema } from "../../rules/rule-set-schema.ts";
import type { ContactRecord } from "./contact-record.ts";
import { isJsonObject, parseOwnJson } from "./parse-own-json.ts";
import { houseField, recordField } from "./record-id-fields.ts";
import { splitLabels } from "./split-values.ts";
import { tierLabels } from "./tier-labels.ts";

/**
 * `records`: rows of one client, the first of which says most. `ids`: see `planImport`; empty for formats
 * without record ids. `null`: a cell of our own was changed into something that no client has.
 */
export function wholeClient(records: readonly ContactRecord[], ids: string): Client | null {
  const [first] = records;
  if (first?.own == null) return null;
  const rest = first.own.rest === "" ? {} : parseOwnJson(first.own.rest);
  if (rest === null) return null;
  const { fields: restFields, ...restKeys } = rest;
  const fields = { ...fieldsOf(first, ids), ...(isJsonObject(restFields) ? restFields : {}) };
  const client = {
    ...plainClient(first, records),
    ...(Object.keys(fields).length > 0 || isJsonObject(restFields) ? { fields } : {}),
    ...restKeys,
  };
  const parsed = clientSchema.safeParse(client);
  return parsed.success ? parsed.data : null;
}

function plainClient(first: ContactRecord, records: readonly ContactRecord[]): object {
  const { id, tier, colour, domains } = first.own ?? { id: "", tier: "", colour: "", domains: "" };
  return {
    // A row of ours whose id was taken away is still a client; a new one gets its id on import.
    id: id || "-",
    name: first.organisation || first.name,
    tier,
    ...(colour === "" ? {} : { colour }),
    addresses: [...new Set(records.flatMap(({ emails }) => emails))],
    domains: domains.split(/\s+/).filter((domain) => domain !== ""),
    ...(first.notes === "" ? {} : { notes: first.notes }),
  };
}

function fieldsOf({ fields, own, recordId, organisationId }: ContactRecord, ids: string): object {
  const all = new Map(fields);
  if (ids !== "" && recordId !== "") all.set(recordField(ids), recordId);
  if (ids !== "" && organisationId !== "") all.set(houseField(ids), organisationId);
  const labels = withoutTier(all.get("labels") ?? "", own?.tier ?? "");
  if (labels === "") all.delete("labels");
  else all.set("labels", labels);
  return Object.fromEntries(all);
}

/** Our export puts the tier before the labels. */
function withoutTier(labels: string, tier: string): string {
  const [first, ...others] = splitLabels(labels);
  const word = tiers.find((one) => one === tier);
  return word !== undefined && first === tierLabels[word] ? others.join("; ") : labels;
}
