/**
 * Gathers seen mail by the house that it was exchanged with. One pass; each address
 * is looked at once, however many mails it wrote.
 */
import type { MessageFacts, Person } from "../../message/facts.ts";
import { canonicalListId } from "../../message/list-id.ts";
import type { OwnPeople } from "../../settings/own-people.ts";
import { isAutomaticName } from "../automatic-sender.ts";
import type { HouseCount, Met } from "./house-count.ts";
import type { SenderHouse } from "./sender-house.ts";
import { createSenderPlaces, type SenderPlaces } from "./sender-places.ts";

/** A message as one of the user's accounts saw it. */
export interface SeenMail {
  readonly account: string;
  readonly facts: MessageFacts;
}

export interface GatheredSenders {
  readonly houses: readonly SenderHouse[];
  /** Other people of the user's own domains: colleagues, never clients. */
  readonly colleagues: number;
}

/** `own`: of all accounts. Mail in drafts, spam and trash is none. */
export function gatherSenders(mails: Iterable<SeenMail>, own: OwnPeople): GatheredSenders {
  const places = createSenderPlaces(own);
  for (const mail of mails) if (!isOutside(mail.facts)) countMail(places, mail);
  return { houses: places.houses().map((house) => house.told()), colleagues: places.colleagues() };
}

function countMail(places: SenderPlaces, { account, facts }: SeenMail): void {
  const { from, to = [], participants = [] } = facts;
  if (from == null) return;
  if (places.of(from.address).isOwn) {
    for (const [house, met] of housesOf(places, to)) house.wroteTo(met, account, facts);
    return;
  }
  const isBulk = isBulkMail(facts);
  for (const [house, met] of housesOf(places, [from, ...participants]))
    house.wrote(met, account, facts, isBulk);
}

/** One person a house: two of them in one conversation are no two mails. */
function housesOf(places: SenderPlaces, people: readonly Person[]): Map<HouseCount, Met> {
  const found = new Map<HouseCount, Met>();
  for (const { address: written, name = "" } of people) {
    const { house, address, automatic } = places.of(written);
    if (house === null || found.has(house)) continue;
    const known = automatic ?? (isAutomaticName(name) ? "robot" : null);
    found.set(house, { address, name: name.trim(), automatic: known });
  }
  return found;
}

/** Came through a mailing list, or lies in one of Gmail's tabs for what is sent to many. */
function isBulkMail({ listId = "", category }: MessageFacts): boolean {
  if (category === "promotions" || category === "social" || category === "forums") return true;
  return listId !== "" && canonicalListId(listId) !== "";
}

function isOutside({ in: places = [] }: MessageFacts): boolean {
  return places.some(
    (place) => place === "drafts" || place === "spam" || place === "trash" || place === "scheduled",
  );
}
