/** The rule set as a file of ours: what leaves of it, what stays, under which name, and how it is packed. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../../components/text-field.tsx";
import { unsavedSetId } from "../../../../../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import { ownPeopleOfAccounts } from "../../../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../../../lib/core/settings/settings.ts";
import { changesSince, keyOfChange } from "../../../../../../lib/core/sharing/changes-since.ts";
import type { OpenedBase } from "../../../../../../lib/core/sharing/contained-bases.ts";
import { describeExport } from "../../../../../../lib/core/sharing/describe-export.ts";
import { type ShareScope, withheldWithout } from "../../../../../../lib/core/sharing/shared-content.ts";
import type { Database } from "../../../../../../lib/storage/database.ts";
import { BaseChoice } from "./base-choice.tsx";
import { ChangeChoice } from "./change-choice.tsx";
import { type ExportDraft, newDraft, toggled } from "./export-draft.ts";
import { PackingChoice } from "./packing-choice.tsx";
import { PartChoice } from "./part-choice.tsx";
import { PrivateChoice } from "./private-choice.tsx";
import { useContainedBases, useOpenedBases, usePresentMembers } from "./use-export-data.ts";
import { useExportWords } from "./use-export-words.ts";
import { useSaveExport } from "./use-save-export.ts";

export interface OwnFormatProps {
  readonly set: RuleSet;
  readonly settings: Settings;
  /** Gmail accounts that were ever seen. */
  readonly accounts: readonly string[];
  readonly database: Database;
}

export function OwnFormat({ set, settings, accounts, database }: OwnFormatProps) {
  const words = useExportWords();
  const [draft, setDraft] = useState<ExportDraft>(() => newDraft(settings.alias));
  const change = (part: Partial<ExportDraft>) => setDraft((old) => ({ ...old, ...part }));
  const own = useMemo(() => ownPeopleOfAccounts(settings, accounts).addresses, [settings, accounts]);
  const scope = useMemo<ShareScope>(
    () => ({ parts: draft.parts, withheld: withheldWithout(draft.included), accounts: own }),
    [draft.parts, draft.included, own],
  );
  const description = useMemo(() => describeExport(set, scope), [set, scope]);
  const stored = useContainedBases(database, set);
  const known = stored.status === "ready" ? stored.value : [];
  const bases = useOpenedBases(known, draft.kind === "change");
  const base = draft.kind === "change" ? chosenBase(bases, draft.base) : null;
  const changes = useMemo(() => (base === null ? [] : changesSince(set, scope, base)), [set, scope, base]);
  const members = usePresentMembers(database);
  const proposed = changes.filter((one) => !draft.withoutChanges.has(keyOfChange(one))).length;
  const recipients = members.filter(({ id }) => !draft.withoutMembers.has(id)).map((one) => one.recipient);
  const { save, doing } = useSaveExport(settings);

  const holds = description.parts.filter(({ part, count }) => count > 0 && draft.parts.includes(part));
  if (set.id === unsavedSetId || description.parts.every(({ count }) => count === 0)) {
    return <p>{words("export.nothing")}</p>;
  }
  const leaving = draft.kind === "set" ? holds.length : proposed;
  const isReady = leaving > 0 && stored.status !== "loading" && canOpen(draft, recipients);
  return (
    <>
      {known.length > 0 && (
        <ChoiceField
          label={words("export.kind")}
          value={draft.kind}
          choices={(["set", "change"] as const).map((kind) => ({
            value: kind,
            label: words(`export.kind.${kind}`),
          }))}
          onChange={(kind) => change({ kind })}
        />
      )}
      <p>{words(`export.${draft.kind}.text`)}</p>
      {base !== null && (
        <BaseChoice
          {...{ bases, chosen: base }}
          onChoose={(id) => change({ base: id, withoutChanges: new Set() })}
        />
      )}
      <PartChoice
        {...(base === null ? {} : { title: words("export.looked") })}
        contents={description.parts}
        chosen={draft.parts}
        onToggle={(part) => change({ parts: toggled(draft.parts, part) })}
      />
      <PrivateChoice
        description={description}
        included={draft.included}
        onToggle={(field) => change({ included: toggled(draft.included, field) })}
      />
      {base !== null && <ChangeChoice {...{ draft, changes }} onChange={change} />}
      <TextField
        label={words("export.alias")}
        hint={words("export.alias.hint")}
        value={draft.alias}
        onChange={(alias) => change({ alias })}
      />
      <PackingChoice {...{ draft, members }} name={set.name} onChange={change} />
      <Button
        label={words(`export.button.${draft.kind}`, { count: proposed })}
        icon="download"
        disabled={!isReady || doing !== null}
        onPress={() => void save({ set, draft, accounts: own, known, base, recipients })}
      />
      {doing !== null && <p role="status">{words(`export.${doing}`)}</p>}
    </>
  );
}

/** What was taken in last is most likely what one has changes to. */
function chosenBase(bases: readonly OpenedBase[], id: string | null): OpenedBase | null {
  const chosen = bases.find(({ base }) => base.id === id);
  return chosen ?? bases.find(({ base }) => base.way === "import") ?? bases[0] ?? null;
}

function canOpen({ packing, passphrase, isStrong }: ExportDraft, recipients: readonly string[]): boolean {
  if (packing === "passphrase") return passphrase !== "" && isStrong;
  return packing !== "members" || recipients.length > 0;
}
