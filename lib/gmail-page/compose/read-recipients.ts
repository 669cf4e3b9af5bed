/** Whom a message that is being written will go to: to, cc and bcc together. */
import { longestAddress, mostRecipients } from "../../core/clients/recipient-limits.ts";
import { type Sightings, uncounted } from "../drift-ledger.ts";
import { find, findAll } from "../find.ts";
import { composeText, recipientArea, recipientChip, recipientField } from "./compose-probes.ts";

/** The part of the form that changes with its recipients and not with every key of the text; `null`: there is none yet. */
export function findRecipientArea(form: Element, sightings: Sightings): Element | null {
  const area = find([form], recipientArea, sightings);
  // A form of a kind that we do not know may hold the text as well.
  return area === null || find([area], composeText, uncounted) !== null ? null : area;
}

/** Addresses in the order of the page, each once, as written; at most a hundred. What is no address yet is left out. */
export function readRecipients(area: Element, sightings: Sightings): readonly string[] {
  const addresses = new Map<string, string>();
  for (const address of addressesIn(area, sightings)) {
    const key = address.toLowerCase();
    if (address.length <= longestAddress && !addresses.has(key)) addresses.set(key, address);
    if (addresses.size === mostRecipients) break;
  }
  return [...addresses.values()];
}

function* addressesIn(area: Element, sightings: Sightings): Generator<string> {
  // A chip may stand for a group of contacts, whose id is no address.
  for (const chip of findAll([area], recipientChip, sightings))
    yield* addressOf(chip.getAttribute("data-hovercard-id") ?? "");
  for (const field of findAll([area], recipientField, sightings))
    for (const mailbox of (field as HTMLInputElement | HTMLTextAreaElement).value
      .slice(0, 40_000)
      .split(/[,;]/))
      yield* addressOf(mailbox);
}

/** `Name <address>`, or the address alone. */
function* addressOf(mailbox: string): Generator<string> {
  const address = (/<([^<>]*)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim();
  if (/^[^\s@]+@[^\s@]+$/.test(address)) yield address;
}
