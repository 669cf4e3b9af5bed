/** What a Gmail page is told of a client that it may choose: enough for its chip. */
import type { Client, Tier } from "../core/rules/rule-set.ts";
import { tierColours } from "../core/shared/colour-contrast.ts";

export interface NamedClient {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  /** `#rrggbb`: the client's own, else its tier's. */
  readonly colour: string;
}

export function namedClient({ id, name, tier, colour }: Client): NamedClient {
  return { id, name, tier, colour: colour ?? tierColours[tier] };
}
