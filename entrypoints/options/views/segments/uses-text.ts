/** Where a segment is used, in words. */
import type { SegmentUses } from "../../../../lib/core/segments/segment-uses.ts";
import type { SegmentWords } from "../../../../lib/i18n/segments/translate-segments.ts";
import { languageTags } from "../../../../lib/i18n/translate.ts";

/** "2 rules and 1 segment"; `""`: nothing names it. */
export function usesText(uses: SegmentUses | undefined, words: SegmentWords): string {
  if (uses === undefined) return "";
  const parts = [
    ...(uses.rules.length === 0 ? [] : [words("segments.uses.rules", { count: uses.rules.length })]),
    ...(uses.segments.length === 0 ? [] : [words("segments.uses.segments", { count: uses.segments.length })]),
  ];
  return new Intl.ListFormat(languageTags[words.language], { type: "conjunction" }).format(parts);
}
