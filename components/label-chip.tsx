/** A label's chip as Gmail shows it: squarer than a client's, outlined in its colour. */
import { isColour } from "../lib/core/shared/colour-contrast.ts";
import { outlinedChipStyle } from "./chip-style.ts";

export interface LabelChipProps {
  readonly label: string;
  /** `#rrggbb`; absent or not a colour: neutral. */
  readonly colour?: string | undefined;
}

export function LabelChip({ label, colour }: LabelChipProps) {
  const style = colour !== undefined && isColour(colour) ? { style: outlinedChipStyle(colour) } : {};
  return (
    <span class="chip label" title={label} {...style}>
      <bdi>{label}</bdi>
    </span>
  );
}
