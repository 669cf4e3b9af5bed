/** The view of answer times: what is promised, by which calendar it is counted, and the calendars themselves. */
import { useMemo } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { useListKeys } from "../../../../components/use-list-keys.ts";
import { promisesOf } from "../../../../lib/core/clocks/promises.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { listedCalendars } from "../calendars/listed-calendars.ts";
import { CalendarSheet } from "./calendar-sheet.tsx";
import { CalendarTable } from "./calendar-table.tsx";
import { PromisesForm } from "./promises-form.tsx";
import { useCalendarEdits } from "./use-calendar-edits.ts";
import { useClockWords } from "./use-clock-words.ts";
import "../../style/clocks.css";

export function ClocksView({ set }: { readonly set: RuleSet }) {
  const words = useClockWords();
  const listed = useMemo(() => listedCalendars(set), [set.calendars]);
  const edits = useCalendarEdits(set, listed);
  const thisYear = new Date().getFullYear();
  useListKeys({ n: edits.add, Escape: edits.closeSheet });
  const own = listed.filter(({ kind }) => kind !== "shipped").length;
  const unread = (set.calendars ?? []).length - own;
  const { draft } = edits;
  return (
    <div class="view with-sheet">
      <section class="list-side clocks" aria-labelledby="view-title">
        <h1 id="view-title">{words("clocks.title")}</h1>
        <PromisesForm set={set} calendars={listed.map(({ calendar }) => calendar)} />
        <section class="calendars" aria-labelledby="calendars-title">
          <header class="view-head">
            <h2 id="calendars-title">{words("calendars.title")}</h2>
            <Button label={words("calendars.add")} icon="plus" onPress={edits.add} />
          </header>
          <p class="muted">{words("calendars.text")}</p>
          <CalendarTable
            listed={listed}
            counting={promisesOf(set).calendar}
            openId={draft?.id}
            years={[thisYear, thisYear + 1]}
            onOpen={edits.openCalendar}
            onDuplicate={edits.duplicate}
            onRemove={edits.remove}
          />
          {unread > 0 && <p class="hint">{words("calendars.unread", { count: unread })}</p>}
          <p class="keys-hint">{words("calendars.keys")}</p>
        </section>
      </section>
      {draft !== undefined && (
        <CalendarSheet
          key={draft.id}
          draft={draft}
          listed={listed.find(({ calendar }) => calendar.id === draft.id)}
          thisYear={thisYear}
          onChange={edits.change}
          onSave={edits.save}
          onClose={edits.closeSheet}
          onDuplicate={edits.duplicate}
          onRemove={edits.remove}
        />
      )}
    </div>
  );
}
