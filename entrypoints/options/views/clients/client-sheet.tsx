/** The sheet in which one client is edited. */

import { useMemo, useState } from "preact/hooks";
import { ClientChip } from "../../../../components/client-chip.tsx";
import { SideSheet } from "../../../../components/side-sheet.tsx";
import { Switch } from "../../../../components/switch.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { Client, RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { SheetFooter } from "../sheet-footer.tsx";
import { AnswerTimes } from "./answer-times.tsx";
import { BusinessFields, OrderFields } from "./business-fields.tsx";
import { checkClientDraft, surroundingsOf } from "./check-client-draft.ts";
import type { ClientDraft } from "./client-draft.ts";
import { HistorySection } from "./history-section.tsx";
import { linesOf } from "./lines-of.ts";
import { NameFields } from "./name-fields.tsx";
import { OwnFields } from "./own-fields.tsx";
import { ClientColour, counted, TierField } from "./tier-and-colour.tsx";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface ClientSheetProps {
  readonly draft: ClientDraft;
  readonly set: RuleSet;
  readonly settings: Settings;
  readonly onChange: (draft: ClientDraft) => void;
  readonly onSave: (draft: ClientDraft) => void;
  readonly onClose: () => void;
  readonly onDuplicate: (client: Client) => void;
  readonly onDelete: (client: Client) => void;
  readonly database: Database;
  readonly onTakeBack: (to: Client, done: string) => void;
  /** Shows the children of this client in the list. */
  readonly onChildren: (id: string) => void;
}

export function ClientSheet(props: ClientSheetProps) {
  const { draft, set, settings, onChange, onSave, onClose, onDuplicate, onDelete } = props;
  const t = useTranslation();
  const words = useClientRecordWords();
  const around = useMemo(() => surroundingsOf(set, settings), [set, settings]);
  const says = checkClientDraft(draft, set, around, t);
  // A field that was not filled in yet is no error until somebody wants to save.
  const [tried, setTried] = useState(false);
  const change = (part: Partial<ClientDraft>) => onChange({ ...draft, ...part });
  const submit = () => {
    setTried(true);
    if (!says.hasErrors) onSave(draft);
  };
  const stored = around.byId.get(draft.id);
  const chip = counted(draft, around.byId);

  return (
    <SideSheet
      title={stored === undefined ? t("client.new") : t("client.edit")}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <SheetFooter
          stored={stored}
          onSave={submit}
          onClose={onClose}
          onDuplicate={onDuplicate}
          onDelete={onDelete}
        />
      }
    >
      <TextField
        first
        label={t("client.name")}
        value={draft.name}
        errors={tried || draft.name !== "" ? says.name.errors : []}
        onChange={(name) => change({ name })}
        aside={<ClientChip name={draft.name || t("colour.sample")} tier={chip.tier} colour={chip.colour} />}
      />
      <TierField draft={draft} byId={around.byId} onChange={change} />
      <TextField
        label={t("client.addresses")}
        hint={t("client.addresses.hint")}
        value={draft.addresses}
        lines={linesOf(draft.addresses)}
        errors={says.addresses.errors}
        notes={says.addresses.notes}
        onChange={(addresses) => change({ addresses })}
      />
      <TextField
        label={t("client.domains")}
        hint={t("client.domains.hint")}
        value={draft.domains}
        lines={linesOf(draft.domains)}
        errors={says.domains.errors}
        notes={says.domains.notes}
        onChange={(domains) => change({ domains })}
      />
      <ClientColour draft={draft} byId={around.byId} onChange={change} />
      <TextField
        label={t("client.notes")}
        hint={t("client.notes.hint")}
        value={draft.notes}
        lines={linesOf(draft.notes)}
        errors={says.notes.errors}
        onChange={(notes) => change({ notes })}
      />
      <div class="folded-sections">
        <NameFields
          draft={draft}
          clients={set.clients}
          says={says}
          byId={around.byId}
          onChange={change}
          onChildren={() => props.onChildren(draft.id)}
        />
        <BusinessFields draft={draft} clients={set.clients} says={says} onChange={change} />
        <OrderFields draft={draft} clients={set.clients} says={says} onChange={change} />
        <AnswerTimes draft={draft} says={says} set={set} byId={around.byId} onChange={change} />
        <OwnFields draft={draft} says={says.fields} onChange={(fields) => change({ fields })} />
      </div>
      <Switch
        label={t("client.archived")}
        hint={t("client.archived.hint")}
        on={draft.archived}
        onChange={(archived) => change({ archived })}
      />
      {stored !== undefined && (
        <HistorySection
          client={stored}
          byId={around.byId}
          database={props.database}
          onTakeBack={(to, time) => props.onTakeBack(to, words("history.takenBack", { name: to.name, time }))}
        />
      )}
    </SideSheet>
  );
}
