/** Followed sets that wait for the user, each a way to where it is decided; nothing where none does. */
import { displayText } from "../../components/display-text.ts";
import { Icon } from "../../components/icon.tsx";
import { useTranslation } from "../../components/translation.tsx";
import { nameOfSubscription } from "../../lib/core/sharing/name-of-subscription.ts";
import type { Subscription } from "../../lib/core/sharing/subscription.ts";

export function WaitingSets({ waiting }: { readonly waiting: readonly Subscription[] }) {
  const t = useTranslation();
  if (waiting.length === 0) return null;
  return (
    <section class="waiting-sets">
      <h2>
        <Icon name="bell" />
        {t("popup.waitingSets")}
      </h2>
      <ul>
        {waiting.map((subscription) => (
          <li key={subscription.id}>
            <a href="/options.html#share/followed" target="_blank" rel="noreferrer">
              <bdi>{displayText(nameOfSubscription(subscription))}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
