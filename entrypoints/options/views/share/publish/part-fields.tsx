/** Boxes for what leaves with a file, part by part, and for what stays at home unless it is asked for, with examples of it. */
import { useMemo } from "preact/hooks";
import { displayText } from "../../../../../components/display-text.ts";
import { privateFields, type RuleSet, setParts } from "../../../../../lib/core/rules/rule-set.ts";
import { describeExport } from "../../../../../lib/core/sharing/describe-export.ts";
import type { ShareScope } from "../../../../../lib/core/sharing/shared-content.ts";
import { type EditionDraft, withIncluded, withPart } from "./edition-draft.ts";
import { usePublishWords } from "./use-publish-words.ts";

export interface PartFieldsProps {
  readonly set: RuleSet;
  readonly scope: ShareScope;
  readonly draft: EditionDraft;
  readonly onChange: (more: Partial<EditionDraft>) => void;
}

export function PartFields({ set, scope, draft, onChange }: PartFieldsProps) {
  const words = usePublishWords();
  const { parts, privates } = useMemo(() => describeExport(set, scope), [set, scope]);
  const countOf = new Map(parts.map(({ part, count }) => [part, count]));
  // Boxes for parts of which there is nothing would only be in the way; a part that was shared before can still be left out.
  const offered = setParts.filter((part) => (countOf.get(part) ?? 0) > 0);
  const privateOf = new Map(privates.map((one) => [one.field, one]));
  const hidden = privateFields.filter((field) => (privateOf.get(field)?.count ?? 0) > 0);
  return (
    <>
      <fieldset class="field boxes">
        <legend>{words("publish.parts")}</legend>
        {offered.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={draft.parts.includes(part)}
              onChange={(event) => onChange({ parts: withPart(draft, part, event.currentTarget.checked) })}
            />
            {words(`publish.part.${part}`, { count: countOf.get(part) ?? 0 })}
          </label>
        ))}
      </fieldset>
      {hidden.length > 0 && (
        <fieldset class="field boxes">
          <legend>{words("publish.private")}</legend>
          {hidden.map((field) => (
            <label key={field}>
              <input
                type="checkbox"
                checked={draft.included.includes(field)}
                onChange={(event) =>
                  onChange({ included: withIncluded(draft, field, event.currentTarget.checked) })
                }
              />
              <span>
                {words(`publish.private.${field}`, { count: privateOf.get(field)?.count ?? 0 })}
                {privateOf.get(field)?.examples.map(({ name, text }) => (
                  <span key={name} class="example-of">
                    <bdi>{displayText(name)}</bdi> · <bdi>{displayText(text)}</bdi>
                  </span>
                ))}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
