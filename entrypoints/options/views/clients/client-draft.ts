/**
 * A client while it is edited: texts as they stand in the fields. What the sheet
 * has no field for (keys of later versions, field values that are no text) goes
 * through untouched.
 */
import type { Client, Tier } from "../../../../lib/core/rules/rule-set.ts";

export interface FieldDraft {
  readonly name: string;
  readonly value: string;
}

export interface ClientDraft {
  /** The stored client that is edited or was duplicated; absent for a new one. */
  readonly base?: Client;
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  /** `""`: the tier's colour. */
  readonly colour: string;
  /** One a line. */
  readonly addresses: string;
  readonly domains: string;
  readonly fields: readonly FieldDraft[];
  readonly archived: boolean;
  /** Plain text. */
  readonly notes: string;
}

export function emptyClientDraft(id: string): ClientDraft {
  return {
    id,
    name: "",
    tier: "regular",
    colour: "",
    addresses: "",
    domains: "",
    fields: [],
    archived: false,
    notes: "",
  };
}

export function draftOfClient(client: Client): ClientDraft {
  return {
    base: client,
    id: client.id,
    name: client.name,
    tier: client.tier,
    colour: client.colour ?? "",
    addresses: client.addresses.join("\n"),
    domains: client.domains.join("\n"),
    fields: Object.entries(client.fields ?? {})
      .filter(([, value]) => isEditable(value))
      .map(([name, value]) => ({ name, value: String(value) })),
    archived: client.archived === true,
    notes: client.notes ?? "",
  };
}

/** The client as it will be stored. Call it on a draft without errors. */
export function clientOfDraft(draft: ClientDraft): Client {
  const {
    colour: _colour,
    archived: _archived,
    fields: _fields,
    notes: _notes,
    ...kept
  } = draft.base ?? { addresses: [] };
  const fields = fieldsOfDraft(draft);
  return {
    ...kept,
    id: draft.id,
    name: draft.name.trim(),
    tier: draft.tier,
    ...(draft.colour === "" ? {} : { colour: draft.colour }),
    addresses: entriesOf(draft.addresses),
    domains: entriesOf(draft.domains),
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(draft.archived ? { archived: true } : {}),
    ...(draft.notes.trim() === "" ? {} : { notes: draft.notes }),
  };
}

/** The entries of a list that is written one a line; commas and semicolons part them too, as people paste them. */
export function entriesOf(text: string): string[] {
  const entries = text.split(/[\n,;，；]/).map((entry) => entry.trim());
  return [...new Set(entries.filter((entry) => entry !== ""))];
}

/** Names of the fields whose values are lists or objects: kept, not edited here. */
export function keptFieldNames(draft: ClientDraft): string[] {
  return Object.entries(draft.base?.fields ?? {})
    .filter(([, value]) => !isEditable(value))
    .map(([name]) => name);
}

function fieldsOfDraft({ base, fields }: ClientDraft): Record<string, unknown> {
  const before = new Map<string, unknown>(Object.entries(base?.fields ?? {}));
  const kept = [...before].filter(([, value]) => !isEditable(value));
  const edited = fields
    .filter(({ name }) => name.trim() !== "")
    .map(({ name, value }): [string, unknown] => [name.trim(), sameText(before.get(name.trim()), value)]);
  return Object.fromEntries([...edited, ...kept]);
}

/** A number or a truth value of a file stays one as long as its text is not changed. */
function sameText(before: unknown, text: string): unknown {
  return isEditable(before) && String(before) === text ? before : text;
}

function isEditable(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
