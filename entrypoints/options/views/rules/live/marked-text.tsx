/** A text of a message with the ranges marked that a term matched. */
import { displayText } from "../../../../../components/display-text.ts";
import type { Hit } from "../../../../../lib/core/condition/explain-condition.ts";

export interface MarkedTextProps {
  readonly text: string;
  readonly ranges: readonly Pick<Hit, "start" | "end">[];
}

/** Ranges in any order, which may overlap. */
export function MarkedText({ text, ranges }: MarkedTextProps) {
  const parts = [];
  let at = 0;
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(
      displayText(text.slice(at, from)),
      <mark key={from}>{displayText(text.slice(from, end))}</mark>,
    );
    at = end;
  }
  return (
    <bdi dir="auto">
      {parts}
      {displayText(text.slice(at))}
    </bdi>
  );
}
