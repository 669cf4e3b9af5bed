/** Says to which house an address belongs, and remembers the answer. */
import { canonicalAddress, canonicalDomain, splitAddress } from "../../message/address.ts";
import type { OwnPeople } from "../../settings/own-people.ts";
import { assignableDomain } from "../assignable-domain.ts";
import { type AutomaticKind, automaticKind } from "../automatic-sender.ts";
import { isOwnSender } from "../client-index.ts";
import { HouseCount } from "./house-count.ts";

export interface SenderPlace {
  /** Canonical. */
  readonly address: string;
  /** `null`: nobody who could be a client: the user, a colleague, or no address. */
  readonly house: HouseCount | null;
  /** It is one of the user's own addresses. */
  readonly isOwn: boolean;
  readonly automatic: AutomaticKind | null;
}

export interface SenderPlaces {
  readonly of: (written: string) => SenderPlace;
  readonly houses: () => readonly HouseCount[];
  /** Addresses of the user's own domains that were met, without the user's own. */
  readonly colleagues: () => number;
}

/** Whoever has an address in the user's own house is no client, also where the user has not said so. */
export function createSenderPlaces(own: OwnPeople): SenderPlaces {
  const houseOfUser = own.addresses.map((address) => assignableDomain(address, []));
  const ownDomains = [
    ...own.domains.map(canonicalDomain),
    ...houseOfUser.flatMap((found) => (found.ok ? [found.domain] : [])),
  ];
  const houses = new Map<string, HouseCount>();
  const colleagues = new Set<string>();
  const known = new Map<string, SenderPlace>();

  const find = (address: string): SenderPlace => {
    const { local, domain: host } = splitAddress(address);
    const nobody = { address, house: null, isOwn: false, automatic: null };
    if (host === null) return nobody;
    if (isOwnSender({ address }, own.addresses)) return { ...nobody, isOwn: true };
    const found = assignableDomain(address, ownDomains);
    if (found.ok) {
      const automatic = automaticKind(local, host, found.domain);
      return { address, house: houseOf(found.domain, "domain"), isOwn: false, automatic };
    }
    if (found.code === "ownDomain") {
      colleagues.add(address);
      return nobody;
    }
    return { ...nobody, house: houseOf(address, "address"), automatic: automaticKind(local, host, host) };
  };

  const houseOf = (entry: string, scope: "domain" | "address"): HouseCount => {
    const house = houses.get(entry) ?? new HouseCount(entry, scope);
    houses.set(entry, house);
    return house;
  };

  return {
    of: (written) => {
      const place = known.get(written) ?? find(canonicalAddress(written));
      known.set(written, place);
      return place;
    },
    houses: () => [...houses.values()],
    colleagues: () => colleagues.size,
  };
}
