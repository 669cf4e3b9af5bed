/**
 * Gathers seen mail by the house that it was exchanged with. One pass; each address
 * is looked at once, however many mails it wrote.
 */
import { canonicalAddress, canonicalDomain, splitAddress } from "../../message/address.ts";
import type { MessageFacts, Person } from "../../message/facts.ts";
import { canonicalListId } from "../../message/list-id.ts";
import type { OwnPeople } from "../../settings/own-people.ts";
import { assignableDomain } from "../assignable-domain.ts";
import { isOwnSender } from "../client-index.ts";
import { type AutomaticKind, automaticKind, isAutomaticName } from "./automatic-sender.ts";
import { HouseCount } from "./house-count.ts";
import type { SenderHouse } from "./sender-house.ts";

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

interface Placed {
  readonly address: string;
  /** `null`: nobody who could be a client. */
  readonly house: HouseCount | null;
  readonly isOwn: boolean;
  readonly automatic: AutomaticKind | null;
}

/** `own`: of all accounts. Mail in drafts, spam and trash is none. */
export function gatherSenders(mails: Iterable<SeenMail>, own: OwnPeople): GatheredSenders {
  const houses = new Map<string, HouseCount>();
  const ownDomains = own.domains.map(canonicalDomain);
  const placed = new Map<string, Placed>();
  let colleagues = 0;

  const place = (written: string): Placed => {
    const known = placed.get(written) ?? placeNew(canonicalAddress(written));
    placed.set(written, known);
    return known;
  };
  const placeNew = (address: string): Placed => {
    const { local, domain } = splitAddress(address);
    if (domain === null || isOwnSender({ address }, own.addresses))
      return { address, house: null, isOwn: domain !== null, automatic: null };
    const found = assignableDomain(address, ownDomains);
    if (!found.ok && found.code === "ownDomain") {
      colleagues += 1;
      return { address, house: null, isOwn: false, automatic: null };
    }
    const entry = found.ok ? found.domain : address;
    const house = houses.get(entry) ?? new HouseCount(entry, found.ok ? "domain" : "address");
    houses.set(entry, house);
    return {
      address,
      house,
      isOwn: false,
      automatic: automaticKind(local, domain, found.ok ? found.domain : domain),
    };
  };

  for (const { account, facts } of mails) {
    if (facts.from == null || isOutside(facts)) continue;
    const isBulk = isBulkMail(facts);
    if (place(facts.from.address).isOwn) {
      for (const { house, address, automatic, name } of each(facts.to ?? []))
        house.wroteTo({ address, name, automatic }, account, facts);
    } else {
      for (const { house, address, automatic, name } of each([facts.from, ...(facts.participants ?? [])]))
        house.wrote({ address, name, automatic }, account, facts, isBulk);
    }
  }
  return { houses: [...houses.values()].map((house) => house.told()), colleagues };

  /** One person a house: two of them in one conversation are no two mails. */
  function each(people: readonly Person[]) {
    const found = new Map<HouseCount, { house: HouseCount; name: string } & Omit<Placed, "house">>();
    for (const { address, name = "" } of people) {
      const at = place(address);
      if (at.house === null || found.has(at.house)) continue;
      const automatic = at.automatic ?? (isAutomaticName(name) ? "robot" : null);
      found.set(at.house, { ...at, house: at.house, name: name.trim(), automatic });
    }
    return found.values();
  }
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
