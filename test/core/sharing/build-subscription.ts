/** Builders of subscriptions for tests: what a test does not care about is filled in. */
import type { EditionHead } from "../../../lib/core/sharing/edition.ts";
import { noLocalLayer } from "../../../lib/core/sharing/local-layer.ts";
import type { PendingEdition, Subscription } from "../../../lib/core/sharing/subscription.ts";

export function aHead(over: Partial<EditionHead> = {}): EditionHead {
  return {
    hash: "a".repeat(64),
    name: "Sales team",
    version: 7,
    issued: 1_789_000_000_000,
    expires: 4_000_000_000_000,
    fetchedAt: 1_789_100_000_000,
    signedBy: ["11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"],
    counts: { clients: 2, rules: 3 },
    ...over,
  };
}

export function aPending(over: Partial<PendingEdition> = {}): PendingEdition {
  return {
    head: aHead({ hash: "b".repeat(64), version: 8 }),
    reasons: [{ code: "first", params: {} }],
    trust: null,
    ...over,
  };
}

export function aSubscription(over: Partial<Subscription> = {}): Subscription {
  return {
    id: "sub-1",
    address: "https://rules.example/team.json",
    name: null,
    source: "user",
    isOn: true,
    pinnedBy: "firstUse",
    pins: [],
    trust: null,
    active: aHead(),
    pending: null,
    previous: [],
    held: null,
    declined: [],
    layer: noLocalLayer,
    addedAt: 1_789_000_000_000,
    check: { at: 1_789_100_000_000, failures: 0, failure: null },
    nextCheck: 1_789_200_000_000,
    ...over,
  };
}
