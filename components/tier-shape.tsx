/** The mark of a tier, drawn and never typed: fonts disagree about ◆ ▲ ● ■. Colour comes from the text around it. */
import type { Tier } from "../lib/core/rules/rule-set.ts";

const outlines: Readonly<Record<Tier, string>> = {
  vip: "M4 0L8 4L4 8L0 4Z",
  key: "M4 0.5L8 7.5H0Z",
  regular: "M4 0A4 4 0 1 1 4 8A4 4 0 1 1 4 0Z",
  prospect: "M0.5 0.5H7.5V7.5H0.5Z",
};

/** Says nothing to a screen reader: the tier's name must stand beside it or in the accessible name. */
export function TierShape({ tier }: { readonly tier: Tier }) {
  return (
    <svg class="tier-shape" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true" focusable="false">
      <path d={outlines[tier]} fill="currentColor" />
    </svg>
  );
}
