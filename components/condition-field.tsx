/**
 * A field for a condition: like a text field, with the faulty parts underlined
 * and with what could stand at the cursor below. The underlines are drawn by a copy
 * of the text that lies under the field, because a text area can mark nothing itself.
 *
 * To screen readers it is a text field that names the active line of a list: a text
 * area may not be a combobox by role.
 */
import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { CompletionList, suggestionId } from "./completion-list.tsx";
import { FieldMessages } from "./text-field.tsx";
import { useTranslation } from "./translation.tsx";
import { type CompletionSource, useCompletion } from "./use-completion.ts";

export interface ConditionFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly errors: readonly string[];
  readonly notes: readonly string[];
  /** Ranges to underline, in UTF-16 units, in order and apart from each other. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  /** Stands to the right of the field's name. */
  readonly aside?: ComponentChildren;
  /** Absent: nothing is offered while typing. */
  readonly completion?: CompletionSource | undefined;
  /** Lines of the text area. */
  readonly lines?: number;
}

export function ConditionField(props: ConditionFieldProps) {
  const { label, value, onChange, hint, errors, notes, marks, aside, completion, lines = 3 } = props;
  const t = useTranslation();
  const id = useId();
  const copy = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const { options, active, offer, onTyped, onKeyDown, close, take } = useCompletion(completion, onChange);
  const listId = `${id}-list`;
  const isOpen = offer !== null;
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{label}</label>
        {aside}
      </div>
      <div class="condition-field">
        <div class="condition-copy mono" aria-hidden="true" dir="auto" ref={copy}>
          {markedText(value, marks)}
        </div>
        <textarea
          id={id}
          ref={area}
          class="mono"
          rows={lines}
          dir="auto"
          value={value}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={errors.length > 0}
          aria-describedby={`${id}-said`}
          {...(completion === undefined ? {} : { "aria-autocomplete": "list", "aria-haspopup": "listbox" })}
          {...(isOpen
            ? { "aria-controls": listId, "aria-activedescendant": suggestionId(listId, active) }
            : {})}
          onInput={(event) => {
            onChange(event.currentTarget.value);
            onTyped(event.currentTarget);
          }}
          onKeyDown={onKeyDown}
          onClick={close}
          onBlur={close}
          onScroll={(event) => {
            if (copy.current !== null) copy.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
        {isOpen && (
          <CompletionList
            id={listId}
            label={t("complete.list")}
            suggestions={options.map((option) => ({
              text: option.text,
              says: completion?.says(option) ?? "",
            }))}
            active={active}
            onTake={(index) => area.current !== null && take(area.current, index)}
          />
        )}
      </div>
      <p class="visually-hidden" aria-live="polite">
        {isOpen ? t("complete.count", { count: options.length }) : ""}
      </p>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <FieldMessages id={`${id}-said`} errors={errors} notes={notes} />
    </div>
  );
}

function markedText(text: string, marks: ConditionFieldProps["marks"]): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at), "\n");
  return parts;
}
