/**
 * A set that the company policy names no more rests: switched off, with its trust, its editions and what the user
 * changed of it. A slip in a policy, or one that is not found for a moment, then neither loses the user's work nor lets the server go back behind an edition that was accepted.
 */
import { dayMs } from "../condition/zoned-time.ts";
import type { Subscription } from "./subscription.ts";

const keptDays = 90;

/** One that rests already stays as it is. `now`: ms since the epoch. */
export function rested(subscription: Subscription, now: number): Subscription {
  return subscription.rests === undefined ? { ...subscription, isOn: false, rests: now } : subscription;
}

/** As it was before it rested. */
export function woken({ rests: _, ...subscription }: Subscription): Subscription {
  return { ...subscription, isOn: true };
}

/** When one that rests since then is forgotten, both in ms since the epoch. */
export function forgottenAt(rests: number): number {
  return rests + keptDays * dayMs;
}
