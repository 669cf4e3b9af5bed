/**
 * Looks at an address that is followed, and takes what lies there, has it wait, or says why not.
 *
 * The network is waited for outside the queue of changes, so that no slow server keeps the user from
 * anything. What was fetched is judged by the subscription as it is when it has come. That the address is being looked at is
 * written down first, as a failure: a file that ends the worker is asked for more and more rarely, as any other that cannot be read.
 */
import { type Outcome, type Refusal, refusal } from "../core/shared/outcome.ts";
import { nextCheckAfter } from "../core/sharing/check-schedule.ts";
import type { ShareLogEntry } from "../core/sharing/share-log-entry.ts";
import type { LastCheck, Subscription } from "../core/sharing/subscription.ts";
import { type FetchedEdition, type TakenEdition, takeEdition } from "../core/sharing/take-edition.ts";
import { openEdition } from "./open-edition.ts";
import { planChecks } from "./plan-checks.ts";
import { refusedByPolicy } from "./policy-in-force.ts";
import { activeSet, logLine, type SubscriptionChange, saveSubscription } from "./save-subscription.ts";
import type { Fetched } from "./sharing-ports.ts";
import type { SubscriptionPorts } from "./subscription-ports.ts";

export type News = "none" | "updated" | "waiting";

/** Checks that are under way, of each worker by id. Of two at once the answer that was asked for first could come last, and count. */
const underway = new WeakMap<SubscriptionPorts["network"], Map<string, Promise<Outcome<{ news: News }>>>>();

/**
 * Whoever asks while it is being looked at gets the answer that is awaited already.
 *
 * Codes: `subscription.unknown`; `policy.ownSubscriptions`; those of `Network`, `openEdition` and `takeEdition`; `subscription.unfinished`: something
 * went wrong that nobody foresaw, which is reported; those of the storage. Whatever the code, what was active stays so. A set that its publisher has given up is an update, after which it paints no more.
 */
export async function checkSubscription(
  ports: SubscriptionPorts,
  id: string,
): Promise<Outcome<{ news: News }>> {
  const all = underway.get(ports.network) ?? new Map<string, Promise<Outcome<{ news: News }>>>();
  underway.set(ports.network, all);
  const awaited = all.get(id);
  if (awaited !== undefined) return await awaited;
  const answer = check(ports, id).finally(() => all.delete(id));
  all.set(id, answer);
  return await answer;
}

async function check(ports: SubscriptionPorts, id: string): Promise<Outcome<{ news: News }>> {
  const begun = await ports.queue(() => begin(ports, id));
  if (!begun.ok) return begun;
  const fetched = await ports.network.fetchSet(begun.value.address);
  const opened = fetched.ok
    ? await orUnfinished(ports, () => openEdition(ports, fetched.bytes, begun.value))
    : fetched;
  const answer = await ports.queue(() => finish(ports, id, { fetched, opened }));
  await planChecks(ports);
  return answer;
}

async function begin(ports: SubscriptionPorts, id: string): Promise<Outcome<Subscription>> {
  const found = await findSubscription(ports, id);
  if (!found.ok) return found;
  const forbidden = await refusedByPolicy(ports.policies, found.value);
  if (forbidden !== null) return forbidden;
  const now = ports.clock.now();
  const { check } = found.value;
  const failures = (check?.failures ?? 0) + 1;
  // One that was begun before and is still open was killed.
  const failure = check?.isOpen === true ? unfinished : (check?.failure ?? null);
  const open: LastCheck = { at: now, ...check, failures, failure, isOpen: true };
  const nextCheck = nextCheckAfter({ now, failures, restMs: null, chance: ports.chance() });
  const after = { ...found.value, check: open, nextCheck };
  const saved = await saveSubscription(ports, { before: found.value, after, log: [] });
  return saved.ok ? found : saved;
}

const unfinished = { code: "subscription.unfinished", params: {} } as const;

async function orUnfinished<T>(ports: SubscriptionPorts, work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    ports.report(error instanceof Error ? error.name : "unknown", "subscription.check");
    return refusal(unfinished.code);
  }
}

interface Come {
  readonly fetched: Fetched;
  readonly opened: Outcome<FetchedEdition>;
}

