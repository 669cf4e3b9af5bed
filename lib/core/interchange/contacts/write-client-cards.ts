/** Writes clients and groups as vCards, each client a company. Importing the file gives the same again. */
import { isAddressText } from "../../clients/check-client.ts";
import { type Group, groupsOf } from "../../groups/group.ts";
import { addressOfMember } from "../../groups/group-member.ts";
import { canonicalAddress } from "../../message/address.ts";
import type { Client } from "../../rules/rule-set.ts";
import { clientLabels } from "./client-labels.ts";
import { clientRest } from "./client-rest.ts";
import { ownGroupProperty, ownProperties } from "./own-columns.ts";
import { plainText } from "./plain-text.ts";
import type { Present } from "./plan-import.ts";
import { readVcards } from "./read-vcards.ts";
import { textField } from "./text-field.ts";
import type { VcardLayout } from "./vcard-layout.ts";
import { vcardLine, vcardList, vcardRaw } from "./vcard-lines.ts";
import { wholeClient } from "./whole-client.ts";

/** Step by step, for work in slices: yields how many clients are written. */
export function* writeClientCards(set: Present, layout: VcardLayout): Generator<number, string> {
  const groups = groupsOf(set);
  const groupNames = namesOfGroups(groups);
  const cards: string[] = [];
  for (const [index, client] of set.clients.entries()) {
    yield index;
    cards.push(clientCard(client, layout, groupNames));
  }
  return [...cards, ...groups.map((group) => groupCard(group, layout))].join("");
}

/** Names of the groups that each address is a member of, by its canonical form. */
function namesOfGroups(groups: readonly Group[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const member of group.members) {
      const address = canonicalAddress(addressOfMember(member));
      names.set(address, (names.get(address) ?? new Set()).add(group.name));
    }
  }
  return names;
}

function groupCard(group: Group, layout: VcardLayout): string {
  const shown = group.name.trim() || group.id;
  const members = group.members.map(addressOfMember).filter(isAddressText);
  const lines = [
    vcardRaw("BEGIN:VCARD"),
    vcardRaw(`VERSION:${layout.version}`),
    vcardRaw(layout.group),
    vcardRaw(`UID:${cardUid(group.id)}`),
    ...(layout.needsN ? [vcardLine("N", shown, "", "", "", "")] : []),
    vcardLine("FN", shown),
    ...filled("NOTE", group.description ?? ""),
    ...members.map((address) => vcardRaw(plainText(`${layout.member}:mailto:${address}`))),
    vcardLine(ownGroupProperty, JSON.stringify(group)),
    vcardRaw("END:VCARD"),
  ];
  return lines.join("");
}

/** By which cards of groups name their members. */
function cardUid(id: string): string {
  const isUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  return isUuid ? `urn:uuid:${id}` : `urn:x-clientele:${encodeURIComponent(id.toWellFormed())}`;
}

function clientCard(
  client: Client,
  layout: VcardLayout,
  groupNames: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const groups = client.addresses.flatMap((address) => [
    ...(groupNames.get(canonicalAddress(address)) ?? []),
  ]);
  const cardText = (rest: string) => cardOf(client, layout, [...new Set(groups)], rest);
  const plain = cardText("");
  const readBack = wholeClient(readVcards(plain), "");
  if (readBack === null) throw new Error("a card that was just written could not be read");
  const rest = clientRest(client, readBack);
  return rest === "" ? plain : cardText(rest);
}

function cardOf(client: Client, layout: VcardLayout, groups: readonly string[], rest: string): string {
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
    ...(groups.length === 0 ? [] : [vcardList("CATEGORIES;X-CLIENTELE=groups", groups)]),
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
