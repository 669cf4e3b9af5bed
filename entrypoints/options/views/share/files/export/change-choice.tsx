/** What is proposed to whoever answers for a rule set: which of the changes, and why. */
import { TextField } from "../../../../../../components/text-field.tsx";
import { keyOfChange, type ProposedChange } from "../../../../../../lib/core/sharing/changes-since.ts";
import { type ExportDraft, toggledIn } from "./export-draft.ts";
import { useExportWords } from "./use-export-words.ts";

export interface ChangeChoiceProps {
  readonly draft: ExportDraft;
  readonly changes: readonly ProposedChange[];
  readonly onChange: (part: Partial<ExportDraft>) => void;
}

/** Rows that a person looks through one by one; the others are proposed with them, or all taken out. */
const mostShown = 200;

export function ChangeChoice({ draft, changes, onChange }: ChangeChoiceProps) {
  const words = useExportWords();
  const { withoutChanges } = draft;
  const isAll = changes.every((change) => !withoutChanges.has(keyOfChange(change)));
  return (
    <>
      <TextField
        label={words("export.note")}
        hint={words("export.note.hint")}
        lines={2}
        value={draft.note}
        onChange={(note) => onChange({ note })}
      />
      {changes.length === 0 ? (
        <p role="status">{words("export.changes.same")}</p>
      ) : (
        <table class="contact-table" aria-label={words("export.changes")}>
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={words("export.changes.all")}
                  checked={isAll}
                  onChange={() =>
                    onChange({ withoutChanges: new Set(isAll ? changes.map(keyOfChange) : []) })
                  }
                />
              </th>
              <th scope="col">{words("export.changes.what")}</th>
              <th scope="col">{words("export.changes.part")}</th>
              <th scope="col">{words("export.changes.kind")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, mostShown).map((change) => (
              <ChangeRow
                key={keyOfChange(change)}
                change={change}
                isChosen={!withoutChanges.has(keyOfChange(change))}
                onToggle={() => onChange({ withoutChanges: toggledIn(withoutChanges, keyOfChange(change)) })}
              />
            ))}
          </tbody>
        </table>
      )}
      {changes.length > mostShown && (
        <p class="hint">{words("export.changes.more", { count: changes.length - mostShown })}</p>
      )}
    </>
  );
}

interface ChangeRowProps {
  readonly change: ProposedChange;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function ChangeRow({ change, isChosen, onToggle }: ChangeRowProps) {
  const words = useExportWords();
  const name = change.kind === "moved" ? words("export.changes.order") : change.name || change.id;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={words("export.changes.one", { name })}
          checked={isChosen}
          onChange={onToggle}
        />
      </td>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>{words(`export.part.${change.part}`)}</td>
      <td>{words(`export.changes.${change.kind}`)}</td>
    </tr>
  );
}
