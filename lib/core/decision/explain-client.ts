/** The reasons that come from the client that a message belongs to. */
import type { ClientMatch } from "../clients/client-index.ts";
import type { PrioritySettings } from "../priority/priority-settings.ts";
import type { Reason } from "./decision.ts";

/** How the client was found, who else claimed the same, and what its tier is worth; nothing without a client. */
export function explainClient(match: ClientMatch | null, tiers: PrioritySettings["tiers"]): Reason[] {
  if (match === null) return [];
  const { client, by, matched, field, shadowed } = match;
  return [
    { code: `client.${by}`, params: { client: client.name, tier: client.tier, matched, field } },
    ...shadowed.map(({ name }): Reason => ({ code: "client.shadowed", params: { client: name, matched } })),
    { code: "tier", points: tiers[client.tier], params: { tier: client.tier } },
  ];
}
