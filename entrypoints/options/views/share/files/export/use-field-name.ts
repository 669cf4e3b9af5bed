/** What the page calls a field of clients: those with a meaning of their own have words, others go by their name. */
import { useTranslation } from "../../../../../../components/translation.tsx";
import { knownFields } from "../../../../../../lib/core/clients/client-fields.ts";
import { translateClientRecord } from "../../../../../../lib/i18n/client-record/translate-client-record.ts";

export function useFieldName(): (name: string) => string {
  const words = translateClientRecord(useTranslation().language);
  return (name) =>
    knownFields.some((field) => field.name === name) ? (words.byCode(`record.${name}`, {}) ?? name) : name;
}
