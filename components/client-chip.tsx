/** A client's chip as Gmail shows it: colour, tier shape, name. */
import type { Tier } from "../lib/core/rules/rule-set.ts";
import { isColour, tierColours } from "../lib/core/shared/colour-contrast.ts";
import { filledChipStyle } from "./chip-style.ts";
import { displayText } from "./display-text.ts";
import { TierShape } from "./tier-shape.tsx";
import { useTranslation } from "./translation.tsx";

export interface ClientChipProps {
  readonly name: string;
  readonly tier: Tier;
  /** `#rrggbb`; absent or not a colour: the tier's. */
  readonly colour?: string | undefined;
}

export function ClientChip({ name, tier, colour }: ClientChipProps) {
  const t = useTranslation();
  const shown = displayText(name);
  const own = colour !== undefined && isColour(colour) ? colour : tierColours[tier];
  return (
    <span class="chip client" title={`${shown}, ${t(`tier.${tier}`)}`} style={filledChipStyle(own)}>
      <TierShape tier={tier} />
      <bdi>{shown}</bdi>
    </span>
  );
}
