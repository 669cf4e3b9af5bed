/** The view of unknown senders: one at a time, one key for each decision. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { Skeleton } from "../../../../components/skeleton.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { FollowedSet } from "../../../../lib/core/sharing/followed-set.ts";
import { failureSentence } from "../../../../lib/i18n/failure-sentence.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { type FoundSenders, useProposals } from "../senders/use-proposals.ts";
import { useSenderWords } from "../senders/use-sender-words.ts";
import { sendersOfKind, type TriageKind, triageKinds } from "./triage-kind.ts";
import { TriageQueue } from "./triage-queue.tsx";
import { useDecisions } from "./use-decisions.ts";

export interface TriageViewProps {
  readonly set: RuleSet;
  readonly followed: readonly FollowedSet[];
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly database: Database;
}

export function TriageView({ set, followed, settings, accounts, database }: TriageViewProps) {
  const t = useTranslation();
  const words = useSenderWords();
  const found = useProposals({ database, set, followed, settings, accounts });
  const [kind, setKind] = useState<TriageKind>("unknown");
  // Above the lists, so that what was done in one of them can be taken back in another.
  const decisions = useDecisions({ set, settings, accounts });
  const isBlank = set.clients.length + set.rules.length === 0 && !settings.looksForClients;
  return (
    <div class="view triage">
      <header class="view-head">
        <h1 id="view-title">{words("triage.title")}</h1>
        {found.status === "ready" && <Kinds found={found.value} kind={kind} onKind={setKind} />}
      </header>
      {found.status === "loading" && <Skeleton rows={12} />}
      {found.status === "failed" && (
        <Notice kind="failed" title={words("triage.failed")} text={failureSentence(t, found.failure)}>
          <Button label={t("action.retry")} onPress={found.retry} />
        </Notice>
      )}
      {found.status === "ready" &&
        (isBlank && found.value.mails === 0 ? (
          <NotLooking />
        ) : (
          <TriageQueue
            key={kind}
            kind={kind}
            senders={sendersOfKind(found.value, kind)}
            {...{ set, decisions }}
          />
        ))}
    </div>
  );
}

interface KindsProps {
  readonly found: FoundSenders;
  readonly kind: TriageKind;
  readonly onKind: (kind: TriageKind) => void;
}

function Kinds({ found, kind, onKind }: KindsProps) {
  const words = useSenderWords();
  return (
    <fieldset class="button-row">
      <legend class="visually-hidden">{words("triage.show")}</legend>
      {triageKinds.map((one) => (
        <Button
          key={one}
          label={words(`triage.${one}`, { count: sendersOfKind(found, one).length })}
          pressed={one === kind}
          onPress={() => onKind(one)}
        />
      ))}
    </fieldset>
  );
}

function NotLooking() {
  const words = useSenderWords();
  return (
    <Notice
      kind="empty"
      icon="inbox"
      title={words("triage.notLooking")}
      text={words("triage.notLooking.text")}
    >
      <a class="button plain" href="#start">
        {words("triage.notLooking.begin")}
      </a>
    </Notice>
  );
}
