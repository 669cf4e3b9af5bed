/** A label's chip as Gmail shows it: squarer than a client's, outlined in its colour. */
import { isColour } from "../lib/core/shared/colour-contrast.ts";
import { outlinedChipStyle } from "./chip-style.ts";
import { displayText } from "./display-text.ts";

export interface LabelChipProps {
  readonly label: string;
  /** `#rrggbb`; absent or not a colour: neutral. */
  readonly colour?: string | undefined;
}

export function LabelChip({ label, colour }: LabelChipProps) {
  const shown = displayText(label);
  const style = colour !== undefined && isColour(colour) ? { style: outlinedChipStyle(colour) } : {};
  return (
    <span class="chip label" title={shown} {...style}>
      <bdi>{shown}</bdi>
    </span>
  );
}
