/** The field that takes a pasted list of people, and says what it will add before it is added. */
import { Button } from "../../../../components/button.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { addMembers } from "../../../../lib/core/groups/add-members.ts";
import type { GroupMember } from "../../../../lib/core/groups/group-member.ts";
import { useGroupWords } from "./use-group-words.ts";

export interface PastePeopleProps {
  readonly members: readonly GroupMember[];
  readonly text: string;
  /** What keeps the text from being added as a whole. */
  readonly errors: readonly string[];
  readonly onText: (text: string) => void;
  /** What was no address stays in the field. */
  readonly onAdd: (members: readonly GroupMember[], left: string) => void;
}

export function PastePeople({ members, text, errors, onText, onAdd }: PastePeopleProps) {
  const words = useGroupWords();
  const read = addMembers(members, text);
  const { added, known, rejected } = read;
  const preview = [
    words("group.paste.people", { count: added.length }),
    ...(known === 0 ? [] : [words("group.paste.known", { count: known })]),
    ...(rejected.length === 0 ? [] : [words("group.paste.rejected", { count: rejected.length })]),
  ];
  return (
    <div class="paste-people">
      <TextField
        label={words("group.paste")}
        hint={words("group.paste.hint")}
        value={text}
        lines={Math.min(8, Math.max(2, text.split("\n").length))}
        errors={errors}
        onChange={onText}
      />
      {text.trim() !== "" && (
        <div class="button-row">
          <Button
            label={words("group.paste.add", { count: added.length })}
            icon="plus"
            disabled={added.length === 0 && known === 0}
            onPress={() => onAdd(read.members, rejected.join("\n"))}
          />
          <span class="hint tabular" role="status">
            {preview.join(" · ")}
          </span>
        </div>
      )}
    </div>
  );
}
