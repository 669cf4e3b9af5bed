/**
 * Colours of a chip as style properties that hold both themes: the browser picks
 * (`light-dark()`), so that no chip of a long list has to listen for a change.
 */
import type { CSSProperties } from "preact";
import { outlineFor, tintFor } from "../lib/core/shared/colour-contrast.ts";

/** A list draws the same few colours again and again; a user's own colours are not many either. */
const filled = new Map<string, CSSProperties>();
const outlined = new Map<string, CSSProperties>();

/** `colour`: `#rrggbb`. */
export function filledChipStyle(colour: string): CSSProperties {
  const known = filled.get(colour);
  if (known !== undefined) return known;
  const [light, dark] = [tintFor(colour, false), tintFor(colour, true)];
  const style = {
    background: both(light.background, dark.background),
    color: both(light.text, dark.text),
    borderColor: both(light.border, dark.border),
  };
  filled.set(colour, style);
  return style;
}

/** `colour`: `#rrggbb`. */
export function outlinedChipStyle(colour: string): CSSProperties {
  const known = outlined.get(colour);
  if (known !== undefined) return known;
  const [light, dark] = [outlineFor(colour, false), outlineFor(colour, true)];
  const style = { color: both(light.text, dark.text), borderColor: both(light.border, dark.border) };
  outlined.set(colour, style);
  return style;
}

function both(light: string, dark: string): string {
  return `light-dark(${light}, ${dark})`;
}
