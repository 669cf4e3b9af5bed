/**
 * A client while it is edited: texts as they stand in the fields. What the sheet
 * has no field for (keys of later versions, field values that are lists or
 * objects) goes through untouched.
 */
import type { KnownField } from "../../../../lib/core/clients/client-fields.ts";
import type { Client, Tier } from "../../../../lib/core/rules/rule-set.ts";
import { draftOfPromise, noPromise, type PromiseDraft, promiseOfDraft } from "./client-promise-draft.ts";
import { draftFields, type FieldDraft, fieldsOfDraft, noKnownFields } from "./field-draft.ts";

export interface ClientDraft {
  /** The stored client that is edited or was duplicated; absent for a new one. */
  readonly base?: Client;
  readonly id: string;
  readonly name: string;
  /** One a line; a name may hold commas. */
  readonly aliases: string;
  /** Id; `""`: none. */
  readonly parent: string;
  readonly tier: Tier;
  /** Without a parent it says nothing. */
  readonly inheritsTier: boolean;
  /** `""`: the parent's or the tier's colour. */
  readonly colour: string;
  /** One a line. */
  readonly addresses: string;
  readonly domains: string;
  readonly exactDomains: string;
  /** `""`: not known. */
  readonly known: Readonly<Record<KnownField, string>>;
  /** The others, of which the user thought. */
  readonly fields: readonly FieldDraft[];
  /** Business hours; `""`: as the parent or the priority promises. */
  readonly promise: PromiseDraft;
  /** Id; `""`: the parent's, or that of the set. */
  readonly calendar: string;
  readonly archived: boolean;
  /** Plain text. */
  readonly notes: string;
}

export function emptyClientDraft(id: string): ClientDraft {
  return {
    id,
    name: "",
    aliases: "",
    parent: "",
    tier: "regular",
    inheritsTier: false,
    colour: "",
    addresses: "",
    domains: "",
    exactDomains: "",
    known: noKnownFields,
    fields: [],
    promise: noPromise,
    calendar: "",
    archived: false,
    notes: "",
  };
}

export function draftOfClient(client: Client): ClientDraft {
  return {
    base: client,
    id: client.id,
    name: client.name,
    aliases: linesOf(client.aliases),
    parent: client.parent ?? "",
    tier: client.tier,
    inheritsTier: client.inheritsTier === true,
    colour: client.colour ?? "",
    addresses: linesOf(client.addresses),
    domains: linesOf(client.domains),
    exactDomains: linesOf(client.exactDomains),
    ...draftFields(client.fields ?? {}),
    promise: draftOfPromise(client.promise),
    calendar: client.calendar ?? "",
    archived: client.archived === true,
    notes: client.notes ?? "",
  };
}

/** The client as it will be stored. Call it on a draft without errors. */
export function clientOfDraft(draft: ClientDraft): Client {
  const { base } = draft;
  const fields = fieldsOfDraft(draft, base?.fields ?? {});
  return {
    ...unknownKeys(base),
    id: draft.id,
    name: draft.name.trim(),
    tier: draft.tier,
    addresses: listOf(base?.addresses, draft.addresses, entriesOf) ?? [],
    domains: listOf(base?.domains, draft.domains, entriesOf) ?? [],
    ...present("exactDomains", listOf(base?.exactDomains, draft.exactDomains, entriesOf)),
    ...present("aliases", listOf(base?.aliases, draft.aliases, namesOf)),
    ...present("parent", draft.parent === "" ? undefined : draft.parent),
    ...present("inheritsTier", flag(base?.inheritsTier, draft.inheritsTier)),
    ...present("colour", draft.colour === "" ? undefined : draft.colour),
    ...present("fields", Object.keys(fields).length === 0 ? undefined : fields),
    ...present("promise", promiseOfDraft(draft.promise, base?.promise)),
    ...present("calendar", draft.calendar === "" ? undefined : draft.calendar),
    ...present("archived", flag(base?.archived, draft.archived)),
    ...present("notes", draft.notes.trim() === "" ? undefined : draft.notes),
  };
}

/** The entries of a list that is written one a line; commas and semicolons part them too, as people paste them. */
export function entriesOf(text: string): string[] {
  return cleaned(text.split(/[\n,;，；]/));
}

function namesOf(text: string): string[] {
  return cleaned(text.split("\n"));
}

function cleaned(entries: readonly string[]): string[] {
  return [...new Set(entries.map((entry) => entry.trim()).filter((entry) => entry !== ""))];
}

function unknownKeys(base: Client | undefined): object {
  if (base === undefined) return {};
  const { exactDomains, aliases, parent, inheritsTier, colour, fields, ...others } = base;
  const { promise, calendar, archived, notes, ...kept } = others;
  return kept;
}

function present<Key extends string, Value>(key: Key, value: Value | undefined) {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}

/** What was not touched stays as it was written; `undefined`: nothing is written. */
function listOf(
  before: readonly string[] | undefined,
  text: string,
  read: (text: string) => string[],
): readonly string[] | undefined {
  if (before !== undefined && linesOf(before) === text) return before;
  const entries = read(text);
  return entries.length === 0 ? undefined : entries;
}

function linesOf(entries: readonly string[] | undefined): string {
  return (entries ?? []).join("\n");
}

function flag(before: boolean | undefined, on: boolean): boolean | undefined {
  return on === (before === true) ? before : on || undefined;
}