async function finish(ports: SubscriptionPorts, id: string, come: Come): Promise<Outcome<{ news: News }>> {
  const found = await findSubscription(ports, id);
  if (!found.ok) return found;
  const before = found.value;
  const { opened } = come;
  const taken = opened.ok ? await orUnfinished(ports, () => take(ports, before, opened.value)) : opened;
  if (!taken.ok) return await noteFailure(ports, before, come.fetched, taken);
  const { news, edition } = taken;
  // However often it is switched on or looked at: it has ended, until its publisher goes on.
  const isEnded = news === "revoked" || (news === "none" && taken.subscription.active?.revoked === true);
  const failure = isEnded ? { code: "edition.revoked", params: {} } : null;
  const after = checked(ports, taken.subscription, come.fetched, failure);
  const log = [...logOf(ports, taken), ...expiryOf(ports, before, taken)];
  const saved = await saveSubscription(ports, { before, after, ...(edition ? { edition } : {}), log });
  if (!saved.ok) return saved;
  return { ok: true, value: { news: news === "revoked" ? "updated" : news } };
}

type Taken = TakenEdition & Pick<SubscriptionChange, "edition">;

async function take(
  ports: SubscriptionPorts,
  subscription: Subscription,
  fetched: FetchedEdition,
): Promise<Taken | Refusal> {
  const active = await activeSet(ports, subscription);
  if (!active.ok) return refusal(active.failure.code, active.failure.params);
  const taken = takeEdition(subscription, fetched, {
    before: active.value,
    now: ports.clock.now(),
    appVersion: ports.appVersion,
    policyPins: await ports.policyPins(fetched.set.id),
  });
  if (!taken.ok) return taken;
  const { head, set, news } = taken;
  const isLost = await isMissing(ports, subscription, head.hash);
  const isNew = news !== "none" && taken.subscription !== subscription;
  return { ...taken, ...(isNew || isLost ? { edition: { hash: head.hash, set } } : {}) };
}

/** The active edition, after the database was put back from the mirror, which does not hold it. */
async function isMissing(ports: SubscriptionPorts, { id, active }: Subscription, hash: string) {
  if (active?.hash !== hash) return false;
  const kept = await ports.subscriptions.edition(id, hash);
  return kept.ok && kept.value === null;
}

async function noteFailure(
  ports: SubscriptionPorts,
  before: Subscription,
  fetched: Fetched,
  refused: Refusal,
): Promise<Refusal> {
  const { code, params } = refused;
  const after = checked(ports, before, fetched, { code, params });
  // The log tells once of what stays as it is, and nothing of a computer that has no network.
  const isTold = code === before.check?.failure?.code || code === "subscription.offline";
  const line = logLine(ports, before, { who: "background", what: "refused", params: { failure: code } });
  const saved = await saveSubscription(ports, { before, after, log: isTold ? [] : [line] });
  return saved.ok ? refused : saved;
}

function checked(
  { clock, chance }: SubscriptionPorts,
  subscription: Subscription,
  fetched: Fetched,
  failure: Pick<Refusal, "code" | "params"> | null,
): Subscription {
  const now = clock.now();
  // Counted when it was begun.
  const failures = failure === null ? 0 : (subscription.check?.failures ?? 1);
  const redirected = fetched.ok && fetched.redirected ? { redirected: true as const } : {};
  return {
    ...subscription,
    check: { at: now, failures, failure, ...redirected },
    nextCheck: nextCheckAfter({ now, failures, restMs: fetched.restMs, chance: chance() }),
  };
}

function logOf(ports: SubscriptionPorts, { news, subscription, head, edition }: Taken): ShareLogEntry[] {
  // One that waits already is no news.
  if (news === "none" || edition === undefined) return [];
  const { version, counts } = head;
  const params = { ...(version === null ? {} : { version }), ...counts };
  return [logLine(ports, subscription, { who: "background", what: news, params })];
}

/** Told once, when the active edition is found to have ended since it was looked at before. */
function expiryOf(ports: SubscriptionPorts, before: Subscription, { subscription }: Taken): ShareLogEntry[] {
  const { active } = subscription;
  const expires = active?.expires ?? Number.POSITIVE_INFINITY;
  const isTold = active?.hash !== before.active?.hash || expires < (before.check?.at ?? 0);
  if (isTold || expires > ports.clock.now()) return [];
  return [logLine(ports, subscription, { who: "background", what: "expired" })];
}

/** Codes: `subscription.unknown`; those of the storage. */
export async function findSubscription(
  { subscriptions }: Pick<SubscriptionPorts, "subscriptions">,
  id: string,
): Promise<Outcome<Subscription>> {
  const found = await subscriptions.find(id);
  if (!found.ok) return refusal(found.failure.code, found.failure.params);
  return found.value === null ? refusal("subscription.unknown") : { ok: true, value: found.value };
}
