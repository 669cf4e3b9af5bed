/** Names one after the other, as a list that may go on is written in a language. */
import type { Language } from "../core/settings/settings.ts";

/** `Intl.ListFormat` writes Chinese lists of the type `unit` without anything between the names. */
export function joinNames(names: readonly string[], language: Language): string {
  return names.join(language === "en" ? ", " : "、");
}
