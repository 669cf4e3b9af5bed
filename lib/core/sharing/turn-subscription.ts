/**
 * What an edition that is taken, declined, left or come back to makes of a subscription.
 *
 * Trust only ever rises: going back to an earlier edition does not let the server go back behind the newest one.
 */
import type { EditionHead } from "./edition.ts";
import type { PendingEdition, SeenEdition, Subscription, Trust } from "./subscription.ts";

/** Editions that one can go back to. */
const mostPrevious = 5;
const mostDeclined = 20;

/** Whether the address is looked at by schedule: what was never agreed to is left alone. */
export function isPolled({ isOn, active, source }: Subscription): boolean {
  return isOn && (active !== null || source === "policy");
}

/** It decides from now on. `trust`: what it gives; `null`: it is not signed. */
export function activated(subscription: Subscription, head: EditionHead, trust: Trust | null): Subscription {
  const { pinnedBy } = subscription;
  return {
    ...subscription,
    active: head,
    previous: previousAfter(subscription, head.hash),
    trust: trust ?? subscription.trust,
    pinnedBy: trust === null ? pinnedBy : (pinnedBy ?? "firstUse"),
    pending: null,
    held: null,
    left: null,
    // Trust knows it from now on, where it gives any.
    seen: trust === null ? seenWith(subscription, head) : null,
  };
}

export function waiting(subscription: Subscription, pending: PendingEdition): Subscription {
  return { ...subscription, pending, seen: seenWith(subscription, pending.head) };
}

/** Only somebody whose word counts already can say how far the set has come. */
function seenWith(
  { seen = null, trust, pins }: Subscription,
  { version, hash }: EditionHead,
): SeenEdition | null {
  const isVouchedFor = trust !== null || pins.length > 0;
  return isVouchedFor && version !== null && version > (seen?.version ?? 0) ? { version, hash } : seen;
}

/** The edition that waits is not taken, now or when it comes again, until the user wants to follow the newest. */
export function declined(subscription: Subscription): Subscription {
  const { pending } = subscription;
  if (pending === null) return subscription;
  const others = subscription.declined.filter((hash) => hash !== pending.head.hash);
  const all = [pending.head.hash, ...others].slice(0, mostDeclined);
  return { ...subscription, pending: null, declined: all, left: pending };
}

/** Goes back to one of the previous editions and stays there; `null`: it is none of them. */
export function wentBack(subscription: Subscription, hash: string): Subscription | null {
  const head = subscription.previous.find((earlier) => earlier.hash === hash);
  if (head === undefined || subscription.active === null) return null;
  if (hash === subscription.held) return newestFollowed(subscription);
  return {
    ...subscription,
    active: head,
    previous: previousAfter(subscription, hash),
    held: subscription.held ?? subscription.active.hash,
  };
}

/**
 * The edition from which the user went back decides again, and newer ones are taken as they come: one that came meanwhile and
 * asks for nothing at once. What was declined waits again, or may come again.
 */
export function newestFollowed(subscription: Subscription): Subscription {
  const newest: Subscription = { ...heldAgain(subscription), declined: [], left: null };
  const { pending } = newest;
  const left = subscription.left ?? null;
  if (pending === null && left !== null) return { ...newest, pending: left };
  return pending?.reasons.length === 0 ? activated(newest, pending.head, pending.trust) : newest;
}

function heldAgain(subscription: Subscription): Subscription {
  const { held, previous } = subscription;
  const newest = previous.find(({ hash }) => hash === held);
  if (newest === undefined) return { ...subscription, held: null };
  return {
    ...subscription,
    active: newest,
    previous: previousAfter(subscription, newest.hash),
    held: null,
  };
}

/** With the one that is active now, and without the one that becomes it. */
function previousAfter({ active, previous }: Subscription, hash: string): readonly EditionHead[] {
  const all = active === null ? previous : [active, ...previous];
  return all.filter((head) => head.hash !== hash).slice(0, mostPrevious);
}
