/** Days out of an iCalendar file: shown first, each can count otherwise, and only what is taken over goes into the draft. */
import { useRef, useState } from "preact/hooks";
import { useTranslation } from "../../../../components/translation.tsx";
import { readICalendar } from "../../../../lib/core/calendars/icalendar/read-icalendar.ts";
import { failureSentence } from "../../../../lib/i18n/failure-sentence.ts";
import { ChooseFile } from "../choose-file.tsx";
import { readBytes } from "../share/files/read-bytes.ts";
import type { ListedDay } from "./calendar-draft.ts";
import { ownZone } from "./calendar-words.ts";
import { type FileOfDays, ImportPreview } from "./import-preview.tsx";
import { useClockWords } from "./use-clock-words.ts";

export interface ImportDaysProps {
  /** Of the calendar; `""`: that of the browser. */
  readonly zone: string;
  readonly thisYear: number;
  readonly onTake: (days: readonly ListedDay[]) => void;
}

type ImportState =
  | { readonly step: "idle" }
  | { readonly step: "reading"; readonly file: string }
  | { readonly step: "refused"; readonly file: string; readonly sentence: string }
  | { readonly step: "preview"; readonly read: FileOfDays }
  | { readonly step: "taken"; readonly count: number };

/** Mail waits from last year on, and nobody publishes holidays for longer. */
const yearsAhead = 5;

export function ImportDays({ zone, thisYear, onTake }: ImportDaysProps) {
  const t = useTranslation();
  const words = useClockWords();
  const [state, setState] = useState<ImportState>({ step: "idle" });
  /** A file that is chosen while another one is read wins. */
  const latest = useRef(0);
  const window = { firstYear: thisYear - 1, lastYear: thisYear + yearsAhead, zone: zone || ownZone() };

  const readFile = async (file: File): Promise<ImportState> => {
    const refused = (sentence: string) => ({ step: "refused", file: file.name, sentence }) as const;
    const bytes = await readBytes(file);
    if (!bytes.ok) return refused(failureSentence(t, bytes.error));
    const reading = readICalendar(bytes.value, window);
    if (reading.ok) return { step: "preview", read: { ...reading, file: file.name, ...window } };
    return refused(words.byCode(`import.failure.${reading.error.code}`, reading.error.params) ?? "");
  };
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    latest.current += 1;
    const turn = latest.current;
    setState({ step: "reading", file: file.name });
    const next = await readFile(file);
    if (turn === latest.current) setState(next);
  };
  return (
    <div class="import-days">
      <div class="button-row">
        <ChooseFile
          label={words("import.choose")}
          accept="text/calendar,.ics,.ical,.ifb"
          onFiles={(files) => void take(files)}
        />
      </div>
      {state.step === "idle" && <p class="hint">{words("import.hint")}</p>}
      {state.step === "reading" && <p role="status">{words("import.reading", { file: state.file })}</p>}
      {state.step === "refused" && (
        <p class="import-refused" role="alert">
          <strong>{words("import.refused", { file: state.file })}</strong>
          {state.sentence}
        </p>
      )}
      {state.step === "taken" && <p role="status">{words("import.taken", { count: state.count })}</p>}
      {state.step === "preview" && (
        <ImportPreview
          key={latest.current}
          read={state.read}
          onTake={(days) => {
            onTake(days);
            setState({ step: "taken", count: days.length });
          }}
          onCancel={() => setState({ step: "idle" })}
        />
      )}
    </div>
  );
}
