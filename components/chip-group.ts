/**
 * Draws what one decision shows on a row: urgency, client, labels.
 *
 * Plain DOM, not preact: fifty of these are drawn in one frame. A list shows the
 * same few chips again and again, so each is drawn once and then copied. All text
 * goes in as text nodes and attributes of a fixed few names.
 */
import type { SenderWarning } from "../lib/core/clients/impersonation/sender-warning.ts";
import type { DecidedMessage } from "../lib/core/decision/decision.ts";
import { outlineFor, tierColours, tintFor } from "../lib/core/shared/colour-contrast.ts";
import { createRecentMap } from "../lib/core/shared/recent-map.ts";
import type { GmailWords } from "../lib/i18n/gmail/translate-gmail.ts";
import { displayText } from "./display-text.ts";

export interface ChipLook {
  readonly theme: "light" | "dark";
  readonly words: GmailWords;
  /** Whether Tab reaches the chips. Not in a list, where a hundred of them would stand between the user and the next control. */
  readonly inTabOrder: boolean;
  /** Whether a message without a client has a chip by which it can be given to one. Absent: it has none. */
  readonly offersClient?: boolean;
  /** What stands above this already, so that its labels and its urgency are not repeated. */
  readonly said?: DecidedMessage | null;
}

/** Client and labels together; what is left over is counted on a last chip. */
const mostChips = 3;

const originals = createRecentMap<HTMLElement>(200);

/** The group of one message. It is there, carrying `data-decision`, also where there is nothing to show. */
export function drawChipGroup(document: Document, decided: DecidedMessage, look: ChipLook): HTMLElement {
  const { id, client, labels, priority, points, reasons, warnings } = decided.decision;
  const group = document.createElement("div");
  group.className = look.theme === "dark" ? "group dark" : "group";
  const told = { id, client, labels, priority, points, reasons, ...(warnings && { warnings }) };
  group.setAttribute("data-decision", JSON.stringify(told));
  const isSaid = look.said?.decision.priority === priority;
  if (!isSaid && (priority === "urgent" || priority === "high")) {
    const mark = `mark ${priority}`;
    group.append(
      copyOf(mark, look, () => drawButton(document, mark, look.words(`priority.${priority}`), look)),
    );
  }
  const chips = [...drawClient(document, decided, look), ...drawLabels(document, decided, look)];
  const isTooMany = chips.length > mostChips;
  group.append(...chips.slice(0, mostChips));
  if (isTooMany) group.append(drawMore(document, chips.slice(mostChips), look));
  return group;
}

/** `key`: everything that tells this chip from others of the same look. */
function copyOf(key: string, { theme, words, inTabOrder }: ChipLook, draw: () => HTMLElement): HTMLElement {
  const whole = `${theme} ${words.language} ${inTabOrder} ${key}`;
  const original = originals.get(whole) ?? draw();
  originals.set(whole, original);
  return original.cloneNode(true) as HTMLElement;
}

function drawClient(document: Document, { decision, paint }: DecidedMessage, look: ChipLook): HTMLElement[] {
  const { client, warnings } = decision;
  const [warning] = warnings ?? [];
  if (warning !== undefined) return [drawWarning(document, warning, look)];
  if (client === null) return look.offersClient === true ? [drawAdd(document, look)] : [];
  const tier = paint.tier ?? "regular";
  const colour = paint.colour ?? tierColours[tier];
  const draw = (): HTMLElement => {
    const name = displayText(client);
    const title = look.words("chip.client", { name, tier: look.words(`tier.${tier}`) });
    const chip = drawButton(document, `chip client ${tier}`, title, look);
    const { background, text } = tintFor(colour, look.theme === "dark");
    chip.style.backgroundColor = background;
    chip.style.color = text;
    chip.append(drawName(document, name));
    return chip;
  };
  return [copyOf(`client ${tier} ${colour} ${client}`, look, draw)];
}

/** Stands where the client's chip would, so that nobody is taken for a client by somebody else's name. */
function drawWarning(document: Document, { client }: SenderWarning, look: ChipLook): HTMLElement {
  return copyOf(`warning ${client}`, look, () => {
    const key = client === null ? "chip.warning.unknown" : "chip.warning";
    const named = { client: displayText(client ?? "") };
    const chip = drawButton(document, "chip warning", look.words(`${key}.name`, named), look);
    chip.append(drawName(document, look.words(key, named)));
    return chip;
  });
}

function drawLabels(document: Document, { decision, paint }: DecidedMessage, look: ChipLook): HTMLElement[] {
  return decision.labels.flatMap((label, index) => {
    if (look.said?.decision.labels.includes(label) === true) return [];
    const colour = paint.labelColours[index] ?? null;
    const draw = (): HTMLElement => {
      const name = displayText(label);
      const chip = drawButton(document, colour === null ? "chip label neutral" : "chip label", name, look);
      if (colour !== null) chip.style.color = outlineFor(colour, look.theme === "dark").text;
      chip.append(drawName(document, name));
      return chip;
    };
    return copyOf(`label ${colour} ${label}`, look, draw);
  });
}

function drawAdd(document: Document, look: ChipLook): HTMLElement {
  return copyOf("add", look, () => {
    const chip = drawButton(document, "chip add", look.words("tool.name"), look);
    chip.textContent = look.words("chip.add");
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
