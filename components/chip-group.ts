/**
 * Draws what one decision shows on a row: urgency, client, labels.
 *
 * Plain DOM, not preact: fifty of these are drawn in one frame. All text goes in
 * as text nodes and attributes of a fixed few names.
 */
import type { DecidedMessage } from "../lib/core/decision/decision.ts";
import type { Tier } from "../lib/core/rules/rule-set.ts";
import { type ChipColours, outlineFor, tierColours, tintFor } from "../lib/core/shared/colour-contrast.ts";
import { createRecentMap } from "../lib/core/shared/recent-map.ts";
import type { GmailWords } from "../lib/i18n/gmail/translate-gmail.ts";
import { displayText } from "./display-text.ts";
import { tierOutlines } from "./tier-outlines.ts";

export interface ChipLook {
  readonly theme: "light" | "dark";
  readonly words: GmailWords;
  /** Whether Tab reaches the chips. Not in a list, where a hundred of them would stand between the user and the next control. */
  readonly inTabOrder: boolean;
}

/** Client and labels together; what is left over is counted on a last chip. */
const mostChips = 3;
const mostColours = 200;
/** Readable colours take many steps to find, and a list shows the same few again and again. */
const tints = createRecentMap<ChipColours>(mostColours);
const outlines = createRecentMap<string>(mostColours);

const svgNamespace = "http://www.w3.org/2000/svg";

/** The group of one message. It is there, carrying `data-decision`, also where there is nothing to show. */
export function drawChipGroup(document: Document, decided: DecidedMessage, look: ChipLook): HTMLElement {
  const { id, client, labels, priority, points, reasons } = decided.decision;
  const group = document.createElement("div");
  group.className = look.theme === "dark" ? "group dark" : "group";
  group.setAttribute("data-decision", JSON.stringify({ id, client, labels, priority, points, reasons }));
  if (priority === "urgent" || priority === "high") {
    group.append(drawButton(document, `mark ${priority}`, look.words(`priority.${priority}`), look));
  }
  const chips = [...drawClient(document, decided, look), ...drawLabels(document, decided, look)];
  const isTooMany = chips.length > mostChips;
  group.append(...chips.slice(0, mostChips));
  if (isTooMany) group.append(drawMore(document, chips.slice(mostChips), look));
  return group;
}

function drawClient(document: Document, { decision, paint }: DecidedMessage, look: ChipLook): HTMLElement[] {
  if (decision.client === null) return [];
  const name = displayText(decision.client);
  const tier = paint.tier ?? "regular";
  const title = look.words("chip.client", { name, tier: look.words(`tier.${tier}`) });
  const chip = drawButton(document, "chip client", title, look);
  const { background, text } = tintOf(paint.colour ?? tierColours[tier], look.theme);
  chip.style.backgroundColor = background;
  chip.style.color = text;
  chip.append(drawShape(document, tier), drawName(document, name));
  return [chip];
}

function drawLabels(document: Document, { decision, paint }: DecidedMessage, look: ChipLook): HTMLElement[] {
  return decision.labels.map((label, index) => {
    const colour = paint.labelColours[index] ?? null;
    const name = displayText(label);
    const chip = drawButton(document, colour === null ? "chip label neutral" : "chip label", name, look);
    if (colour !== null) chip.style.color = outlineOf(colour, look.theme);
    chip.append(drawName(document, name));
    return chip;
  });
}

function drawMore(document: Document, rest: readonly HTMLElement[], look: ChipLook): HTMLElement {
  const names = rest.map((chip) => chip.title).join(", ");
  const title = look.words("chip.more", { number: rest.length, names });
  const chip = drawButton(document, "chip more", title, look);
  chip.textContent = `+${rest.length}`;
  return chip;
}

function drawButton(document: Document, className: string, name: string, look: ChipLook): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.title = name;
  button.setAttribute("aria-label", name);
  if (!look.inTabOrder) button.tabIndex = -1;
  return button;
}

function drawName(document: Document, name: string): HTMLElement {
  const element = document.createElement("bdi");
  element.className = "name";
  element.dir = "auto";
  element.textContent = name;
  return element;
}

/** Says nothing to a screen reader: the tier's name is in the chip's own name. */
function drawShape(document: Document, tier: Tier): SVGElement {
  const shape = document.createElementNS(svgNamespace, "svg");
  shape.setAttribute("class", "shape");
  shape.setAttribute("viewBox", "0 0 8 8");
  shape.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svgNamespace, "path");
  path.setAttribute("d", tierOutlines[tier]);
  shape.append(path);
  return shape;
}

function tintOf(colour: string, theme: ChipLook["theme"]): ChipColours {
  const key = `${theme} ${colour}`;
  const known = tints.get(key);
  if (known !== undefined) return known;
  const found = tintFor(colour, theme === "dark");
  tints.set(key, found);
  return found;
}

function outlineOf(colour: string, theme: ChipLook["theme"]): string {
  const key = `${theme} ${colour}`;
  const known = outlines.get(key);
  if (known !== undefined) return known;
  const { text } = outlineFor(colour, theme === "dark");
  outlines.set(key, text);
  return text;
}
