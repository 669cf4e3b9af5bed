/** The parts of a client and their values in words, for its history and for merging. */
import type { Translation } from "../../../../components/translation.tsx";
import { fieldPrefix } from "../../../../lib/core/clients/client-parts.ts";
import { nameKey } from "../../../../lib/core/condition/known-names.ts";
import type { ClientRecordWords } from "../../../../lib/i18n/client-record/translate-client-record.ts";

const knownLabels: Readonly<Record<string, string>> = {
  business: "record.business.type",
  orders: "record.order.count",
};

export interface PartWords {
  /** "Region", "Field size", or for what this version does not know its name in the file. */
  readonly name: (part: string) => string;
  readonly value: (part: string, value: unknown) => string;
}

/** @param nameOf of a client by its id; `undefined`: it is gone */
export function partWords(
  t: Translation,
  words: ClientRecordWords,
  nameOf: (id: string) => string | undefined,
): PartWords {
  const fieldName = (name: string) => {
    const key = nameKey(name);
    return words.byCode(knownLabels[key] ?? `record.${key}`, {}) ?? words("part.field", { name });
  };
  return {
    name: (part) =>
      part.startsWith(fieldPrefix)
        ? fieldName(part.slice(fieldPrefix.length))
        : (words.byCode(`part.${part}`, {}) ?? part),
    value: (part, value) => {
      if (part === "tier") return t.byCode(`tier.${value}`, {}) ?? String(value);
      if (part === "promise") return promiseWords(value, words);
      if (part === "parent" && value !== undefined) return nameOf(String(value)) ?? String(value);
      return plainValue(value, words);
    },
  };
}

/** `{}` and what is of another shape are told as any value. */
function promiseWords(value: unknown, words: ClientRecordWords): string {
  if (typeof value !== "object" || value === null) return plainValue(value, words);
  const hours = (name: "first" | "next") => {
    const count: unknown = Reflect.get(value, name);
    return typeof count === "number" ? words("value.hours", { count }) : words("value.none");
  };
  return words("value.promise", { first: hours("first"), next: hours("next") });
}

function plainValue(value: unknown, words: ClientRecordWords): string {
  if (value === undefined || value === null || value === "") return words("value.none");
  if (typeof value === "boolean") return value ? words("record.yes") : words("record.no");
  if (Array.isArray(value) && value.every((entry) => typeof entry !== "object")) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
