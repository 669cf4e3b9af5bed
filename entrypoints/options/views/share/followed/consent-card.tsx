/** An edition that waits for the user: why, who signed it, what it would change; taken or left with one press. */
import { useId, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { Icon } from "../../../../../components/icon.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { nameOfSubscription } from "../../../../../lib/core/sharing/name-of-subscription.ts";
import type {
  ConsentReason,
  PendingEdition,
  Subscription,
} from "../../../../../lib/core/sharing/subscription.ts";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import { editionHolds, editionVersion } from "./edition-words.ts";
import { PendingChanges, type PendingChangesProps } from "./pending-changes.tsx";
import { PublisherKey } from "./publisher-key.tsx";
import { useFollowedActs } from "./use-followed-acts.ts";
import { useFollowedWords } from "./use-followed-words.ts";
import { setAddress } from "./use-open-set.ts";

export interface ConsentCardProps extends Omit<PendingChangesProps, "pending"> {
  /** In the view of the set itself there is nothing more to open. */
  readonly isOpen?: boolean;
}

export function ConsentCard(props: ConsentCardProps) {
  const { subscription, isOpen = false } = props;
  const { pending, active, pinnedBy, trust } = subscription;
  const words = useFollowedWords();
  const acts = useFollowedActs();
  const titleId = useId();
  const [isDeciding, setDeciding] = useState(false);
  if (pending === null) return null;
  const isFirst = active === null;
  const kind = isFirst ? "first" : "update";
  const name = displayText(nameOfSubscription(subscription));
  const decide = async (accept: boolean) => {
    setDeciding(true);
    await acts.consent(subscription, accept);
    setDeciding(false);
  };
  return (
    <section class="card consent" aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Icon name="bell" />
        <bdi>{words(isFirst ? "followed.wait.new" : "followed.wait.update", { name })}</bdi>
      </h2>
      <p>{words(isFirst ? "followed.wait.unused" : "followed.wait.kept")}</p>
      <Facts subscription={subscription} pending={pending} />
      <PublisherKey
        keys={pending.trust?.keys ?? pending.head.signedBy}
        known={trust?.keys ?? []}
        pinnedBy={pinnedBy}
        isFirst={isFirst}
      />
      <Reasons reasons={pending.reasons} />
      <PendingChanges key={pending.head.hash} {...props} pending={pending} />
      {!isOpen && <a href={setAddress(subscription.id)}>{words("followed.see")}</a>}
      <div class="button-row">
        <Button
          label={words(`followed.take.${kind}`)}
          kind="primary"
          disabled={isDeciding}
          onPress={() => void decide(true)}
        />
        <Button
          label={words(`followed.leave.${kind}`)}
          disabled={isDeciding}
          onPress={() => void decide(false)}
        />
      </div>
    </section>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly ConsentReason[] }) {
  const words = useFollowedWords();
  // That it is followed for the first time is what the card's title says.
  const told = reasons.filter(({ code }) => code !== "first");
  if (told.length === 0) return null;
  return (
    <div class="consent-reasons">
      <h3>{words("followed.why")}</h3>
      <ul>
        {told.map(({ code, params }) => (
          <li key={code}>
            <Icon name="warning" />
            <span>{words.byCode(`followed.why.${code}`, params) ?? words("followed.why.other")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FactsProps {
  readonly subscription: Subscription;
  readonly pending: PendingEdition;
}

function Facts({ subscription: { address }, pending: { head } }: FactsProps) {
  const t = useTranslation();
  const words = useFollowedWords();
  const { expires } = head;
  const facts = [
    { name: words("followed.from"), value: <bdi class="mono">{address}</bdi> },
    { name: words("followed.published"), value: editionVersion(head, t) },
    ...(expires === null
      ? []
      : [{ name: words("followed.until"), value: formatDayTime(expires, t.language) }]),
    { name: words("followed.holds"), value: editionHolds(head, t) },
  ];
  return (
    <dl class="pairs">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
