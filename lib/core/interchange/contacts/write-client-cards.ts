/** Writes clients as vCards, each a company. Importing the file gives the same clients again. */
import type { Client } from "../../rules/rule-set.ts";
import { clientLabels } from "./client-labels.ts";
import { clientRest } from "./client-rest.ts";
import { ownProperties } from "./own-columns.ts";
import { readVcards } from "./read-vcards.ts";
import { textField } from "./text-field.ts";
import type { VcardLayout } from "./vcard-layout.ts";
import { vcardLine, vcardList, vcardRaw } from "./vcard-lines.ts";
import { wholeClient } from "./whole-client.ts";

export function writeClientCards(clients: readonly Client[], layout: VcardLayout): string {
  return clients.map((client) => clientCard(client, layout)).join("");
}

/** By which cards of groups name their members. */
export function cardUid(id: string): string {
  const isUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  return isUuid ? `urn:uuid:${id}` : `urn:x-clientele:${encodeURIComponent(id.toWellFormed())}`;
}

function clientCard(client: Client, layout: VcardLayout): string {
  const plain = cardText(client, layout, "");
  const readBack = wholeClient(readVcards(plain), "");
  if (readBack === null) throw new Error("a card that was just written could not be read");
  const rest = clientRest(client, readBack);
  return rest === "" ? plain : cardText(client, layout, rest);
}

function cardText(client: Client, layout: VcardLayout, rest: string): string {
  // Every card needs a name, and lists of contacts show it.
  const shown = client.name.trim() || (client.addresses[0] ?? client.domains[0] ?? client.id);
  const labels = clientLabels(client);
  const region = textField(client, "region");
  const lines = [
    vcardRaw("BEGIN:VCARD"),
    vcardRaw(`VERSION:${layout.version}`),
    vcardRaw(layout.house),
    vcardRaw(`UID:${cardUid(client.id)}`),
    ...(layout.needsN ? [vcardLine("N", shown, "", "", "", "")] : []),
    vcardLine("FN", shown),
    ...filled("ORG", client.name),
    ...client.addresses.map((address) => vcardLine("EMAIL", address)),
    ...filled("TEL", textField(client, "phone")),
    ...filled("TITLE", textField(client, "title")),
    ...(region === "" ? [] : [vcardLine("ADR", "", "", "", "", "", "", region)]),
    ...(labels.length === 0 ? [] : [vcardList("CATEGORIES", labels)]),
    ...filled("NOTE", client.notes ?? ""),
    vcardLine(ownProperties.id, client.id),
    vcardLine(ownProperties.tier, client.tier),
    ...filled(ownProperties.colour, client.colour ?? ""),
    ...filled(ownProperties.domains, client.domains.join(" ")),
    ...filled(ownProperties.rest, rest),
    vcardRaw("END:VCARD"),
  ];
  return lines.join("");
}

function filled(name: string, text: string): string[] {
  return text === "" ? [] : [vcardLine(name, text)];
}
