/** What a probe looks for, in the user's words. */
import type { Translation } from "../../../../components/translation.tsx";

/** A probe of another version has no words here. */
export function partName(id: string, t: Translation): string {
  return t.byCode(`health.part.${id}`, {}) ?? t("health.part.other");
}
