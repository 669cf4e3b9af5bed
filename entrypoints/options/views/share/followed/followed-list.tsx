/** All followed sets: what waits for the user first, then each with how it stands, and the way to follow another one. */
import { displayText } from "../../../../../components/display-text.ts";
import { Notice } from "../../../../../components/notice.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { countLayer } from "../../../../../lib/core/sharing/change-layer.ts";
import { nameOfSubscription } from "../../../../../lib/core/sharing/name-of-subscription.ts";
import { isWaiting, standOfSubscription } from "../../../../../lib/core/sharing/stand-of-subscription.ts";
import type { Subscription } from "../../../../../lib/core/sharing/subscription.ts";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import type { ViewProps } from "../../../view-props.ts";
import { ConsentCard } from "./consent-card.tsx";
import { editionHolds, editionVersion } from "./edition-words.ts";
import { FollowForm } from "./follow-form.tsx";
import { StandBadge } from "./stand-badge.tsx";
import { StandNotice } from "./stand-notice.tsx";
import { useFollowedWords } from "./use-followed-words.ts";
import { useMayFollow } from "./use-may-follow.ts";
import { setAddress } from "./use-open-set.ts";

export interface FollowedListProps
  extends Pick<ViewProps, "set" | "settings" | "accounts" | "followed" | "database"> {
  readonly subscriptions: readonly Subscription[];
}

export function FollowedList(props: FollowedListProps) {
  const { subscriptions } = props;
  const words = useFollowedWords();
  const isFree = useMayFollow(props.database);
  const waiting = subscriptions.filter((one) => isWaiting(one) && (isFree || one.source === "policy"));
  // What was never followed is no more than its card.
  const listed = subscriptions.filter(({ active, pending }) => active !== null || pending === null);
  return (
    <>
      <p>{words("followed.intro")}</p>
      {waiting.map((subscription) => (
        <ConsentCard key={subscription.id} {...props} subscription={subscription} />
      ))}
      {subscriptions.length === 0 && (
        <Notice kind="empty" icon="share" title={words("followed.none")} text={words("followed.none.text")}>
          <p class="example">{words("followed.none.example")}</p>
        </Notice>
      )}
      {listed.length > 0 && (
        <section class="card" aria-labelledby="followed-title">
          <h2 id="followed-title">{words("followed.list")}</h2>
          <ul class="followed-list">
            {listed.map((subscription) => (
              <Entry
                key={subscription.id}
                subscription={subscription}
                isStopped={!isFree && subscription.source === "user"}
              />
            ))}
          </ul>
        </section>
      )}
      {isFree ? (
        <FollowForm />
      ) : (
        <Notice
          kind="hint"
          icon="building"
          title={words("followed.policy")}
          text={words("followed.forbidden")}
        />
      )}
    </>
  );
}

interface EntryProps {
  readonly subscription: Subscription;
  /** The company's policy lets nobody follow sets of their own choice. */
  readonly isStopped: boolean;
}

function Entry({ subscription, isStopped }: EntryProps) {
  const t = useTranslation();
  const words = useFollowedWords();
  const { id, active, check, layer, source, isOn } = subscription;
  const adjusted = countLayer(layer);
  const lines = [
    ...(active === null ? [] : [editionVersion(active, t), editionHolds(active, t)]),
    ...(adjusted === 0 ? [] : [words("followed.adjusted", { count: adjusted })]),
    ...(check === null
      ? [words("followed.neverChecked")]
      : [words("followed.checked", { date: formatDayTime(check.at, t.language) })]),
  ];
  return (
    <li class={isOn ? "" : "dimmed"}>
      <div class="followed-head">
        <a href={setAddress(id)}>
          <bdi>{displayText(nameOfSubscription(subscription))}</bdi>
        </a>
        {isStopped ? (
          <span class="stand policy">{words("followed.stopped")}</span>
        ) : (
          <StandBadge stand={standOfSubscription(subscription, Date.now())} />
        )}
        {source === "policy" && <span class="stand policy">{words("followed.policy")}</span>}
      </div>
      <p class="hint tabular">
        {lines.map((line, index) => (
          <span key={line}>
            {index > 0 && <span aria-hidden="true"> · </span>}
            {line}
          </span>
        ))}
      </p>
      {!isStopped && <StandNotice subscription={subscription} />}
    </li>
  );
}
