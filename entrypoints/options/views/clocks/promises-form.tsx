/** How soon clients are promised an answer, by priority; what that means for mail of now stands beside it. */
import { useId, useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { FieldMessages } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { businessClock } from "../../../../lib/core/calendars/business-clock.ts";
import type { BusinessCalendar } from "../../../../lib/core/calendars/calendar.ts";
import { calendarById } from "../../../../lib/core/calendars/calendar-by-id.ts";
import { defaultPromises, promisesOf } from "../../../../lib/core/clocks/promises.ts";
import { type Priority, priorities, type RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { isEqual } from "../../../../lib/core/shared/is-equal.ts";
import { formatDue } from "../../../../lib/i18n/clocks/format-due.ts";
import { usePageActions } from "../../page-actions.ts";
import { calendarName } from "../calendars/calendar-name.ts";
import { ownZone } from "./calendar-words.ts";
import { draftOfPromises, type PromisesDraft, promisesOfDraft, readPromised } from "./promises-draft.ts";
import { useClockWords } from "./use-clock-words.ts";
import { useMinute } from "./use-minute.ts";

export interface PromisesFormProps {
  readonly set: RuleSet;
  /** All that can be chosen. */
  readonly calendars: readonly BusinessCalendar[];
}

export function PromisesForm({ set, calendars }: PromisesFormProps) {
  const t = useTranslation();
  const words = useClockWords();
  const { edit } = usePageActions();
  const stored = promisesOf(set);
  const [typed, setTyped] = useState<PromisesDraft>();
  const draft = typed ?? draftOfPromises(stored);
  const promises = promisesOfDraft(draft);
  const isChanged = typed !== undefined && !isEqual(promises, stored);
  const isStored = set.settings?.["promises"] !== undefined;
  const change = (part: Partial<PromisesDraft>) => setTyped({ ...draft, ...part });

  const save = async () => {
    if (promises === null || !isChanged) return;
    if (await edit({ kind: "promises.save", promises }, words("promises.saved"))) setTyped(undefined);
  };
  const reset = async () => {
    if (await edit({ kind: "promises.save", promises: null }, words("promises.reset"))) setTyped(undefined);
  };
  const calendar = calendarById(set, draft.calendar);
  return (
    <section class="card promises">
      <h2>{words("promises.title")}</h2>
      <p>{words("promises.text")}</p>
      {isStored && stored === defaultPromises && <p class="warning">{words("promises.unreadable")}</p>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PromisesTable draft={draft} calendar={calendar} onChange={change} />
        <FieldMessages
          id="promises-said"
          errors={promises === null ? [words("promises.bad")] : []}
          notes={[]}
        />
        <ChoiceField
          label={words("promises.calendar")}
          value={calendar.id}
          choices={calendars.map((one) => ({ value: one.id, label: calendarName(one, words) }))}
          onChange={(id) => change({ calendar: id })}
        />
        {calendar.zone !== undefined && calendar.zone !== ownZone() && (
          <p class="hint">{words("promises.zones", { zone: calendar.zone, own: ownZone() })}</p>
        )}
        <div class="button-row">
          <Button
            label={t("action.save")}
            kind="primary"
            type="submit"
            disabled={promises === null || !isChanged}
            onPress={() => void save()}
          />
          {typed !== undefined && <Button label={t("action.cancel")} onPress={() => setTyped(undefined)} />}
          {isStored && (
            <Button
              label={words("promises.standard")}
              kind="quiet"
              icon="undo"
              onPress={() => void reset()}
            />
          )}
        </div>
      </form>
    </section>
  );
}

interface PromisesTableProps {
  readonly draft: PromisesDraft;
  readonly calendar: BusinessCalendar;
  readonly onChange: (part: Partial<PromisesDraft>) => void;
}

function PromisesTable({ draft, calendar, onChange }: PromisesTableProps) {
  const t = useTranslation();
  const words = useClockWords();
  const field = (which: "first" | "next", priority: Priority) => (
    <HoursField
      label={words(`promises.field.${which}`, { priority: t(`priority.${priority}`) })}
      value={draft[which][priority]}
      onChange={(text) => onChange({ [which]: { ...draft[which], [priority]: text } })}
    />
  );
  return (
    <table class="promises-table">
      <thead>
        <tr>
          <th scope="col">{words("promises.priority")}</th>
          <th scope="col">{words("promises.first")}</th>
          <th scope="col">{words("promises.next")}</th>
          <th scope="col">{words("promises.due")}</th>
        </tr>
      </thead>
      <tbody>
        {priorities.map((priority) => (
          <tr key={priority}>
            <th scope="row">{t(`priority.${priority}`)}</th>
            <td>{field("first", priority)}</td>
            <td>{field("next", priority)}</td>
            <td class="tabular" data-heading={words("promises.due")}>
              <DueNow hours={readPromised(draft.first[priority])} calendar={calendar} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HoursFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function HoursField({ label, value, onChange }: HoursFieldProps) {
  const words = useClockWords();
  const id = useId();
  return (
    <span class="hours-field field">
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={readPromised(value) === undefined}
        aria-describedby="promises-said"
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <span class="muted" aria-hidden="true">
        {words("promises.hours")}
      </span>
    </span>
  );
}

interface DueNowProps {
  /** As `readPromised` gives them. */
  readonly hours: number | null | undefined;
  readonly calendar: BusinessCalendar;
}

function DueNow({ hours, calendar }: DueNowProps) {
  const words = useClockWords();
  const now = useMinute();
  if (hours === undefined) return <span class="muted">–</span>;
  if (hours === null) return <span class="muted">{words("promises.none")}</span>;
  const due = businessClock(calendar, ownZone()).add(now, hours * 60);
  if (!Number.isFinite(due)) return <span class="warning">{words("promises.never")}</span>;
  return <time dateTime={new Date(due).toISOString()}>{formatDue(due, words.language)}</time>;
}
