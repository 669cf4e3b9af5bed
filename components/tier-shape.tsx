/** The mark of a tier, drawn and never typed: fonts disagree about ◆ ▲ ● ■. Colour comes from the text around it. */
import type { Tier } from "../lib/core/rules/rule-set.ts";
import { tierOutlines } from "./tier-outlines.ts";

/** Says nothing to a screen reader: the tier's name must stand beside it or in the accessible name. */
export function TierShape({ tier }: { readonly tier: Tier }) {
  return (
    <svg class="tier-shape" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true" focusable="false">
      <path d={tierOutlines[tier]} fill="currentColor" />
    </svg>
  );
}
