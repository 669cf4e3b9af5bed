/** The client that a proposal becomes. */
import type { Client, Tier } from "../../rules/rule-set.ts";
import type { SenderHouse } from "./sender-house.ts";

/** `name` without outer space, not empty. The colour is the tier's. */
export function clientOfProposal(
  { entry, scope }: Pick<SenderHouse, "entry" | "scope">,
  { name, tier }: { readonly name: string; readonly tier: Tier },
  id: string,
): Client {
  return {
    id,
    name: name.trim(),
    tier,
    addresses: scope === "address" ? [entry] : [],
    domains: scope === "domain" ? [entry] : [],
  };
}
