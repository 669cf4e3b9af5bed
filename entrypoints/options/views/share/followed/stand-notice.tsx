/** What is the matter with a followed set, what is safe, and what can be done: nothing where all is well. */
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { standOfSubscription } from "../../../../../lib/core/sharing/stand-of-subscription.ts";
import type { Subscription } from "../../../../../lib/core/sharing/subscription.ts";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import { followedFailure } from "./followed-failure.ts";
import { HostRequest } from "./host-request.tsx";
import { useFollowedActs } from "./use-followed-acts.ts";
import { useFollowedWords } from "./use-followed-words.ts";

export function StandNotice({ subscription }: { readonly subscription: Subscription }) {
  const t = useTranslation();
  const words = useFollowedWords();
  const acts = useFollowedActs();
  const { active, held, check, isOn, address, left } = subscription;
  const failure = check?.failure ?? null;
  if (failure?.code === "edition.revoked") {
    return (
      <Notice
        kind="hint"
        icon="note"
        title={words("followed.stand.revoked")}
        text={followedFailure(t, failure)}
      />
    );
  }
  if (!isOn) return null;
  const isExpired = active?.expires != null && active.expires < Date.now();
  const isRefused = standOfSubscription({ ...subscription, pending: null }, Date.now()) === "refused";
  return (
    <>
      {isExpired && (
        <Notice
          kind="hint"
          icon="clock"
          title={words("followed.stand.expired")}
          text={words("followed.expired", { date: formatDayTime(active.expires, t.language) })}
        />
      )}
      {failure !== null && failure.code === "subscription.blocked" && (
        <HostRequest address={address} onAllowed={() => void acts.check(subscription)} />
      )}
      {failure !== null && failure.code !== "subscription.blocked" && (
        <Notice
          kind={isRefused ? "failed" : "hint"}
          icon="warning"
          title={words(isRefused ? "followed.refused" : "followed.unreachable")}
          text={followedFailure(t, failure)}
        />
      )}
      {held === null && left != null && (
        <Notice kind="hint" icon="undo" title={words("followed.left")} text={words("followed.left.text")}>
          <Button label={words("followed.left.ask")} onPress={() => void acts.goBack(subscription, null)} />
        </Notice>
      )}
      {held !== null && (
        <Notice kind="hint" icon="undo" title={words("followed.stand.held")} text={words("followed.held")}>
          <Button
            label={words("followed.held.newest")}
            onPress={() => void acts.goBack(subscription, null)}
          />
        </Notice>
      )}
    </>
  );
}
