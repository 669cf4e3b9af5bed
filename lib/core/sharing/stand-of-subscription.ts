/** How a subscription stands, in one word: what a list says beside its name. */
import type { Subscription } from "./subscription.ts";

/**
 * `revoked`: its publisher has ended it; `rests`: the company policy names it no more; `off`: switched off here; `new`: fetched, and nothing of it is used before the user follows it; `waiting`: a newer
 * edition waits for consent; `refused`: the newest file was not taken; `expired`: the edition in use is past its date;
 * `unreachable`: the address did not give the file; `empty`: nothing ever came; `held`: the user went back to an
 * earlier edition; `current`: all is well.
 */
export type SubscriptionStand =
  | "revoked"
  | "rests"
  | "off"
  | "new"
  | "waiting"
  | "refused"
  | "expired"
  | "unreachable"
  | "empty"
  | "held"
  | "current";

/** What most wants the user's eye comes first. `now`: ms since the epoch. */
export function standOfSubscription(subscription: Subscription, now: number): SubscriptionStand {
  const { isOn, pending, active, check, held } = subscription;
  const code = check?.failure?.code ?? "";
  const isEnded = active?.revoked === true || (!isOn && code === "edition.revoked");
  const isUnreached = code.startsWith("subscription.");
  const stands: readonly (readonly [SubscriptionStand, boolean])[] = [
    ["revoked", isEnded && pending === null],
    ["rests", subscription.rests !== undefined],
    ["off", !isOn],
    ["new", pending !== null && active === null],
    ["waiting", pending !== null],
    ["refused", code !== "" && !isUnreached],
    ["expired", (active?.expires ?? now) < now],
    ["unreachable", isUnreached],
    ["empty", active === null],
    ["held", held !== null],
  ];
  return stands.find(([, isSo]) => isSo)?.[0] ?? "current";
}

/** Whether the user is asked for something. */
export function isWaiting({ isOn, pending }: Subscription): boolean {
  return isOn && pending !== null;
}
