/** What the use cases of subscriptions need together. */
import type { PublicKey } from "../core/sharing/edition.ts";
import type { AnnounceChangePorts } from "./announce-change.ts";
import type { Alarms, Clock } from "./ports.ts";
import type { Network, PolicyStore, Seals } from "./sharing-ports.ts";

export interface SubscriptionPorts extends AnnounceChangePorts {
  readonly network: Network;
  readonly seals: Seals;
  readonly clock: Clock;
  readonly alarms: Pick<Alarms, "setSubscriptionCheck">;
  readonly newId: () => string;
  /** From 0 to below 1. */
  readonly chance: () => number;
  /** Such as `1.4.0`. */
  readonly appVersion: string;
  readonly policies: PolicyStore;
  /** Keys, or their thumbprints, by which the company policy wants this set signed wherever it comes from; empty: it does not say. */
  readonly policyPins: (setId: string) => Promise<readonly PublicKey[]>;
}
