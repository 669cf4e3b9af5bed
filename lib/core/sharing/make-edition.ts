/** Makes the payload of the next edition: what is signed, byte for byte. */
import { emptyRuleSet } from "../rules/empty-rule-set.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import type { Edition, PublicKey } from "./edition.ts";

const day = 86_400_000;

/** Days after which an edition may say that it expires; followers refuse more than the last. */
export const expiryDays = [30, 60, 90] as const;
export type ExpiryDays = (typeof expiryDays)[number];

export interface EditionPlan {
  /** The document that is shared. */
  readonly set: RuleSet;
  /** Higher than that of the last edition. */
  readonly version: number;
  readonly keys: readonly PublicKey[];
  readonly threshold: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly days: ExpiryDays;
}

export function makeEdition({ set, version, keys, threshold, now, days }: EditionPlan): Edition {
  return {
    type: "clientele-edition",
    setId: set.id,
    version,
    issued: new Date(now).toISOString(),
    expires: new Date(now + days * day).toISOString(),
    keys,
    threshold,
    set,
  };
}

/** The edition that takes a set back: it holds nothing, and what the set painted goes. */
export function makeTombstone(plan: Omit<EditionPlan, "days">): Edition {
  const { id, name } = plan.set;
  const set = { ...emptyRuleSet, id, name };
  return { ...makeEdition({ ...plan, set, days: 90 }), revoked: true };
}
