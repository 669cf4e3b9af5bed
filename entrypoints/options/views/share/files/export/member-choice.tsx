/** For whom the file is encrypted: the members who are there, all of them unless one is taken out. */
import type { Member } from "../../../../../../lib/core/sharing/member.ts";
import { CheckLine } from "./check-line.tsx";
import { useExportWords } from "./use-export-words.ts";

export interface MemberChoiceProps {
  /** Those who are there. */
  readonly members: readonly Member[];
  readonly without: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

export function MemberChoice({ members, without, onToggle }: MemberChoiceProps) {
  const words = useExportWords();
  if (members.length === 0) {
    return (
      <p class="warning" role="status">
        {words("export.members.none")} <a href="#share/publish">{words("export.members.add")}</a>
      </p>
    );
  }
  return (
    <fieldset class="check-list">
      <legend>{words("export.members")}</legend>
      {members.map(({ id, alias, recipient }) => (
        <CheckLine key={id} label={alias} checked={!without.has(id)} onToggle={() => onToggle(id)}>
          <span class="mono">{shortKey(recipient)}</span>
        </CheckLine>
      ))}
      <p class="hint">{words("export.members.hint")}</p>
      {members.every(({ id }) => without.has(id)) && (
        <p class="warning" role="status">
          {words("export.members.missing")}
        </p>
      )}
    </fieldset>
  );
}

/** Enough to compare with what the member says. */
function shortKey(recipient: string): string {
  return `${recipient.slice(0, 12)}…${recipient.slice(-6)}`;
}
