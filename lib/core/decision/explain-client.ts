/** The reasons that come from the client that a message belongs to. */
import type { ClientMatch } from "../clients/client-index.ts";
import type { PrioritySettings } from "../priority/priority-settings.ts";
import type { Origins } from "../sharing/combine-sets.ts";
import type { Reason } from "./decision.ts";
import { originOf } from "./origin-of.ts";

/** How the client was found, who else claimed the same, and what its tier is worth; nothing without a client. */
export function explainClient(
  match: ClientMatch | null,
  tiers: PrioritySettings["tiers"],
  origins: Origins["clients"],
): Reason[] {
  if (match === null) return [];
  const { client, by, matched, field, shadowed } = match;
  return [
    {
      code: `client.${by}`,
      params: { client: client.name, tier: client.tier, matched, field, ...originOf(origins, client.id) },
    },
    ...shadowed.map(({ name }): Reason => ({ code: "client.shadowed", params: { client: name, matched } })),
    { code: "tier", points: tiers[client.tier], params: { tier: client.tier } },
  ];
}
