/** A label's chip as Gmail shows it: squarer than a client's, outlined in its colour. */
import { isColour, outlineFor } from "../lib/core/shared/colour-contrast.ts";
import { useDarkTheme } from "./use-dark-theme.ts";

export interface LabelChipProps {
  readonly label: string;
  /** `#rrggbb`; absent or not a colour: neutral. */
  readonly colour?: string | undefined;
}

export function LabelChip({ label, colour }: LabelChipProps) {
  const dark = useDarkTheme();
  const outline = colour !== undefined && isColour(colour) ? outlineFor(colour, dark) : undefined;
  return (
    <span
      class="chip label"
      title={label}
      {...(outline === undefined ? {} : { style: { color: outline.text, borderColor: outline.border } })}
    >
      <bdi>{label}</bdi>
    </span>
  );
}
