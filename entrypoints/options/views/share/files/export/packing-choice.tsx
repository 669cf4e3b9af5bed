/** How the file is packed, and who can open it. */
import { ChoiceField } from "../../../../../../components/choice-field.tsx";
import type { Member } from "../../../../../../lib/core/sharing/member.ts";
import { PassphraseField } from "../../passphrase/passphrase-field.tsx";
import { type ExportDraft, packings, toggledIn } from "./export-draft.ts";
import { MemberChoice } from "./member-choice.tsx";
import { useExportWords } from "./use-export-words.ts";

export interface PackingChoiceProps {
  readonly draft: ExportDraft;
  readonly members: readonly Member[];
  /** Of the set. */
  readonly name: string;
  readonly onChange: (part: Partial<ExportDraft>) => void;
}

export function PackingChoice({ draft, members, name, onChange }: PackingChoiceProps) {
  const words = useExportWords();
  const { packing, passphrase, alias, withoutMembers } = draft;
  const isSealed = packing === "passphrase" || packing === "members";
  return (
    <>
      <ChoiceField
        label={words("export.packing")}
        value={packing}
        choices={packings.map((value) => ({ value, label: words(`export.packing.${value}`) }))}
        onChange={(chosen) => onChange({ packing: chosen })}
        {...(isSealed ? { hint: words("export.packing.age") } : {})}
      />
      {packing === "passphrase" && (
        <PassphraseField
          label={words("export.passphrase")}
          hint={words("export.passphrase.hint")}
          {...{ passphrase, onChange }}
          known={[alias, name]}
        />
      )}
      {packing === "members" && (
        <MemberChoice
          members={members}
          without={withoutMembers}
          onToggle={(id) => onChange({ withoutMembers: toggledIn(withoutMembers, id) })}
        />
      )}
    </>
  );
}
