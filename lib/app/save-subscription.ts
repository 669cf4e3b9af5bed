/** The one way in which a subscription changes: saved with what is decided by it, and everybody told where that is something else. */
import type { RuleSet } from "../core/rules/rule-set.ts";
import { isEqual } from "../core/shared/is-equal.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { decidingStateOf, followedSetOf } from "../core/sharing/followed-set-of.ts";
import type { ShareLogCode, ShareLogEntry } from "../core/sharing/share-log-entry.ts";
import type { Subscription } from "../core/sharing/subscription.ts";
import { announceChange, mirrorSoon } from "./announce-change.ts";
import type { Stored } from "./ports.ts";
import type { SavedSubscription } from "./sharing-ports.ts";
import type { SubscriptionPorts } from "./subscription-ports.ts";

export interface SubscriptionChange {
  /** `null`: it is new. */
  readonly before: Subscription | null;
  readonly after: Subscription;
  /** One that came just now, or that the database has lost. */
  readonly edition?: { readonly hash: string; readonly set: RuleSet };
  readonly log: readonly ShareLogEntry[];
}

/** Call it within the queue. Codes: those of the storage. */
export async function saveSubscription(
  ports: SubscriptionPorts,
  change: SubscriptionChange,
): Promise<Outcome<{ revision: number }>> {
  const written = await writeSubscription(ports, change);
  if (!written.ok) return refusal(written.failure.code, written.failure.params);
  const { revision, decides } = written.value;
  if (decides) await announceChange(ports, revision);
  else if (!isEqual(change.before && knownOf(change.before), knownOf(change.after)))
    mirrorSoon(ports, revision);
  return { ok: true, value: { revision } };
}

/** What has to outlive a lost database: not when it was looked at. */
function knownOf({ check: _, nextCheck: __, ...known }: Subscription) {
  return known;
}

const nothing = { ok: true, value: null } as const;

export type WritePorts = Pick<SubscriptionPorts, "subscriptions" | "rules" | "clock">;

/** Without telling anybody who decides or paints; otherwise as `saveSubscription`. */
export async function writeSubscription(
  ports: WritePorts,
  change: SubscriptionChange,
): Promise<Stored<SavedSubscription>> {
  const { before, after, edition, log } = change;
  const isLost = edition !== undefined && edition.hash === before?.active?.hash;
  const decides = isLost || !isEqual(before && decidingStateOf(before), decidingStateOf(after));
  const set = decides ? await activeSet(ports, after, edition) : nothing;
  if (!set.ok) return set;
  return await ports.subscriptions.save(
    {
      subscription: after,
      ...(edition === undefined ? {} : { edition }),
      ...(decides ? { followed: followedSetOf(after, set.value) } : {}),
      log,
    },
    ports.clock.now(),
  );
}

/** Call it within the queue. Codes: those of the storage. */
export async function removeSubscription(
  ports: SubscriptionPorts,
  id: string,
  log: readonly ShareLogEntry[],
): Promise<Outcome<{ revision: number }>> {
  const removed = await ports.subscriptions.remove({ id, log }, ports.clock.now());
  if (!removed.ok) return refusal(removed.failure.code, removed.failure.params);
  const { revision, decides } = removed.value;
  if (decides) await announceChange(ports, revision);
  else mirrorSoon(ports, revision);
  return { ok: true, value: { revision } };
}

/**
 * The edition that is active, without the local layer; `null`: there is none. Where the database was lost and
 * put back from the mirror, it is the set as it decided then, until the edition is fetched again.
 */
export async function activeSet(
  { subscriptions, rules }: Pick<WritePorts, "subscriptions" | "rules">,
  { id, active }: Subscription,
  edition?: SubscriptionChange["edition"],
): Promise<Stored<RuleSet | null>> {
  if (active === null) return { ok: true, value: null };
  if (edition?.hash === active.hash) return { ok: true, value: edition.set };
  const kept = await subscriptions.edition(id, active.hash);
  if (!kept.ok || kept.value !== null) return kept;
  const followed = await rules.loadFollowed();
  if (!followed.ok) return followed;
  return { ok: true, value: followed.value.find((one) => one.id === id)?.set ?? null };
}

/** The user, under the name that they go by in the team, or without one. */
export async function asUser({ settings }: Pick<SubscriptionPorts, "settings">): Promise<string | null> {
  const chosen = await settings.load();
  return chosen.ok && chosen.value.settings.alias !== "" ? chosen.value.settings.alias : null;
}

export function logLine(
  { clock }: Pick<SubscriptionPorts, "clock">,
  { name, address, active, pending }: Subscription,
  line: {
    readonly who: string | null;
    readonly what: ShareLogCode;
    readonly params?: ShareLogEntry["params"];
  },
): ShareLogEntry {
  const set = name ?? active?.name ?? pending?.head.name;
  const params = { ...(set === undefined ? {} : { set: set.slice(0, 200) }), ...line.params };
  return { at: clock.now(), who: line.who, what: line.what, where: address, params };
}
