/** What an edition that waits would change: of the set field by field, and of the mail that was seen lately. */
import { useMemo } from "preact/hooks";
import { Skeleton } from "../../../../../components/skeleton.tsx";
import { emptyRuleSet } from "../../../../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { combineSets } from "../../../../../lib/core/sharing/combine-sets.ts";
import { bareSet, withoutStamps } from "../../../../../lib/core/sharing/document-of.ts";
import type { FollowedSet } from "../../../../../lib/core/sharing/followed-set.ts";
import { applyLocalLayer } from "../../../../../lib/core/sharing/local-layer.ts";
import { nameOfSubscription } from "../../../../../lib/core/sharing/name-of-subscription.ts";
import type { PendingEdition, Subscription } from "../../../../../lib/core/sharing/subscription.ts";
import type { ViewProps } from "../../../view-switch.tsx";
import { ChangePreview } from "../preview/change-preview.tsx";
import { SeenEffect } from "../preview/seen-effect.tsx";
import { useEdition } from "./followed-data.ts";
import { useFollowedWords } from "./use-followed-words.ts";

export interface PendingChangesProps
  extends Pick<ViewProps, "set" | "settings" | "accounts" | "followed" | "database"> {
  readonly subscription: Subscription;
  readonly pending: PendingEdition;
}

export function PendingChanges(props: PendingChangesProps) {
  const { database, subscription, pending } = props;
  const words = useFollowedWords();
  const { id, active } = subscription;
  const before = useEdition(database, id, active?.hash ?? null);
  const after = useEdition(database, id, pending.head.hash);
  if (before.status === "loading" || after.status === "loading") return <Skeleton rows={3} />;
  if (after.status === "missing") return <p class="warning">{words("followed.missing")}</p>;
  if (before.status === "missing") return <MailEffect {...props} edition={after.set} />;
  return (
    <div class="import-preview">
      <h3>{words("followed.changes")}</h3>
      <ChangePreview before={plainContent(before.set)} after={plainContent(after.set)}>
        <MailEffect {...props} edition={after.set} />
      </ChangePreview>
    </div>
  );
}

interface MailEffectProps extends PendingChangesProps {
  /** As it was published. */
  readonly edition: RuleSet;
}

function MailEffect({ set, settings, accounts, followed, database, subscription, edition }: MailEffectProps) {
  const before = useMemo(() => combineSets(set, followed), [set, followed]);
  const after = useMemo(
    () => combineSets(set, withEdition(followed, subscription, edition)),
    [set, followed, subscription, edition],
  );
  return <SeenEffect {...{ before, after, settings, accounts, database }} />;
}

/** In its place, if it decides already; else behind the others. */
function withEdition(
  followed: readonly FollowedSet[],
  subscription: Subscription,
  edition: RuleSet,
): readonly FollowedSet[] {
  const { id, source, layer } = subscription;
  const next = { id, source, name: nameOfSubscription(subscription), set: applyLocalLayer(edition, layer) };
  return followed.some((one) => one.id === id)
    ? followed.map((one) => (one.id === id ? next : one))
    : [...followed, next];
}

/** Editions of one set are compared by what they hold, not by what they say about themselves. */
function plainContent(edition: RuleSet): RuleSet {
  const { name } = emptyRuleSet;
  return { ...withoutStamps(bareSet(edition)), id: emptyRuleSet.id, name };
}
