/** The working hours of each day of the week, one line of text a day. */
import { useId } from "preact/hooks";
import { FieldMessages } from "../../../../components/text-field.tsx";
import { readHours } from "../../../../lib/core/calendars/hours-text.ts";
import { weekdayNames } from "../../../../lib/i18n/clocks/format-due.ts";
import { useClockWords } from "./use-clock-words.ts";

export interface WeekFieldsProps {
  /** Seven texts from Monday on. */
  readonly week: readonly string[];
  readonly onWeek: (week: readonly string[]) => void;
}

export function WeekFields({ week, onWeek }: WeekFieldsProps) {
  const words = useClockWords();
  const id = useId();
  const names = weekdayNames(words.language, "long");
  const wrong = week.flatMap((text, day) => (readHours(text) === null ? [names[day] ?? ""] : []));
  return (
    <fieldset class="field week-fields">
      <legend>{words("calendar.week")}</legend>
      <p class="hint" id={`${id}-hint`}>
        {words("calendar.week.hint")}
      </p>
      <div class="week-days">
        {week.map((text, day) => (
          <div key={names[day]}>
            <label for={`${id}-${day}`}>{names[day]}</label>
            <input
              id={`${id}-${day}`}
              type="text"
              class="tabular"
              autoComplete="off"
              value={text}
              aria-invalid={readHours(text) === null}
              aria-describedby={`${id}-hint ${id}-said`}
              onInput={(event) => onWeek(week.with(day, event.currentTarget.value))}
            />
          </div>
        ))}
      </div>
      <FieldMessages
        id={`${id}-said`}
        errors={wrong.map((day) => words("calendar.week.bad", { day }))}
        notes={[]}
      />
    </fieldset>
  );
}
