/** The days of a calendar that are not as its week, a year at a time: listed, removed, added by hand or from a file. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { DayField } from "../../../../components/day-field.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { formatDayOfYear } from "../../../../lib/i18n/clocks/format-due.ts";
import { type CalendarDraft, type ListedDay, withDays } from "./calendar-draft.ts";
import { ImportDays } from "./import-days.tsx";
import { useClockWords } from "./use-clock-words.ts";

export interface DayListProps {
  readonly draft: CalendarDraft;
  readonly thisYear: number;
  readonly onChange: (part: Partial<CalendarDraft>) => void;
}

export function DayList({ draft, thisYear, onChange }: DayListProps) {
  const words = useClockWords();
  const [chosen, setChosen] = useState(thisYear);
  const { days, openYears } = draft;
  const years = [
    ...new Set([thisYear, thisYear + 1, ...days.map(({ day }) => Number(day.slice(0, 4)))]),
  ].sort();
  const year = years.includes(chosen) ? chosen : thisYear;
  const shown = days.filter(({ day }) => day.startsWith(`${year}-`));
  const add = (added: readonly ListedDay[]) => onChange({ days: withDays(days, added) });
  const take = (added: readonly ListedDay[]) => {
    const announced = new Set(added.map(({ day }) => Number(day.slice(0, 4))));
    onChange({ days: withDays(days, added), openYears: openYears.filter((open) => !announced.has(open)) });
  };
  return (
    <fieldset class="field calendar-days">
      <legend>{words("calendar.days")}</legend>
      {openYears.length > 0 && (
        <p class="warning">{words("calendars.open.text", { years: openYears.join(", ") })}</p>
      )}
      <ChoiceField
        label={words("calendar.days.year")}
        value={String(year)}
        choices={years.map((one) => ({ value: String(one), label: String(one) }))}
        onChange={(one) => setChosen(Number(one))}
      />
      {shown.length === 0 ? (
        <p class="hint">{words("calendar.days.none", { year: String(year) })}</p>
      ) : (
        <ul class="day-list">
          {shown.map((day) => (
            <DayRow
              key={`${day.day} ${day.kind}`}
              day={day}
              onRemove={() => onChange({ days: days.filter((other) => other !== day) })}
            />
          ))}
        </ul>
      )}
      <AddDay
        onAdd={(day) => {
          add([day]);
          setChosen(Number(day.day.slice(0, 4)));
        }}
      />
      <ImportDays zone={draft.zone.trim()} thisYear={thisYear} onTake={take} />
    </fieldset>
  );
}

function DayRow({ day, onRemove }: { readonly day: ListedDay; readonly onRemove: () => void }) {
  const words = useClockWords();
  const shown = formatDayOfYear(day.day, words.language);
  return (
    <li>
      <time dateTime={day.day} class="tabular">
        {shown}
      </time>
      <bdi>{day.name}</bdi>
      <span class={day.kind === "workday" ? "mark counting" : "muted"}>
        {words(`calendar.day.${day.kind}`)}
      </span>
      <Button
        label={words("calendar.day.remove", { day: shown })}
        icon="close"
        iconOnly
        kind="quiet"
        onPress={onRemove}
      />
    </li>
  );
}

function AddDay({ onAdd }: { readonly onAdd: (day: ListedDay) => void }) {
  const words = useClockWords();
  const [day, setDay] = useState("");
  const [name, setName] = useState("");
  const [kind, setKind] = useState<ListedDay["kind"]>("holiday");
  const add = () => {
    const called = name.trim();
    onAdd({ day, kind, ...(called === "" ? {} : { name: called }) });
    setDay("");
    setName("");
  };
  return (
    <div class="day-adder">
      <DayField label={words("calendar.day.new")} value={day} onChange={setDay} />
      <ChoiceField
        label={words("calendar.day.kind")}
        value={kind}
        choices={[
          { value: "holiday", label: words("calendar.day.holiday") },
          { value: "workday", label: words("calendar.day.workday") },
        ]}
        onChange={setKind}
      />
      <TextField label={words("calendar.day.name")} value={name} onChange={setName} />
      <Button label={words("calendar.day.add")} icon="plus" disabled={day === ""} onPress={add} />
    </div>
  );
}
