/** Brings the subscriptions of the company in line with its policy. The user's own stay as they are, and nothing that was remembered is lost with a slip. */
import type { PolicySubscription } from "../core/policy/policy.ts";
import { isEqual } from "../core/shared/is-equal.ts";
import { forgottenAt, rested, woken } from "../core/sharing/rest-subscription.ts";
import type { Subscription } from "../core/sharing/subscription.ts";
import { newSubscription } from "./follow-address.ts";
import type { Stored } from "./ports.ts";
import { type WritePorts, writeSubscription } from "./save-subscription.ts";
import type { PolicySubscriptions, SavedSubscription, Seals } from "./sharing-ports.ts";

export interface SyncPolicyPorts extends WritePorts {
  readonly seals: Pick<Seals, "sha256">;
}

/** `sync` is called within the queue, and whoever calls it announces the revision. */
export function createPolicySubscriptions(ports: SyncPolicyPorts): PolicySubscriptions {
  return { sync: (wanted, now) => sync(ports, wanted, now) };
}

async function sync(
  ports: SyncPolicyPorts,
  wanted: readonly PolicySubscription[],
  now: number,
): Promise<Stored<{ readonly revision: number | null }>> {
  const all = await ports.subscriptions.load();
  if (!all.ok) return all;
  const present = new Map(all.value.filter(isByPolicy).map((one) => [one.id, one]));
  const ids = await Promise.all(wanted.map(({ address }) => idOf(ports, address)));
  const gone = [...present.values()].filter(({ id }) => !ids.includes(id));
  const steps = [
    ...gone.map((one) => () => layAside(ports, one, now)),
    ...wanted.map((one, index) => () => {
      const id = ids[index] ?? "";
      return keep(ports, present.get(id) ?? null, { ...one, id, addedAt: now + index });
    }),
  ];
  return await inTurn(steps);
}

async function inTurn(
  steps: readonly (() => Promise<Stored<SavedSubscription>>)[],
): Promise<Stored<{ readonly revision: number | null }>> {
  let revision: number | null = null;
  for (const step of steps) {
    const saved = await step();
    if (!saved.ok) return saved;
    if (saved.value.decides) revision = saved.value.revision;
  }
  return { ok: true, value: { revision } };
}

function isByPolicy({ source }: Subscription): boolean {
  return source === "policy";
}

/** The same on every wake, and in every browser of the company. */
async function idOf({ seals }: SyncPolicyPorts, address: string): Promise<string> {
  return `policy-${(await seals.sha256(new TextEncoder().encode(address))).slice(0, 32)}`;
}

function layAside(ports: SyncPolicyPorts, before: Subscription, now: number) {
  const { id, rests } = before;
  if (rests !== undefined && forgottenAt(rests) <= now) {
    return ports.subscriptions.remove({ id, log: [] }, now);
  }
  return writeChanged(ports, before, rested(before, now));
}

async function keep(
  ports: SyncPolicyPorts,
  before: Subscription | null,
  wanted: PolicySubscription & Pick<Subscription, "id" | "addedAt">,
): Promise<Stored<SavedSubscription>> {
  const { id, addedAt, address, name, keys } = wanted;
  if (keys === null) return nothingDone;
  const known = before === null ? newSubscription({ id, addedAt }, { address, pin: null }) : woken(before);
  const pinnedBy = keys.length > 0 ? "policy" : known.pinnedBy === "policy" ? null : known.pinnedBy;
  const after = { ...known, name, pins: keys, pinnedBy, source: "policy" } as const;
  if (before !== null && isEqual(before, after)) return nothingDone;
  // Looked at soon, by what the policy says now.
  return await writeSubscription(ports, { before, after: { ...after, nextCheck: addedAt }, log: [] });
}

const nothingDone = { ok: true, value: { revision: 0, decides: false } } as const;

async function writeChanged(
  ports: SyncPolicyPorts,
  before: Subscription,
  after: Subscription,
): Promise<Stored<SavedSubscription>> {
  return after === before ? nothingDone : await writeSubscription(ports, { before, after, log: [] });
}
