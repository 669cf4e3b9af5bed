/** A group of rows: which of them must hold, the rows, and buttons to add more. */
import { Button } from "../../../../../components/button.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import {
  type BuilderGroup,
  type BuilderRow,
  blankRow,
} from "../../../../../lib/core/condition/builder-rows.ts";
import {
  addNode,
  changeGroup,
  changeRow,
  groupRow,
  type RowPlace,
  removeNode,
  ungroup,
} from "../../../../../lib/core/condition/edit-rows.ts";
import { BuilderRowFields } from "./builder-row-fields.tsx";

/** `focus`: the place that takes the focus after the edit; absent: it stays where it is. */
export type EditRows = (edit: (root: BuilderGroup) => BuilderGroup, focus?: RowPlace) => void;

export interface BuilderGroupFieldsProps {
  readonly group: BuilderGroup;
  readonly place: RowPlace;
  readonly onEdit: EditRows;
}

export function BuilderGroupFields({ group, place, onEdit }: BuilderGroupFieldsProps) {
  const t = useTranslation();
  const isOnly = place.length === 0 && group.nodes.length <= 1;
  return (
    <>
      {(place.length > 0 || group.nodes.length > 1 || group.isNegated) && (
        <GroupHead group={group} place={place} onEdit={onEdit} />
      )}
      <ul class="builder-nodes">
        {group.nodes.map((node, index) => {
          const at = [...place, index];
          const number = placeNumber(at);
          if (node.kind === "group") {
            return (
              <li key={number} class="builder-group" data-place={number}>
                {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a line in all browsers */}
                <div role="group" aria-label={t("builder.group", { number })}>
                  <BuilderGroupFields group={node} place={at} onEdit={onEdit} />
                </div>
              </li>
            );
          }
          return (
            <BuilderRowFields
              key={number}
              row={node}
              number={number}
              onChange={(part: Partial<BuilderRow>) => onEdit((root) => changeRow(root, at, part))}
              onGroup={
                isOnly
                  ? undefined
                  : () => onEdit((root) => groupRow(root, at, other(group.joins)), [...at, 1])
              }
              onRemove={isOnly ? undefined : () => onEdit((root) => removeNode(root, at), beside(at))}
            />
          );
        })}
      </ul>
      <AddButtons group={group} place={place} onEdit={onEdit} />
    </>
  );
}

const readings = ["all", "any", "notAll", "notAny"] as const;

function GroupHead({ group, place, onEdit }: BuilderGroupFieldsProps) {
  const t = useTranslation();
  const number = placeNumber(place);
  const { joins, isNegated } = group;
  return (
    <div class="group-head">
      <select
        aria-label={t("builder.joins")}
        value={readings[(isNegated ? 2 : 0) + (joins === "any" ? 1 : 0)] ?? "all"}
        onChange={(event) => {
          const chosen = readings.indexOf(event.currentTarget.value as (typeof readings)[number]);
          const part = { joins: chosen % 2 === 1 ? "any" : "all", isNegated: chosen >= 2 } as const;
          onEdit((root) => changeGroup(root, place, part));
        }}
      >
        {readings.map((reading) => (
          <option key={reading} value={reading}>
            {t(`builder.${reading}`)}
          </option>
        ))}
      </select>
      {place.length > 0 && (
        <span class="row-buttons">
          <Button
            label={t("builder.ungroup", { number })}
            icon="ungroup"
            iconOnly
            kind="quiet"
            disabled={isNegated}
            onPress={() => onEdit((root) => ungroup(root, place), place)}
          />
          <Button
            label={t("builder.removeGroup", { number })}
            icon="close"
            iconOnly
            kind="quiet"
            onPress={() => onEdit((root) => removeNode(root, place), beside(place))}
          />
        </span>
      )}
    </div>
  );
}

function AddButtons({ group, place, onEdit }: BuilderGroupFieldsProps) {
  const t = useTranslation();
  const next = [...place, group.nodes.length];
  const last = group.nodes.at(-1);
  const added = blankRow(last?.kind === "row" && last.field !== "has" ? last.field : "subject");
  return (
    <div class="button-row builder-add">
      <Button
        label={t("builder.add")}
        icon="plus"
        kind="quiet"
        onPress={() => onEdit((root) => addNode(root, place, added), next)}
      />
      {place.length === 0 && (
        <Button
          label={t("builder.addGroup")}
          icon="group"
          kind="quiet"
          onPress={() => onEdit((root) => addNode(root, place, groupBeside(group, added)), [...next, 0])}
        />
      )}
    </div>
  );
}

function groupBeside({ joins }: BuilderGroup, row: BuilderRow): BuilderGroup {
  return { kind: "group", joins: other(joins), isNegated: false, nodes: [row, blankRow(row.field)] };
}

/** A group inside a group says something only where it joins the other way. */
function other(joins: BuilderGroup["joins"]): BuilderGroup["joins"] {
  return joins === "all" ? "any" : "all";
}

/** As it is shown and as `data-place` has it: counted from 1. */
export function placeNumber(place: RowPlace): string {
  return place.map((index) => index + 1).join(".");
}

/** The place before one that goes; the first takes the place of the first. */
function beside(place: RowPlace): RowPlace {
  return [...place.slice(0, -1), Math.max(0, (place.at(-1) ?? 0) - 1)];
}
