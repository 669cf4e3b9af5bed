/** Publishing: editions of the user's own set, the keys that sign them, the members for whom files are encrypted, and who can do what. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { Skeleton } from "../../../../../components/skeleton.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { useListKeys } from "../../../../../components/use-list-keys.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../../lib/core/settings/settings.ts";
import { planKeys } from "../../../../../lib/core/sharing/plan-keys.ts";
import { unpublished } from "../../../../../lib/core/sharing/publication.ts";
import { failureSentence } from "../../../../../lib/i18n/failure-sentence.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { AddressCard } from "./address-card.tsx";
import { ContinueSection } from "./continue-section.tsx";
import { EditionForm } from "./edition-form.tsx";
import { type KeySheetState, KeySheets } from "./key-sheets.tsx";
import { KeysCard } from "./keys-card.tsx";
import { LastEdition } from "./last-edition.tsx";
import { MembersCard } from "./members-card.tsx";
import { FirstKey, NothingToPublish } from "./no-key.tsx";
import { RolesCard } from "./roles-card.tsx";
import { usePlannedKeys } from "./use-planned-keys.ts";
import { type PublishData, usePublishData } from "./use-publish-data.ts";
import { usePublishWords } from "./use-publish-words.ts";
import { WithdrawCard } from "./withdraw-card.tsx";

export interface PublishViewProps {
  readonly set: RuleSet;
  readonly settings: Settings;
  /** Gmail accounts that were ever seen. */
  readonly accounts: readonly string[];
  readonly database: Database;
}

export function PublishView(props: PublishViewProps) {
  const t = useTranslation();
  const words = usePublishWords();
  const state = usePublishData(props.database, props.set.id);
  if (state.status === "loading") return <Skeleton rows={8} />;
  if (state.status === "failed") {
    return (
      <Notice kind="failed" title={words("publish.failed")} text={failureSentence(t, state.failure)}>
        <Button label={t("action.retry")} kind="primary" onPress={state.retry} />
      </Notice>
    );
  }
  return <Publishing {...props} data={state.value} />;
}

interface PublishingProps extends PublishViewProps {
  readonly data: PublishData;
}

function Publishing(props: PublishingProps) {
  const { data, set, settings, database } = props;
  const { signing, opening, publication, members } = data;
  const [sheet, setSheet] = useState<KeySheetState | null>(null);
  const close = () => setSheet(null);
  useListKeys({ Escape: close });
  const planned = usePlannedKeys(data, set.id, database);
  const hasKey = signing.length > 0;
  const isPublished = publication !== null && publication.version > 0;
  return (
    <>
      <PublicationCard {...props} onSheet={setSheet} />
      {(hasKey || isPublished) && <KeysCard {...{ signing, publication, planned }} onSheet={setSheet} />}
      <MembersCard {...{ members, opening }} alias={settings.alias} onSheet={setSheet} />
      <RolesCard />
      {isPublished && !publication.revoked && hasKey && (
        <WithdrawCard {...{ set, publication, signing }} author={settings.alias} />
      )}
      <KeySheets
        {...{ sheet, database, planned }}
        known={[settings.alias, set.name]}
        who={settings.alias || null}
        onClose={close}
      />
    </>
  );
}

interface PublicationCardProps extends PublishingProps {
  readonly onSheet: (sheet: KeySheetState) => void;
}

function PublicationCard({ data, set, settings, accounts, database, onSheet }: PublicationCardProps) {
  const words = usePublishWords();
  const { signing, publication } = data;
  const now = Date.now();
  if (set.clients.length + set.rules.length === 0 && publication === null) return <NothingToPublish />;
  if (signing.length === 0) return <FirstKey isLost={publication !== null} onSheet={onSheet} />;
  const plan = planKeys(
    publication,
    signing.map(({ id, backedUpAt }) => ({ id, isBackedUp: backedUpAt !== undefined })),
  );
  const own = signing.map(({ id }) => id);
  // A key that is here is the one that invited people meet first.
  const named = plan.ok ? plan.value.keys : [];
  const invitedBy = named.find((id) => own.includes(id));
  const isFirst = publication === null || publication.version === 0;
  return (
    <>
      <section class="card" aria-labelledby="publish-title">
        <h2 id="publish-title">{words("publish.title")}</h2>
        <p>{words("publish.text")}</p>
        <LastEdition publication={publication} now={now} />
        {plan.ok && plan.value.changes && (
          <Notice kind="hint" title={words("publish.keysChange")} text={words("publish.keysChange.text")} />
        )}
        <EditionForm
          key={publication?.version ?? 0}
          {...{ data, set, settings, accounts, database }}
          obstacle={plan.ok ? null : plan}
        />
        {isFirst && <ContinueSection setId={set.id} own={own} />}
      </section>
      <AddressCard publication={publication ?? unpublished(set.id)} publicKey={invitedBy} />
    </>
  );
}
