/** How a set stands, in a word with an icon: the colour only helps. */
import { Icon, type IconName } from "../../../../../components/icon.tsx";
import type { SubscriptionStand } from "../../../../../lib/core/sharing/stand-of-subscription.ts";
import { useFollowedWords } from "./use-followed-words.ts";

const icons: Readonly<Record<SubscriptionStand, IconName>> = {
  revoked: "close",
  rests: "close",
  off: "close",
  new: "bell",
  waiting: "bell",
  refused: "warning",
  expired: "clock",
  unreachable: "warning",
  empty: "note",
  held: "undo",
  current: "check",
};

export function StandBadge({ stand }: { readonly stand: SubscriptionStand }) {
  const words = useFollowedWords();
  return (
    <span class={`stand ${stand}`}>
      <Icon name={icons[stand]} />
      {words(`followed.stand.${stand}`)}
    </span>
  );
}
