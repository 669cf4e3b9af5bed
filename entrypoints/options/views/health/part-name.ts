/** What a probe looks for, in the user's words. */
import type { HealthWords } from "../../../../lib/i18n/health/translate-health.ts";

/** A probe of another version has no words here. */
export function partName(id: string, words: HealthWords): string {
  return words.byCode(`health.part.${id}`, {}) ?? words("health.part.other");
}
