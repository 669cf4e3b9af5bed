/** How many followed sets wait for the user, beside the view of sharing in the navigation; nothing where none does. */
import { useTranslation } from "../../../../../components/translation.tsx";
import { isWaiting } from "../../../../../lib/core/sharing/stand-of-subscription.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { useSubscriptions } from "./followed-data.ts";

export function WaitingCount({ database }: { readonly database: Database }) {
  const t = useTranslation();
  const subscriptions = useSubscriptions(database);
  const count = subscriptions.status === "ready" ? subscriptions.value.filter(isWaiting).length : 0;
  if (count === 0) return null;
  return (
    <span class="count waiting tabular">
      {new Intl.NumberFormat(t.language.replace("_", "-")).format(count)}
      <span class="visually-hidden"> {t("nav.waiting")}</span>
    </span>
  );
}
