/** What stands above the list of groups: how many there are, the search, and the parts of the list. */
import type { RefObject } from "preact";
import { Button } from "../../../../components/button.tsx";
import { SearchField } from "../../../../components/search-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { Group } from "../../../../lib/core/groups/group.ts";
import { type GroupPart, groupsIn } from "./find-groups.ts";
import { useGroupWords } from "./use-group-words.ts";
import type { ShownGroups } from "./use-shown-groups.ts";

export interface GroupsHeadProps {
  readonly groups: readonly Group[];
  readonly list: ShownGroups;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onAdd: () => void;
}

export function GroupsHead({ groups, list, today, searchField, onAdd }: GroupsHeadProps) {
  const t = useTranslation();
  const words = useGroupWords();
  const { shown, part, search, setSearch } = list;
  const canSearch = groups.length > 0 && part !== "access";
  return (
    <>
      <header class="view-head">
        <h1 id="view-title">{words("groups.title")}</h1>
        <span class="hint tabular">
          {canSearch && search !== ""
            ? t("clients.shown", { shown: shown.length, count: groups.length })
            : words("groups.count", { count: groups.length })}
        </span>
        {canSearch && (
          <SearchField
            label={words("groups.search")}
            value={search}
            onChange={setSearch}
            field={searchField}
          />
        )}
        <Button label={words("groups.add")} icon="plus" kind="primary" onPress={onAdd} />
      </header>
      {groups.length > 0 && <Parts groups={groups} list={list} today={today} />}
    </>
  );
}

const parts = ["current", "due", "archive"] as const satisfies readonly GroupPart[];

function Parts({ groups, list, today }: Pick<GroupsHeadProps, "groups" | "list" | "today">) {
  const words = useGroupWords();
  const { part, setPart } = list;
  return (
    <fieldset class="button-row">
      <legend class="visually-hidden">{words("groups.shows")}</legend>
      {parts.map((one) => (
        <Button
          key={one}
          label={words(`groups.shows.${one}`, { count: groupsIn(one, groups, today).length })}
          pressed={part === one}
          onPress={() => setPart(one)}
        />
      ))}
      <Button
        label={words("groups.shows.access")}
        pressed={part === "access"}
        onPress={() => setPart("access")}
      />
    </fieldset>
  );
}
