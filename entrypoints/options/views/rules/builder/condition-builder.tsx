/** The builder: the tree of the condition as rows in words, for people who never saw a search operator. */
import { useLayoutEffect, useReducer, useRef } from "preact/hooks";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { RowPlace } from "../../../../../lib/core/condition/edit-rows.ts";
import { parseOnce } from "../condition-says.ts";
import { useRuleNames } from "../rule-names.ts";
import { BuilderGroupFields, type EditRows, placeNumber } from "./builder-group-fields.tsx";
import { type FollowedText, followRows, followText } from "./follow-text.ts";

export interface ConditionBuilderProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

export function ConditionBuilder({ text, onChange }: ConditionBuilderProps) {
  const t = useTranslation();
  const root = useRef<HTMLFieldSetElement>(null);
  const known = useRef<FollowedText | undefined>(undefined);
  const focus = useRef<RowPlace | undefined>(undefined);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { tree } = parseOnce(text, useRuleNames());
  known.current = followText(known.current, text, tree);
  const { rows } = known.current;
  const isBehind = known.current.text !== text;

  useLayoutEffect(() => {
    if (focus.current === undefined) return;
    focusPlace(root.current, focus.current);
    focus.current = undefined;
  });

  const onEdit: EditRows = (edit, place) => {
    known.current = followRows(edit(rows), text, tree);
    focus.current = place;
    if (known.current.text !== text) onChange(known.current.text);
    redraw(undefined);
  };

  return (
    <fieldset class="field builder" ref={root}>
      <legend>
        {t("builder.title")} {isBehind && <span class="hint">{t("builder.follows")}</span>}
      </legend>
      <div class="builder-rows" inert={isBehind}>
        {(rows.nodes.length > 0 || !isBehind) && (
          <BuilderGroupFields group={rows} place={[]} onEdit={onEdit} />
        )}
      </div>
    </fieldset>
  );
}

/** The value of a row; where there is none, the first field of whatever is there. */
function focusPlace(root: HTMLElement | null, place: RowPlace): void {
  const element = root?.querySelector(`[data-place="${placeNumber(place)}"]`) ?? root;
  const value = element?.querySelector<HTMLElement>(".row-value:not(span), .row-value input");
  (value ?? element?.querySelector<HTMLElement>("select"))?.focus();
}
