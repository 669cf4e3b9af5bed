/** What a holiday file would bring: each day with what it counts as, festivals apart, and what was left out with its reason. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { type DayCounts, dayCounts } from "../../../../lib/core/calendars/icalendar/day-counts.ts";
import type {
  ICalendarReading,
  ImportedDay,
  LeftOutEvent,
} from "../../../../lib/core/calendars/icalendar/read-icalendar.ts";
import { formatWeekday } from "../../../../lib/i18n/clocks/format-due.ts";
import type { ListedDay } from "./calendar-draft.ts";
import { useClockWords } from "./use-clock-words.ts";

export type FileOfDays = Extract<ICalendarReading, { ok: true }> & {
  /** Its name. */
  readonly file: string;
  readonly firstYear: number;
  readonly lastYear: number;
};

export interface ImportPreviewProps {
  readonly read: FileOfDays;
  readonly onTake: (days: readonly ListedDay[]) => void;
  readonly onCancel: () => void;
}

/** More are counted, not listed. */
const mostLeftOut = 50;

export function ImportPreview({ read, onTake, onCancel }: ImportPreviewProps) {
  const words = useClockWords();
  const [days, setDays] = useState(read.days);
  const taken = days.flatMap(({ day, name, counts }): ListedDay[] =>
    counts === "nothing" ? [] : [{ day, kind: counts, ...(name === "" ? {} : { name }) }],
  );
  const recount = (place: number, counts: DayCounts) =>
    setDays(days.map((day, at) => (at === place ? { ...day, counts } : day)));
  /** By what the file says: a row stays where it is when it counts otherwise. */
  const placesOf = (isFestival: boolean) =>
    read.days.flatMap(({ counts }, at) => ((counts === "nothing") === isFestival ? [at] : []));
  const festivals = placesOf(true);
  const years = { first: String(read.firstYear), last: String(read.lastYear) };
  return (
    <section class="days-preview" aria-label={words("import.title", { file: read.file })}>
      <h3>
        <bdi>{words("import.title", { file: read.file })}</bdi>
      </h3>
      {read.isCut && <p class="warning">{words("import.cut")}</p>}
      {read.days.length === 0 && <p role="status">{words("import.none", years)}</p>}
      <DayRows days={days} places={placesOf(false)} onCounts={recount} />
      {festivals.length > 0 && (
        <details>
          <summary>{words("import.festivals", { count: festivals.length })}</summary>
          <DayRows days={days} places={festivals} onCounts={recount} />
        </details>
      )}
      <LeftOut events={read.leftOut} />
      {read.otherYears > 0 && <p class="hint">{words("import.otherYears", { count: read.otherYears })}</p>}
      <div class="button-row">
        <Button
          label={words("import.take", { count: taken.length })}
          disabled={taken.length === 0}
          onPress={() => onTake(taken)}
        />
        <Button label={words("import.giveUp")} kind="quiet" onPress={onCancel} />
      </div>
    </section>
  );
}

interface DayRowsProps {
  readonly days: readonly ImportedDay[];
  /** Those of the days that are shown. */
  readonly places: readonly number[];
  readonly onCounts: (place: number, counts: DayCounts) => void;
}

function DayRows({ days, places, onCounts }: DayRowsProps) {
  const words = useClockWords();
  if (places.length === 0) return null;
  return (
    <ul class="day-list">
      {places.map((place) => {
        const one = days[place];
        if (one === undefined) return null;
        const day = formatWeekday(one.day, words.language);
        return (
          <li key={place} class={one.counts === "nothing" ? "not-taken" : ""}>
            <time dateTime={one.day} class="tabular">
              {day}
            </time>
            <bdi>{one.name}</bdi>
            <select
              aria-label={words("import.countsOf", { day })}
              value={one.counts}
              onChange={(event) => {
                const counts = dayCounts[event.currentTarget.selectedIndex];
                if (counts !== undefined) onCounts(place, counts);
              }}
            >
              {dayCounts.map((counts) => (
                <option key={counts} value={counts}>
                  {words(`calendar.day.${counts}`)}
                </option>
              ))}
            </select>
          </li>
        );
      })}
    </ul>
  );
}

function LeftOut({ events }: { readonly events: readonly LeftOutEvent[] }) {
  const words = useClockWords();
  if (events.length === 0) return null;
  return (
    <details>
      <summary>{words("import.leftOut", { count: events.length })}</summary>
      <ul class="left-out">
        {events.slice(0, mostLeftOut).map(({ line, name, reason }) => (
          <li key={line}>
            {name !== "" && <bdi>{name}</bdi>} {words(`import.reason.${reason}`, { line })}
          </li>
        ))}
      </ul>
    </details>
  );
}
