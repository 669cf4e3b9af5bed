/** The sheet in which one calendar is edited: name, zone, the hours of the week, and the days that are not as the week. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { SideSheet } from "../../../../components/side-sheet.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { BusinessCalendar } from "../../../../lib/core/calendars/calendar.ts";
import { readHours } from "../../../../lib/core/calendars/hours-text.ts";
import { calendarName } from "../calendars/calendar-name.ts";
import type { ListedCalendar } from "../calendars/listed-calendars.ts";
import { type CalendarDraft, hasTooManyDays, isKnownZone, mostDays } from "./calendar-draft.ts";
import { ownZone } from "./calendar-words.ts";
import { DayList } from "./day-list.tsx";
import { useClockWords } from "./use-clock-words.ts";
import { WeekFields } from "./week-fields.tsx";

export interface CalendarSheetProps {
  readonly draft: CalendarDraft;
  /** As it is now; `undefined`: it is new. */
  readonly listed: ListedCalendar | undefined;
  readonly thisYear: number;
  readonly onChange: (draft: CalendarDraft) => void;
  readonly onSave: (draft: CalendarDraft) => void;
  readonly onClose: () => void;
  readonly onDuplicate: (calendar: BusinessCalendar) => void;
  readonly onRemove: (listed: ListedCalendar) => void;
}

export function CalendarSheet(props: CalendarSheetProps) {
  const { draft, listed, thisYear, onChange, onSave, onClose } = props;
  const t = useTranslation();
  const words = useClockWords();
  // A field that was not filled in yet is no error until somebody wants to save.
  const [tried, setTried] = useState(false);
  const change = (part: Partial<CalendarDraft>) => onChange({ ...draft, ...part });
  const isNamed = draft.name.trim() !== "";
  const isFull = hasTooManyDays(draft);
  const isGood =
    isNamed && isKnownZone(draft.zone) && !isFull && draft.week.every((text) => readHours(text) !== null);
  const submit = () => {
    setTried(true);
    if (isGood) onSave(draft);
  };
  return (
    <SideSheet
      title={words(listed === undefined ? "calendar.new" : "calendar.edit")}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button label={t("action.save")} kind="primary" type="submit" onPress={submit} />
          <Button label={t("action.cancel")} onPress={onClose} />
          {listed !== undefined && (
            <MoreActions listed={listed} onDuplicate={props.onDuplicate} onRemove={props.onRemove} />
          )}
        </>
      }
    >
      <TextField
        first
        label={words("calendar.name")}
        value={draft.name}
        errors={tried && !isNamed ? [words("calendar.name.missing")] : []}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={words("calendar.zone")}
        hint={words("calendar.zone.hint", { zone: ownZone() })}
        value={draft.zone}
        suggestions={Intl.supportedValuesOf("timeZone")}
        errors={isKnownZone(draft.zone) ? [] : [words("calendar.zone.unknown")]}
        onChange={(zone) => change({ zone })}
      />
      <WeekFields week={draft.week} onWeek={(week) => change({ week })} />
      {isFull && (
        <p class="error" role="alert">
          {words("calendar.days.tooMany", { limit: mostDays })}
        </p>
      )}
      <DayList draft={draft} thisYear={thisYear} onChange={change} />
    </SideSheet>
  );
}

type MoreActionsProps = Pick<CalendarSheetProps, "onDuplicate" | "onRemove"> & {
  readonly listed: ListedCalendar;
};

/** A shipped calendar that nobody changed cannot go, only be copied. */
function MoreActions({ listed, onDuplicate, onRemove }: MoreActionsProps) {
  const t = useTranslation();
  const words = useClockWords();
  const name = calendarName(listed.calendar, words);
  return (
    <span class="sheet-more">
      <Button
        label={t("action.duplicate")}
        icon="copy"
        iconOnly
        kind="quiet"
        onPress={() => onDuplicate(listed.calendar)}
      />
      {listed.kind === "changed" && (
        <Button
          label={words("calendars.restore", { name })}
          icon="undo"
          iconOnly
          kind="quiet"
          onPress={() => onRemove(listed)}
        />
      )}
      {listed.kind === "own" && (
        <Button
          label={t("action.delete")}
          icon="trash"
          iconOnly
          kind="danger"
          onPress={() => onRemove(listed)}
        />
      )}
    </span>
  );
}
