/** What is to be said about the fields of a client while they are edited. */
import type { Translation } from "../../../../components/translation.tsx";
import {
  type KnownField,
  knownFields,
  readAmount,
  readDay,
} from "../../../../lib/core/clients/client-fields.ts";
import { nameKey } from "../../../../lib/core/condition/known-names.ts";
import type { ClientDraft } from "./client-draft.ts";
import { type OwnFieldKind, storedKnown } from "./field-draft.ts";
import type { FieldSays } from "./field-says.ts";

type SaidFields = Readonly<Record<"lastOrder" | "orders" | "orderTotal" | "fields", FieldSays>>;

export function checkFieldDrafts(draft: ClientDraft, t: Translation): SaidFields {
  return {
    lastOrder: knownSays(draft, "last-order", t),
    orders: knownSays(draft, "orders", t),
    orderTotal: knownSays(draft, "order-total", t),
    fields: { errors: ownErrors(draft, t), notes: [] },
  };
}

/** What a file brought is no fault of whoever opens it: it is told, and does not keep the client from being saved. */
function knownSays({ base, known }: ClientDraft, name: KnownField, t: Translation): FieldSays {
  const text = known[name].trim();
  const kind = knownFields.find((field) => field.name === name)?.kind ?? "text";
  const said = text === "" || isWritten(kind, text) ? [] : [sentence(kind, text, t)];
  const isStored = storedKnown(base?.fields ?? {}, name)?.trim() === text;
  return isStored ? { errors: [], notes: said } : { errors: said, notes: [] };
}

function isWritten(kind: OwnFieldKind, text: string): boolean {
  if (kind === "number") return readAmount(text) !== null;
  return kind !== "day" || readDay(text) !== null;
}

function sentence(kind: OwnFieldKind, text: string, t: Translation): string {
  return kind === "day" ? t("client.field.badDay", { text }) : t("client.field.badNumber", { text });
}

function ownErrors({ base, fields }: ClientDraft, t: Translation): string[] {
  const names = fields.map(({ name }) => name.trim());
  const twice = names.filter((name, index) => name !== "" && names.indexOf(name) !== index);
  const nameless = fields.some(({ name, value }) => name.trim() === "" && value.trim() !== "");
  const meant = names.filter((name) => hasOwnPlace(name) && !Object.hasOwn(base?.fields ?? {}, name));
  const bad = fields.filter(({ kind, value }) => value.trim() !== "" && !isWritten(kind, value));
  return [
    ...[...new Set(twice)].map((name) => t("client.field.twice", { name })),
    ...meant.map((name) => t("client.field.hasPlace", { name })),
    ...bad.map(({ kind, value }) => sentence(kind, value, t)),
    ...(nameless ? [t("client.field.nameless")] : []),
  ];
}

function hasOwnPlace(name: string): boolean {
  return knownFields.some((known) => known.name === nameKey(name));
}
