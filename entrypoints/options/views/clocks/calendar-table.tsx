/** The table of calendars: zone, hours, and how many days each lists for this year and the next. */
import { Button } from "../../../../components/button.tsx";
import { Icon } from "../../../../components/icon.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { BusinessCalendar } from "../../../../lib/core/calendars/calendar.ts";
import { calendarName } from "../calendars/calendar-name.ts";
import type { ListedCalendar } from "../calendars/listed-calendars.ts";
import { weekText } from "./calendar-words.ts";
import { useClockWords } from "./use-clock-words.ts";

export interface CalendarTableProps {
  readonly listed: readonly ListedCalendar[];
  /** Id of the one by which hours are counted. */
  readonly counting: string;
  readonly openId: string | undefined;
  /** This year and the next. */
  readonly years: readonly number[];
  readonly onOpen: (calendar: BusinessCalendar) => void;
  readonly onDuplicate: (calendar: BusinessCalendar) => void;
  readonly onRemove: (listed: ListedCalendar) => void;
}

export function CalendarTable(props: CalendarTableProps) {
  const words = useClockWords();
  return (
    <div class="calendar-scroller">
      <table class="calendar-table">
        <thead>
          <tr>
            <th scope="col">{words("calendars.column.name")}</th>
            <th scope="col">{words("calendars.column.hours")}</th>
            {props.years.map((year) => (
              <th scope="col" key={year}>
                {year}
              </th>
            ))}
            <th scope="col">
              <span class="visually-hidden">{words("calendars.column.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.listed.map((listed) => (
            <CalendarRow key={listed.calendar.id} one={listed} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CalendarRow({ one, ...props }: CalendarTableProps & { readonly one: ListedCalendar }) {
  const t = useTranslation();
  const words = useClockWords();
  const { calendar, kind } = one;
  const name = calendarName(calendar, words);
  return (
    <tr data-calendar-id={calendar.id} class={calendar.id === props.openId ? "open" : ""}>
      <th scope="row">
        <button
          type="button"
          class="link"
          onClick={() => props.onOpen(calendar)}
          aria-label={words("calendars.edit", { name })}
        >
          <bdi>{name}</bdi>
        </button>
        <span class="marks">
          {calendar.id === props.counting && <span class="mark counting">{words("calendars.counts")}</span>}
          {kind === "changed" && <span class="mark">{words("calendars.changed")}</span>}
        </span>
      </th>
      <td>
        <span class="week-text">{weekText(calendar, words)}</span>
        <span class="muted">{calendar.zone ?? words("calendars.zone.browser")}</span>
      </td>
      {props.years.map((year) => (
        <td key={year} class="tabular" data-year={year}>
          <DaysOfYear calendar={calendar} year={year} />
        </td>
      ))}
      <td>
        <span class="row-actions">
          <Button
            label={t("action.duplicate")}
            icon="copy"
            iconOnly
            kind="quiet"
            onPress={() => props.onDuplicate(calendar)}
          />
          {kind === "changed" && (
            <Button
              label={words("calendars.restore", { name })}
              icon="undo"
              iconOnly
              kind="quiet"
              onPress={() => props.onRemove(one)}
            />
          )}
          {kind === "own" && (
            <Button
              label={words("calendars.delete", { name })}
              icon="trash"
              iconOnly
              kind="quiet"
              onPress={() => props.onRemove(one)}
            />
          )}
        </span>
      </td>
    </tr>
  );
}

function DaysOfYear({ calendar, year }: { readonly calendar: BusinessCalendar; readonly year: number }) {
  const words = useClockWords();
  const { holidays, workdays, openYears = [] } = calendar;
  const [off, madeUp] = [holidays, workdays].map(
    (days) => days.filter(({ day }) => day.startsWith(`${year}-`)).length,
  );
  if (!off && !madeUp) return <span class="muted">{words("calendars.noDays")}</span>;
  return (
    <span class="year-days">
      {words("calendars.off", { count: off ?? 0 })}
      {madeUp ? <span class="muted">{words("calendars.madeUp", { count: madeUp })}</span> : null}
      {openYears.includes(year) && (
        <span class="warning" title={words("calendars.open.text", { years: String(year) })}>
          <Icon name="warning" />
          {words("calendars.open")}
        </span>
      )}
    </span>
  );
}
