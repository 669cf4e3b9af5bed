/** The sheet in which one client is edited. */

import { useMemo, useState } from "preact/hooks";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { ClientChip } from "../../../../components/client-chip.tsx";
import { ColourField } from "../../../../components/colour-field.tsx";
import { SideSheet } from "../../../../components/side-sheet.tsx";
import { Switch } from "../../../../components/switch.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { type Client, type RuleSet, tiers } from "../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import { tierColours } from "../../../../lib/core/shared/colour-contrast.ts";
import { SheetFooter } from "../sheet-footer.tsx";
import { checkClientDraft, surroundingsOf } from "./check-client-draft.ts";
import type { ClientDraft } from "./client-draft.ts";
import { OwnFields } from "./own-fields.tsx";

export interface ClientSheetProps {
  readonly draft: ClientDraft;
  readonly set: RuleSet;
  readonly settings: Settings;
  readonly onChange: (draft: ClientDraft) => void;
  readonly onSave: (draft: ClientDraft) => void;
  readonly onClose: () => void;
  readonly onDuplicate: (client: Client) => void;
  readonly onDelete: (client: Client) => void;
}

export function ClientSheet(props: ClientSheetProps) {
  const { draft, set, settings, onChange, onSave, onClose, onDuplicate, onDelete } = props;
  const t = useTranslation();
  const around = useMemo(() => surroundingsOf(set, settings), [set, settings]);
  const says = checkClientDraft(draft, set, around, t);
  // A field that was not filled in yet is no error until somebody wants to save.
  const [tried, setTried] = useState(false);
  const change = (part: Partial<ClientDraft>) => onChange({ ...draft, ...part });
  const submit = () => {
    setTried(true);
    if (!says.hasErrors) onSave(draft);
  };
  const stored = set.clients.find(({ id }) => id === draft.id);

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
        aside={<ClientChip name={draft.name || t("colour.sample")} tier={draft.tier} colour={draft.colour} />}
      />
      <ChoiceField
        label={t("client.tier")}
        hint={t("client.tier.hint")}
        value={draft.tier}
        choices={tiers.map((tier) => ({ value: tier, label: t(`tier.${tier}`) }))}
        onChange={(tier) => change({ tier })}
      />
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
      <ColourField
        label={t("client.colour")}
        value={draft.colour}
        noneLabel={t("client.colour.tier")}
        fallback={tierColours[draft.tier]}
        onChange={(colour) => change({ colour })}
      />
      <TextField
        label={t("client.notes")}
        hint={t("client.notes.hint")}
        value={draft.notes}
        lines={linesOf(draft.notes)}
        errors={says.notes.errors}
        onChange={(notes) => change({ notes })}
      />
      <OwnFields draft={draft} says={says.fields} onChange={(fields) => change({ fields })} />
      <Switch
        label={t("client.archived")}
        hint={t("client.archived.hint")}
        on={draft.archived}
        onChange={(archived) => change({ archived })}
      />
    </SideSheet>
  );
}

/** Grows with what is written, within reason. */
function linesOf(text: string): number {
  return Math.min(8, Math.max(2, text.split("\n").length + 1));
}
