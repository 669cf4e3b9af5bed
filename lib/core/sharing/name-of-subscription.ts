/** What a subscription is called: by the user, else by the set itself, else by the host that it comes from. */
import type { Subscription } from "./subscription.ts";

export function nameOfSubscription({
  name,
  active,
  pending,
  address,
}: Pick<Subscription, "name" | "active" | "pending" | "address">): string {
  const own = [name, active?.name, pending?.head.name].find((text) => text != null && text.trim() !== "");
  return own ?? hostOf(address);
}

/** Without what follows it; the whole text where it is no address. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
