/** The groups within a group: those that are there, and those that could be without making a ring. */
import { Button } from "../../../../components/button.tsx";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { FieldMessages } from "../../../../components/text-field.tsx";
import type { Group } from "../../../../lib/core/groups/group.ts";
import { findGroupCycle } from "../../../../lib/core/groups/group-cycle.ts";
import { useGroupWords } from "./use-group-words.ts";

export interface NestedGroupsProps {
  /** The group as it stands in the sheet. */
  readonly group: Group;
  readonly all: readonly Group[];
  readonly errors: readonly string[];
  readonly onGroups: (ids: readonly string[]) => void;
}

export function NestedGroups({ group, all, errors, onGroups }: NestedGroupsProps) {
  const words = useGroupWords();
  const { groups: ids = [] } = group;
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? words("group.nested.gone");
  const candidates = all.filter(
    ({ id }) =>
      id !== group.id &&
      !ids.includes(id) &&
      findGroupCycle(all, { ...group, groups: [...ids, id] }) === null,
  );
  return (
    <fieldset class="field nested-groups">
      <legend>{words("group.nested")}</legend>
      <p class="hint">{words("group.nested.hint")}</p>
      {ids.length > 0 && (
        <ul class="members">
          {ids.map((id) => (
            <li key={id}>
              <bdi class="person">{nameOf(id)}</bdi>
              <Button
                label={words("group.members.remove", { name: nameOf(id) })}
                icon="close"
                iconOnly
                kind="quiet"
                onPress={() => onGroups(ids.filter((one) => one !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      {candidates.length === 0 ? (
        ids.length === 0 && <p class="hint">{words("group.nested.none")}</p>
      ) : (
        <ChoiceField
          label={words("group.nested.add")}
          value=""
          choices={[
            { value: "", label: words("group.nested.choose") },
            ...candidates.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => {
            if (id !== "") onGroups([...ids, id]);
          }}
        />
      )}
      <FieldMessages id="nested-groups-said" errors={errors} notes={[]} />
    </fieldset>
  );
}
