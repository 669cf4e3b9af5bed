/** How a subscription stands, in one word: what a list says beside its name. */
import type { Subscription } from "./subscription.ts";

/**
 * `off`: switched off here; `new`: fetched, and nothing of it is used before the user follows it; `waiting`: a newer
 * edition waits for consent; `refused`: the newest file was not taken; `expired`: the edition in use is past its date;
 * `unreachable`: the address did not give the file; `empty`: nothing ever came; `held`: the user went back to an
 * earlier edition; `current`: all is well.
 */
export type SubscriptionStand =
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
export function standOfSubscription(
  { isOn, pending, active, check, held }: Subscription,
  now: number,
): SubscriptionStand {
  if (!isOn) return "off";
  if (pending !== null) return active === null ? "new" : "waiting";
  const code = check?.failure?.code ?? "";
  if (code !== "" && !code.startsWith("subscription.")) return "refused";
  if (active?.expires != null && active.expires < now) return "expired";
  if (code !== "") return "unreachable";
  if (active === null) return "empty";
  return held === null ? "current" : "held";
}

/** Whether the user is asked for something. */
export function isWaiting({ isOn, pending }: Subscription): boolean {
  return isOn && pending !== null;
}
