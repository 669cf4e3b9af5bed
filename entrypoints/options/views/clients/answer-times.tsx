/** How soon this client is answered, where it is not as the priority of the message promises. */
import { useMemo } from "preact/hooks";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { inherited } from "../../../../lib/core/clients/inherit.ts";
import type { Client, RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { calendarName } from "../calendars/calendar-name.ts";
import { listedCalendars } from "../calendars/listed-calendars.ts";
import type { ClientDraftSays } from "./check-client-draft.ts";
import type { ClientDraft } from "./client-draft.ts";
import { FoldedSection } from "./folded-section.tsx";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface AnswerTimesProps {
  readonly draft: ClientDraft;
  readonly says: ClientDraftSays;
  readonly set: Pick<RuleSet, "calendars">;
  readonly byId: ReadonlyMap<string, Client>;
  readonly onChange: (part: Partial<ClientDraft>) => void;
}

export function AnswerTimes({ draft, says, set, byId, onChange }: AnswerTimesProps) {
  const words = useClientRecordWords();
  const { promise, calendar } = draft;
  const above = fromParent(draft, byId);
  const calendars = useMemo(
    () =>
      listedCalendars(set).map(({ calendar: one }) => ({ value: one.id, label: calendarName(one, words) })),
    [set.calendars, words],
  );
  const isKnown = calendar === "" || calendars.some(({ value }) => value === calendar);
  const nameOf = (id: string) => calendars.find(({ value }) => value === id)?.label ?? id;
  const hint = (hours: number | undefined) =>
    hours === undefined ? words("record.promise.empty") : words("record.promise.parent", { hours });
  const none =
    above.calendar === undefined
      ? words("record.calendar.none")
      : words("record.calendar.parent", { name: nameOf(above.calendar) });
  const filled = [promise.first, promise.next, calendar].filter((text) => text.trim() !== "").length;
  return (
    <FoldedSection
      title={words("record.promise")}
      filled={filled}
      hasErrors={says.promiseFirst.errors.length + says.promiseNext.errors.length > 0}
    >
      <div class="field-columns">
        <TextField
          label={words("record.promise.first")}
          hint={hint(above.promise?.first)}
          value={promise.first}
          errors={says.promiseFirst.errors}
          onChange={(first) => onChange({ promise: { ...promise, first } })}
        />
        <TextField
          label={words("record.promise.next")}
          hint={hint(above.promise?.next)}
          value={promise.next}
          errors={says.promiseNext.errors}
          onChange={(next) => onChange({ promise: { ...promise, next } })}
        />
      </div>
      <ChoiceField
        label={words("record.calendar")}
        hint={words("record.calendar.hint")}
        value={calendar}
        choices={[
          { value: "", label: none },
          ...calendars,
          // What a file named stays chosen, although no calendar of this id is here.
          ...(isKnown ? [] : [{ value: calendar, label: calendar }]),
        ]}
        onChange={(id) => onChange({ calendar: id })}
      />
    </FoldedSection>
  );
}

/** What would count if the client set nothing of its own. */
function fromParent(draft: ClientDraft, byId: ReadonlyMap<string, Client>): Client {
  const { id, name, tier, parent } = draft;
  const client: Client = { id, name, tier, addresses: [], domains: [] };
  return inherited(parent === "" ? client : { ...client, parent }, byId);
}
