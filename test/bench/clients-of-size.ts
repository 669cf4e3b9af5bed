/** Clients as many as a large house has, with three addresses and a domain each and the fields that lists show; the same in every run. */
import { type Client, tiers } from "../../lib/core/rules/rule-set.ts";
import { inventedAddress, inventedCompany, inventedDomain } from "./invented-names.ts";
import { createRandom, type Random } from "./seeded-random.ts";

const owners = ["Mia Linden", "Tom Berger", "李娜", "Ana Costa"] as const;
const regions = ["North", "South", "华东", "华南", "West"] as const;

export function clientsOfSize(count: number): readonly Client[] {
  const random = createRandom(count + 7);
  return Array.from({ length: count }, (_, index) => client(index, random));
}

function client(index: number, random: Random): Client {
  const domain = inventedDomain(index);
  const day = String(1 + random.below(28)).padStart(2, "0");
  return {
    id: `client-${index}`,
    name: inventedCompany(index),
    tier: random.pick(tiers),
    addresses: [inventedAddress(`mail.${domain}`, random), `office@partner-${domain}`, `pay@bank-${domain}`],
    domains: [domain],
    // A tenth are branches of the house before the last ten.
    ...(index % 10 === 9 ? { parent: `client-${index - 9}` } : {}),
    fields: {
      owner: random.pick(owners),
      region: random.pick(regions),
      "last-order": `2026-0${1 + random.below(9)}-${day}`,
    },
  };
}
