/** The next edition: its name, what is in it and what stays at home, how long it holds, and the button that signs it. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { ownPeopleOfAccounts } from "../../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../../lib/core/settings/settings.ts";
import { refusal } from "../../../../../lib/core/shared/outcome.ts";
import { describeExport } from "../../../../../lib/core/sharing/describe-export.ts";
import { expiryDays } from "../../../../../lib/core/sharing/make-edition.ts";
import { type ShareScope, withheldWithout } from "../../../../../lib/core/sharing/shared-content.ts";
import type { Failure } from "../../../../../lib/i18n/failure-sentence.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { readContainedBases } from "../../../../../lib/storage/read-contained-bases.ts";
import { usePageActions } from "../../../page-actions.ts";
import { toggled } from "../files/export/export-draft.ts";
import { PartChoice } from "../files/export/part-choice.tsx";
import { PrivateChoice } from "../files/export/private-choice.tsx";
import { ChangesSince } from "./changes-since.tsx";
import { draftOfEdition, type EditionDraft } from "./edition-draft.ts";
import { publishFailure } from "./publish-failure.ts";
import { signNextEdition } from "./sign-next-edition.ts";
import type { PublishData } from "./use-publish-data.ts";
import { usePublishWords } from "./use-publish-words.ts";
import { useSigning } from "./use-signing.ts";

export interface EditionFormProps {
  readonly data: PublishData;
  readonly set: RuleSet;
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly database: Database;
  /** Why nothing can be signed now; `null`: it can be. */
  readonly obstacle: Failure | null;
}

export function EditionForm({ data, set, settings, accounts, database, obstacle }: EditionFormProps) {
  const t = useTranslation();
  const words = usePublishWords();
  const { call, edit, tellFailure } = usePageActions();
  const { publication } = data;
  const [draft, setDraft] = useState(() => draftOfEdition(publication, set, settings));
  const change = (more: Partial<EditionDraft>) => setDraft((old) => ({ ...old, ...more }));
  const { isSigning, run } = useSigning();
  const own = useMemo(() => ownPeopleOfAccounts(settings, accounts).addresses, [settings, accounts]);
  const scope = useMemo<ShareScope>(
    () => ({ parts: draft.parts, withheld: withheldWithout(draft.included), accounts: own }),
    [draft.parts, draft.included, own],
  );
  const description = useMemo(() => describeExport(set, scope), [set, scope]);
  const version = (publication?.version ?? 0) + 1;

  /** Both are the user's own words, and stay so: the next file has them, too. */
  const keepWords = async (name: string, alias: string): Promise<boolean> => {
    if (alias !== settings.alias) {
      const kept = await call("settings.change", { change: { alias } });
      if (!kept.ok) tellFailure(kept);
      if (!kept.ok) return false;
    }
    return (
      name === set.name ||
      (await edit({ kind: "set.replace", set: { ...set, name } }, words("publish.named", { name })))
    );
  };
  const sign = async () => {
    const name = draft.name.trim() || words("publish.unnamed");
    const alias = draft.alias.trim();
    if (!(await keepWords(name, alias))) return;
    const { parts, included, days } = draft;
    const named = { ...set, name };
    await run(async () => {
      const bases = await readContainedBases(database, named);
      if (!bases.ok) return refusal(bases.failure.code, bases.failure.params);
      return signNextEdition({
        ...{ parts, included, days, set: named, author: alias, accounts: own, now: Date.now() },
        ...{ last: publication, keys: data.signing, bases: bases.value },
      });
    });
  };
  return (
    <form
      class="edition-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSigning && obstacle === null) void sign();
      }}
    >
      <div class="field-columns">
        <TextField
          label={words("publish.setName")}
          value={draft.name}
          placeholder={words("publish.unnamed")}
          hint={words("publish.setName.hint")}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={words("publish.alias")}
          value={draft.alias}
          hint={words("publish.alias.hint")}
          onChange={(alias) => change({ alias: alias.slice(0, 100) })}
        />
      </div>
      <PartChoice
        contents={description.parts}
        chosen={draft.parts}
        onToggle={(part) => change({ parts: toggled(draft.parts, part) })}
      />
      <PrivateChoice
        description={description}
        included={draft.included}
        onToggle={(field) => change({ included: toggled(draft.included, field) })}
      />
      <ChoiceField
        label={words("publish.days")}
        value={String(draft.days)}
        hint={words("publish.days.hint")}
        choices={expiryDays.map((days) => ({
          value: String(days),
          label: words("publish.days.value", { days }),
        }))}
        onChange={(value) => change({ days: expiryDays.find((days) => String(days) === value) ?? 90 })}
      />
      <ChangesSince set={set} scope={scope} publication={publication} />
      {obstacle !== null && <p class="warning">{publishFailure(t, words, obstacle)}</p>}
      <div class="button-row">
        <Button
          label={words("publish.sign", { version })}
          kind="primary"
          icon="download"
          type="submit"
          disabled={isSigning || obstacle !== null}
          onPress={() => undefined}
        />
        {isSigning && <p role="status">{words("publish.signing", { version })}</p>}
      </div>
    </form>
  );
}
