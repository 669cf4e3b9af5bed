/** Reads vCards 2.1, 3.0 and 4.0, many in one file, into contact records; the name of a group is a label of its members, too. */
import type { ContactRecord } from "./contact-record.ts";
import { type OwnColumn, ownCells, ownGroupProperty, ownProperties } from "./own-columns.ts";
import { joinName } from "./read-rows.ts";
import { splitLabels } from "./split-values.ts";
import { splitEscaped, unescapeText, type VcardProperty, vcardProperties } from "./vcard-properties.ts";

interface Card {
  readonly line: number;
  readonly properties: VcardProperty[];
  isClosed: boolean;
}

/** A card that is not closed before the next one or the end of the file is marked broken. At most `mostCards`. */
export function readVcards(text: string, mostCards = Number.POSITIVE_INFINITY): ContactRecord[] {
  const cards = cutIntoCards(text, mostCards);
  const labelsByMember = labelsOfGroups(cards.filter(isGroup));
  return cards.map((card) => recordOf(card, labelsByMember));
}

function cutIntoCards(text: string, mostCards: number): Card[] {
  const cards: Card[] = [];
  let open: Card | undefined;
  for (const property of vcardProperties(text)) {
    if (isEdge(property, "BEGIN")) {
      if (cards.length === mostCards) break;
      open = { line: property.line, properties: [], isClosed: false };
      cards.push(open);
    } else if (isEdge(property, "END")) {
      if (open !== undefined) open.isClosed = true;
      open = undefined;
    } else open?.properties.push(property);
  }
  return cards;
}

function isEdge({ name, value }: VcardProperty, edge: "BEGIN" | "END"): boolean {
  return name === edge && value.trim().toUpperCase() === "VCARD";
}

function labelsOfGroups(groups: readonly Card[]): Map<string, Set<string>> {
  const labelsByMember = new Map<string, Set<string>>();
  for (const group of groups) {
    const label = unescapeText(textOf(group, "FN") || textOf(group, "N"));
    for (const member of membersOf(group)) {
      const labels = labelsByMember.get(member) ?? new Set();
      labelsByMember.set(member, labels.add(label));
    }
  }
  return labelsByMember;
}

function recordOf(card: Card, labelsByMember: ReadonlyMap<string, ReadonlySet<string>>): ContactRecord {
  const [family = "", given = ""] = splitEscaped(textOf(card, "N"), ";");
  const emails = all(card, "EMAIL").map((value) =>
    unescapeText(value)
      .replace(/^mailto:/i, "")
      .trim(),
  );
  const recordId = unescapeText(textOf(card, "UID"));
  const joined = [recordId, ...emails].flatMap((key) => [...(labelsByMember.get(memberKey(key)) ?? [])]);
  const ownText = (column: OwnColumn) => unescapeText(textOf(card, ownProperties[column]));
  const own = ownCells(ownText);
  const categories = all(card, "CATEGORIES").flatMap((value) => splitEscaped(value, ","));
  const labels = splitLabels([...new Set([...categories, ...(own === null ? joined : [])])].join(";"));
  const organisation = (splitEscaped(textOf(card, "ORG"), ";")[0] ?? "").trim();
  const texts: readonly (readonly [string, string])[] = [
    ["phone", unescapeText(textOf(card, "TEL")).replace(/^tel:/i, "")],
    ["labels", labels.join("; ")],
    ["title", unescapeText(textOf(card, "TITLE"))],
    ["region", (splitEscaped(textOf(card, "ADR"), ";")[6] ?? "").trim()],
  ];
  const name = unescapeText(textOf(card, "FN")) || joinName(given.trim(), family.trim());
  return {
    line: card.line,
    isBroken: !card.isClosed,
    isDamaged: false,
    name,
    // Outlook writes houses as cards whose name is the house's.
    organisation: organisation || (textOf(card, "KIND").trim().toLowerCase() === "org" ? name : ""),
    emails: emails.filter((email) => email !== ""),
    domains: [],
    notes: all(card, "NOTE").map(unescapeText).join("\n"),
    recordId: recordId.slice(0, 200),
    organisationId: "",
    fields: new Map(
      texts.filter(([, value]) => value !== "").map(([key, value]) => [key, value.slice(0, 500)]),
    ),
    own,
    group: isGroup(card)
      ? { members: membersOf(card), own: unescapeText(textOf(card, ownGroupProperty)) }
      : null,
  };
}

function isGroup(card: Card): boolean {
  const kind = textOf(card, "KIND") || textOf(card, "X-ADDRESSBOOKSERVER-KIND");
  return kind.trim().toLowerCase() === "group";
}

function membersOf(card: Card): string[] {
  return [...all(card, "MEMBER"), ...all(card, "X-ADDRESSBOOKSERVER-MEMBER")].map(memberKey);
}

/** A member is named by its UID, with or without `urn:uuid:`, or by an address. */
export function memberKey(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/^(?:urn:uuid:|mailto:)/, "");
}

function all({ properties }: Card, name: string): string[] {
  return properties.filter((property) => property.name === name).map(({ value }) => value);
}

function textOf(card: Card, name: string): string {
  return (card.properties.find((property) => property.name === name)?.value ?? "").trim();
}
