/** Ready-made segments that can be taken over in one click. */
import { fieldValues } from "../../../../lib/core/clients/client-fields.ts";
import { printCondition } from "../../../../lib/core/condition/print-condition.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import type { Segment } from "../../../../lib/core/segments/segment.ts";
import type { SegmentWords } from "../../../../lib/i18n/segments/translate-segments.ts";

export type SegmentExample = Omit<Segment, "id">;

/** Without those whose condition the set has already. The region is that of most clients. */
export function segmentExamples(
  clients: readonly Client[],
  segments: readonly Segment[],
  words: SegmentWords,
): readonly SegmentExample[] {
  const region = mostUsedRegion(clients) ?? words("example.region.value");
  const examples = [
    { name: words("example.quietVips"), condition: "tier:vip last-contact:>60d" },
    { name: words("example.waiting"), condition: "waiting:>2d" },
    { name: words("example.lately"), condition: "last-order:<90d" },
    {
      name: words("example.region", { region }),
      condition: printCondition({ kind: "lookup", operator: "region", value: region }),
    },
  ];
  const present = new Set(segments.map(({ condition }) => condition));
  return examples.filter(({ condition }) => !present.has(condition));
}

/** `null`: no client has one. */
function mostUsedRegion(clients: readonly Client[]): string | null {
  const counts = new Map<string, number>();
  for (const client of clients) {
    for (const value of fieldValues(client, "region")) {
      const region = String(value).trim();
      if (region !== "") counts.set(region, (counts.get(region) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}
