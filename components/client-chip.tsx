/** A client's chip as Gmail shows it: colour, tier shape, name. */
import type { Tier } from "../lib/core/rules/rule-set.ts";
import { isColour, tierColours, tintFor } from "../lib/core/shared/colour-contrast.ts";
import { TierShape } from "./tier-shape.tsx";
import { useTranslation } from "./translation.tsx";
import { useDarkTheme } from "./use-dark-theme.ts";

export interface ClientChipProps {
  readonly name: string;
  readonly tier: Tier;
  /** `#rrggbb`; absent or not a colour: the tier's. */
  readonly colour?: string | undefined;
}

export function ClientChip({ name, tier, colour }: ClientChipProps) {
  const t = useTranslation();
  const own = colour !== undefined && isColour(colour) ? colour : tierColours[tier];
  const { background, text, border } = tintFor(own, useDarkTheme());
  return (
    <span
      class="chip client"
      title={`${name}, ${t(`tier.${tier}`)}`}
      style={{ background, color: text, borderColor: border }}
    >
      <TierShape tier={tier} />
      <bdi>{name}</bdi>
    </span>
  );
}
