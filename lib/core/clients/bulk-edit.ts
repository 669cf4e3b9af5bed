/** One change to many clients as one edit: what has it so already is left alone. */

import { nameKey } from "../condition/known-names.ts";
import type { Client, Tier } from "../rules/rule-set.ts";
import type { RuleSetEdit, SingleEdit } from "../rules/rule-set-edit.ts";
import { knownFields, readAmount, readDay } from "./client-fields.ts";

export type BulkChange =
  /** `parent`: that of each one's parent company; those without one keep theirs. */
  | { readonly kind: "tier"; readonly tier: Tier | "parent" }
  /** `""`: the parent's or the tier's. */
  | { readonly kind: "colour"; readonly colour: string }
  /** `value`: as the user wrote it, to be stored in the type of the field; `""` takes the field away. */
  | { readonly kind: "field"; readonly name: string; readonly value: string }
  | { readonly kind: "archived"; readonly archived: boolean };

/** `null`: none of them would change. */
export function bulkEdit(clients: readonly Client[], change: BulkChange): RuleSetEdit | null {
  const edits = clients.flatMap((client): SingleEdit[] => {
    const changed = changedClient(client, change);
    return changed === null ? [] : [{ kind: "client.save", client: changed }];
  });
  return edits.length === 0 ? null : { kind: "together", edits };
}

/** `null`: what was written is no value of that field, such as a text where a day belongs. */
export function fieldValue(name: string, text: string): string | number | null {
  const kind = knownFields.find((field) => field.name === nameKey(name))?.kind ?? "text";
  if (kind === "number") return readAmount(text);
  return kind === "day" ? readDay(text) : text.trim();
}

/** `null`: it is so already. */
function changedClient(client: Client, change: BulkChange): Client | null {
  switch (change.kind) {
    case "tier":
      return withTier(client, change.tier);
    case "colour":
      return withColour(client, change.colour);
    case "field":
      return withField(client, change.name, change.value);
    case "archived":
      return withArchived(client, change.archived);
  }
}

function withTier(client: Client, tier: Tier | "parent"): Client | null {
  const { inheritsTier: isInherited = false, ...rest } = client;
  if (tier === "parent") {
    return isInherited || client.parent === undefined ? null : { ...client, inheritsTier: true };
  }
  return !isInherited && client.tier === tier ? null : { ...rest, tier };
}

function withColour(client: Client, colour: string): Client | null {
  const { colour: before = "", ...rest } = client;
  if (before.toLowerCase() === colour.toLowerCase()) return null;
  return colour === "" ? rest : { ...client, colour };
}

function withArchived(client: Client, archived: boolean): Client | null {
  const { archived: before = false, ...rest } = client;
  if (before === archived) return null;
  return archived ? { ...client, archived } : rest;
}

function withField(client: Client, name: string, text: string): Client | null {
  const { fields = {}, ...rest } = client;
  const entries = Object.entries(fields);
  const place = entries.findIndex(([key]) => nameKey(key) === nameKey(name));
  const value = text.trim() === "" ? null : fieldValue(name, text);
  if (value === null) {
    const left = entries.filter((_, at) => at !== place);
    if (place === -1) return null;
    return left.length === 0 ? rest : { ...client, fields: Object.fromEntries(left) };
  }
  const [key, before] = entries[place] ?? [name, undefined];
  if (before === value) return null;
  const next = place === -1 ? [...entries, [key, value]] : entries.with(place, [key, value]);
  return { ...client, fields: Object.fromEntries(next) };
}
