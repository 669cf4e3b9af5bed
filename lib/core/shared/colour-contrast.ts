/**
 * Colours of chips and the proof that their words can be read: text is always
 * at least 4.5:1 on its background, whatever colour the user picked.
 *
 * Formulas: relative luminance and contrast ratio of WCAG 2.2. Every sRGB colour
 * has at least 4.58:1 to black or to white, so an answer always exists.
 */
import type { Tier } from "../rules/rule-set.ts";

/** The least contrast of text (WCAG 2.2, 1.4.3, level AA). */
export const leastTextContrast = 4.5;

/** What a chip without a colour of its own gets, by the client's tier. */
export const tierColours: Readonly<Record<Tier, string>> = {
  vip: "#c5221f",
  key: "#e8710a",
  regular: "#1a73e8",
  prospect: "#12858d",
};

/** 24 colours to choose from: eight hues, each deep, clear and pale, in this order. */
export const swatches: readonly string[] = [
  ...["#a50e0e", "#b06000", "#7a5f00", "#0d652d", "#0b5f66", "#174ea6", "#681da8", "#9c166b"],
  ...["#c5221f", "#e8710a", "#f2b705", "#188038", "#12858d", "#1a73e8", "#9334e6", "#d01884"],
  ...["#f6aea9", "#fdc69c", "#fde293", "#a8dab5", "#a1dfe4", "#aecbfa", "#d7aefb", "#fba9d6"],
];

export interface ChipColours {
  readonly background: string;
  /** At least 4.5:1 on `background`. */
  readonly text: string;
  readonly border: string;
}

type Channels = readonly [red: number, green: number, blue: number];

/** Where a dark chip's tint is mixed into; close to Gmail's dark surface. */
const darkSurface: Channels = [31, 31, 31];
const black: Channels = [0, 0, 0];
const white: Channels = [255, 255, 255];
/** The row backgrounds against which outlined chips must be read: the hardest of each theme (selected rows). */
const lightRow = "#c2dbff";
const darkRow = "#3b4a68";

/** Whether a text is a colour as rule sets write it, `#rrggbb`. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** WCAG contrast of two colours (`#rrggbb`), from 1 to 21. Not a colour: counted as black. */
export function contrastRatio(first: string, second: string): number {
  const [one, other] = [luminance(channelsOf(first)), luminance(channelsOf(second))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** White where it can be read on this background (`#rrggbb`), else black. Always at least 4.5:1. */
export function readableText(background: string): "#000000" | "#ffffff" {
  return contrastRatio(background, "#ffffff") >= leastTextContrast ? "#ffffff" : "#000000";
}

/** A filled chip: solid in the light theme, a tinted surface in the dark one. */
export function tintFor(colour: string, dark: boolean): ChipColours {
  const own = channelsOf(colour);
  if (!dark) {
    const background = hexOf(own);
    return { background, text: readableText(background), border: hexOf(mix(own, black, 0.18)) };
  }
  const background = hexOf(mix(darkSurface, own, 0.34));
  return { background, text: towards(own, white, background), border: hexOf(mix(darkSurface, own, 0.7)) };
}

/** An outlined chip on a row's own background: text and border that can be read even on a selected row. */
export function outlineFor(
  colour: string,
  dark: boolean,
): { readonly text: string; readonly border: string } {
  const own = channelsOf(colour);
  const readable = dark ? towards(own, white, darkRow) : towards(own, black, lightRow);
  return { text: readable, border: readable };
}

/** The first colour on the way from `start` to `end` that can be read on `background`. */
function towards(start: Channels, end: Channels, background: string): string {
  for (let step = 0; step <= 20; step += 1) {
    const candidate = hexOf(mix(start, end, step / 20));
    if (contrastRatio(candidate, background) >= leastTextContrast) return candidate;
  }
  return readableText(background);
}

function mix(from: Channels, to: Channels, share: number): Channels {
  const at = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [at(0), at(1), at(2)];
}

function luminance([red, green, blue]: Channels): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function channelsOf(colour: string): Channels {
  if (!isColour(colour)) return black;
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hexOf(channels: Channels): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
