/** What an edition that waits would change: of the set field by field, and of the mail that was seen lately. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { Skeleton } from "../../../../../components/skeleton.tsx";
import { emptyRuleSet } from "../../../../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { combineSets } from "../../../../../lib/core/sharing/combine-sets.ts";
import { bareSet, withoutStamps } from "../../../../../lib/core/sharing/document-of.ts";
import type { PendingEdition, Subscription } from "../../../../../lib/core/sharing/subscription.ts";
import type { ViewProps } from "../../../view-props.ts";
import { ChangePreview } from "../preview/change-preview.tsx";
import { SeenEffect } from "../preview/seen-effect.tsx";
import { useEdition } from "./followed-data.ts";
import { useFollowedWords } from "./use-followed-words.ts";
import { withEdition } from "./with-edition.ts";

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
  const effect = <MailEffect {...props} edition={after.set} />;
  if (before.status === "missing") return effect;
  return (
    <Changes before={before.set} after={after.set}>
      {effect}
    </Changes>
  );
}

interface ChangesProps {
  readonly before: RuleSet;
  readonly after: RuleSet;
  readonly children: preact.ComponentChildren;
}

function Changes({ before, after, children }: ChangesProps) {
  const words = useFollowedWords();
  const [isOpen, setOpen] = useState(false);
  const [was, becomes] = useMemo(() => [plainContent(before), plainContent(after)], [before, after]);
  return (
    <div class="import-preview">
      <h3>{words("followed.changes")}</h3>
      <ChangePreview before={was} after={becomes} isListOpen={isOpen}>
        {children}
        <div class="button-row">
          <Button label={words("followed.changes.each")} pressed={isOpen} onPress={() => setOpen(!isOpen)} />
        </div>
      </ChangePreview>
    </div>
  );
}

interface MailEffectProps extends PendingChangesProps {
  /** As it was published. */
  readonly edition: RuleSet;
}

function MailEffect(props: MailEffectProps) {
  const { set, settings, accounts, followed, database, subscription, edition } = props;
  const before = useMemo(() => combineSets(set, followed), [set, followed]);
  const after = useMemo(
    () => combineSets(set, withEdition(followed, subscription, edition)),
    [set, followed, subscription, edition],
  );
  return <SeenEffect {...{ before, after, settings, accounts, database }} />;
}

/** Editions of one set are compared by what they hold, not by what they say about themselves. */
function plainContent(edition: RuleSet): RuleSet {
  const { name } = emptyRuleSet;
  return { ...withoutStamps(bareSet(edition)), id: emptyRuleSet.id, name };
}
