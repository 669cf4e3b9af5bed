/** Houses and people that the rules of a file ask for and that are nobody's yet: clients, if the user wants them. */

import { assignableDomain } from "../../../clients/assignable-domain.ts";
import { automaticKind } from "../../../clients/automatic-sender.ts";
import { proposeClientName } from "../../../clients/propose-client-name.ts";
import { splitAddress } from "../../../message/address.ts";
import type { OwnHouse } from "../../contacts/own-house.ts";
import type { ClientClaims } from "./client-claims.ts";
import type { PreparedRule } from "./prepared-rule.ts";
import type { Senders } from "./senders-in.ts";

export interface OfferedClient {
  /** The registered domain, or the address of a person at a public mail service. */
  readonly key: string;
  readonly name: string;
  readonly senders: Senders;
  /** How many rules ask for it. */
  readonly rules: number;
}

interface OpenOffer {
  readonly addresses: Set<string>;
  readonly domains: Set<string>;
  readonly rules: Set<number>;
}

/** Those that most rules ask for come first. */
export function offeredClients(
  rules: readonly PreparedRule[],
  claims: ClientClaims,
  own: OwnHouse,
): readonly OfferedClient[] {
  const offers = new Map<string, OpenOffer>();
  const offer = (sender: string, part: "addresses" | "domains", place: number) => {
    const key = houseOf(sender, own);
    if (key === null || claims.isHeld(sender)) return;
    const open = offers.get(key) ?? { addresses: new Set(), domains: new Set(), rules: new Set() };
    open[part].add(sender);
    open.rules.add(place);
    offers.set(key, open);
  };
  for (const { place, senders } of rules) {
    for (const domain of senders.domains) offer(domain, "domains", place);
    for (const address of senders.addresses) offer(address, "addresses", place);
  }
  return [...offers]
    .map(([key, { addresses, domains, rules: asking }]) => ({
      key,
      name: proposeClientName({ name: "", address: key.includes("@") ? key : `x@${key}` }) || key,
      senders: { addresses, domains, isWhole: false },
      rules: asking.size,
    }))
    .toSorted((one, other) => other.rules - one.rules);
}

/** `null`: the own house, a robot, a newsletter, or a domain that belongs to nobody. */
function houseOf(sender: string, own: OwnHouse): string | null {
  const isAddress = sender.includes("@");
  const found = assignableDomain(isAddress ? sender : `x@${sender}`, own.ownDomains);
  if (!isAddress) return found.ok ? found.domain : null;
  if (own.ownAddresses.has(sender)) return null;
  const { local, domain } = splitAddress(sender);
  if (found.ok) return automaticKind(local, domain ?? "", found.domain) === null ? found.domain : null;
  return found.code === "publicDomain" ? sender : null;
}
