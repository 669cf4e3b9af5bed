/** A field of a client as it is shown in a list. */
import { fieldValues, type KnownField, readDay } from "../../../../lib/core/clients/client-fields.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";

/** `""`: it has none. */
export function fieldText(client: Client, name: KnownField): string {
  const { fields } = client;
  if (fields === undefined) return "";
  // Nearly always written as we write it, and asked for thousands of times in a row.
  const written = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (typeof written === "string") return written.trim();
  return fieldValues(client, name)
    .map((value) => String(value).trim())
    .join(", ");
}

/** `YYYY-MM-DD`; `""`: none is known. */
export function lastOrderDay(client: Client): string {
  return readDay(fieldText(client, "last-order")) ?? "";
}
