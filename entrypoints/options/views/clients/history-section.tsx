/** What was changed about a client, newest first, and the way back to what it was before. */
import { liveQuery } from "dexie";
import { useCallback, useMemo, useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { displayText } from "../../../../components/display-text.ts";
import { useTranslation } from "../../../../components/translation.tsx";
import { useStored } from "../../../../components/use-stored.ts";
import { type ChangeLine, changeLines } from "../../../../lib/core/clients/history/change-lines.ts";
import { historyLimits } from "../../../../lib/core/clients/history/history-limits.ts";
import { statesAround } from "../../../../lib/core/clients/history/states.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import type { ClientRecordWords } from "../../../../lib/i18n/client-record/translate-client-record.ts";
import { languageTags } from "../../../../lib/i18n/translate.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { readHistory } from "../../../../lib/storage/read-history.ts";
import { FoldedSection } from "./folded-section.tsx";
import { type PartWords, partWords } from "./part-words.ts";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface HistorySectionProps {
  /** As stored. */
  readonly client: Client;
  readonly byId: ReadonlyMap<string, Client>;
  readonly database: Database;
  /** `time`: of the change, in words. */
  readonly onTakeBack: (to: Client, time: string) => void;
}

/** Nothing is read until somebody opens it. */
export function HistorySection(props: HistorySectionProps) {
  const words = useClientRecordWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <FoldedSection title={words("history.title")} filled={0} onOpen={() => setIsOpen(true)}>
      {isOpen && <History {...props} />}
    </FoldedSection>
  );
}

function History({ client, byId, database, onTakeBack }: HistorySectionProps) {
  const t = useTranslation();
  const words = useClientRecordWords();
  const { id } = client;
  const history = useStored(useCallback(() => liveQuery(() => readHistory(database, id)), [database, id]));
  const parts = partWords(t, words, (one) => byId.get(one)?.name);
  const times = useMemo(
    () => new Intl.DateTimeFormat(languageTags[t.language], { dateStyle: "medium", timeStyle: "short" }),
    [t.language],
  );
  if (history.status === "loading") return null;
  if (history.status === "failed") return <p class="hint">{words("history.failed")}</p>;
  if (history.value.length === 0) return <p class="hint">{words("history.none")}</p>;
  const states = statesAround(
    client,
    history.value.map(({ delta }) => delta),
  );
  return (
    <>
      <ol class="history">
        {history.value.map(({ n, at, way }, place) => {
          const around = states[place];
          const before = around?.before;
          const time = times.format(at);
          return (
            <li key={n}>
              <p class="history-head">
                <time dateTime={new Date(at).toISOString()}>{time}</time>
                <span class="muted">{words(`way.${way}`)}</span>
                {before != null && (
                  <Button
                    label={words("history.backOf", { time })}
                    icon="undo"
                    iconOnly
                    kind="quiet"
                    onPress={() => onTakeBack(before, time)}
                  />
                )}
              </p>
              <ul>
                {around !== undefined &&
                  changeLines(around).map((line) => (
                    <li key={JSON.stringify(line)}>
                      <bdi>{displayText(lineText(line, parts, words))}</bdi>
                    </li>
                  ))}
              </ul>
            </li>
          );
        })}
      </ol>
      <p class="hint">{words("history.bounds", { ...historyLimits })}</p>
    </>
  );
}

/** Longer lists are told by their beginning. */
const mostEntries = 5;

function lineText(line: ChangeLine, parts: PartWords, words: ClientRecordWords): string {
  switch (line.kind) {
    case "made":
      return words("history.made");
    case "removed":
      return words("history.removed");
    case "added":
    case "gone": {
      const more = line.entries.length - mostEntries;
      const list = line.entries.slice(0, mostEntries).join(", ") + (more > 0 ? ` +${more}` : "");
      return words(`history.${line.kind}`, { part: parts.name(line.part), list });
    }
    case "text":
      return words("history.text", { part: parts.name(line.part) });
    case "value":
      return words("history.change", {
        part: parts.name(line.part),
        from: parts.value(line.part, line.from),
        to: parts.value(line.part, line.to),
      });
  }
}
