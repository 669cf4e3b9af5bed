/** The sheet in which a message that Gmail showed is chosen for a test. */
import { useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { SearchField } from "../../../../../components/search-field.tsx";
import { SideSheet } from "../../../../../components/side-sheet.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import type { SeenRecord } from "../../../../../lib/storage/records.ts";
import { useNewestSeen } from "../../../page-data.ts";
import { searchText, searchWords } from "../../search-text.ts";
import { useRuleTestWords } from "./use-rule-test-words.ts";

export interface SeenSheetProps {
  readonly database: Database;
  readonly onChoose: (record: SeenRecord) => void;
  readonly onClose: () => void;
}

/** Nobody looks through more; a search finds the others. */
const mostRows = 60;

export function SeenSheet({ database, onChoose, onClose }: SeenSheetProps) {
  const t = useTranslation();
  const words = useRuleTestWords();
  const seen = useNewestSeen(database);
  const [search, setSearch] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const records = seen.status === "ready" ? seen.value : undefined;
  const found = useMemo(() => findSeen(records ?? [], search), [records, search]);
  return (
    <SideSheet
      title={words("test.choose")}
      onClose={onClose}
      onSubmit={() => undefined}
      footer={<Button label={t("action.cancel")} onPress={onClose} />}
    >
      {seen.status === "failed" && <p class="warning">{words("test.choose.failed")}</p>}
      {records?.length === 0 && <p class="hint">{words("test.choose.none")}</p>}
      {records !== undefined && records.length > 0 && (
        <>
          <SearchField
            label={words("test.choose.search")}
            value={search}
            onChange={setSearch}
            field={field}
          />
          <p class="hint">{words("test.choose.hint", { count: records.length })}</p>
          {found.length === 0 && <p class="hint">{words("test.choose.noneFound")}</p>}
          <ul class="seen-choices">
            {found.slice(0, mostRows).map((record) => (
              <li key={`${record.account} ${record.id}`}>
                <button type="button" onClick={() => onChoose(record)}>
                  <bdi dir="auto">{senderOf(record)}</bdi>
                  <bdi dir="auto" class="muted">
                    {displayText(record.facts.subject || words("test.noSubject"))}
                  </bdi>
                  {typeof record.facts.date === "number" && (
                    <time class="muted tabular" dateTime={new Date(record.facts.date).toISOString()}>
                      {formatDayTime(record.facts.date, t.language)}
                    </time>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </SideSheet>
  );
}

function senderOf({ facts: { from } }: SeenRecord): string {
  return displayText(from?.name || from?.address || "");
}

function findSeen(records: readonly SeenRecord[], text: string): readonly SeenRecord[] {
  const wanted = searchWords(text);
  if (wanted.length === 0) return records;
  return records.filter(({ facts: { from, subject = "" } }) => {
    const searched = searchText(`${from?.name ?? ""} ${from?.address ?? ""} ${subject}`);
    return wanted.every((word) => searched.includes(word));
  });
}
