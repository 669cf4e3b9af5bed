/** The log of what was shared and taken in: who, what, when, from where. It is read here and written by those who do it. */
import { liveQuery } from "dexie";
import { useCallback, useMemo } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { Notice } from "../../../../../components/notice.tsx";
import { Skeleton } from "../../../../../components/skeleton.tsx";
import { type Translation, useTranslation } from "../../../../../components/translation.tsx";
import { useStored } from "../../../../../components/use-stored.ts";
import type { ShareLogEntry } from "../../../../../lib/core/sharing/share-log-entry.ts";
import {
  type SaidEntry,
  shareLogLines,
  shareLogTable,
} from "../../../../../lib/core/sharing/write-share-log.ts";
import { failureSentence } from "../../../../../lib/i18n/failure-sentence.ts";
import type { ShareLogWords } from "../../../../../lib/i18n/share-log/translate-share-log.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { readShareLog } from "../../../../../lib/storage/read-share-log.ts";
import type { LogLine } from "../../log/log-lines.ts";
import { LogPage } from "../../log/log-page.tsx";
import { kindOfCode, type LogKind, logKinds } from "./log-kind.ts";
import { sayLogLine } from "./say-log-line.ts";
import { useLogWords } from "./use-log-words.ts";

export function LogView({ database }: { readonly database: Database }) {
  const t = useTranslation();
  const words = useLogWords();
  const state = useStored(useCallback(() => liveQuery(() => readShareLog(database)), [database]));
  if (state.status === "loading") return <Skeleton rows={8} />;
  if (state.status === "failed") {
    return (
      <Notice kind="failed" title={words("log.failed")} text={failureSentence(t, state.failure)}>
        <Button label={t("action.retry")} kind="primary" onPress={state.retry} />
      </Notice>
    );
  }
  if (state.value.length === 0) {
    return (
      <Notice kind="empty" title={words("log.empty")} text={words("log.empty.text")}>
        <Button
          label={words("log.empty.act")}
          onPress={() => {
            location.hash = "#share";
          }}
        />
      </Notice>
    );
  }
  return <Log entries={state.value} />;
}

interface ShareLine extends LogLine<LogKind> {
  readonly entry: ShareLogEntry;
  readonly said: SaidEntry;
}

function Log({ entries }: { readonly entries: readonly ShareLogEntry[] }) {
  const t = useTranslation();
  const words = useLogWords();
  const lines = useMemo(() => entries.map((entry) => lineOf(entry, words, t)), [entries, words, t]);
  const asTable = (shown: readonly ShareLine[]) => {
    const said = new Map(shown.map((line) => [line.entry, line.said]));
    return shareLogTable(
      shown.map(({ entry }) => entry),
      [
        words("log.column.when"),
        words("log.column.line"),
        words("log.column.who"),
        words("log.column.what"),
        words("log.column.where"),
        words("log.column.details"),
        words("log.column.code"),
      ],
      (entry) => said.get(entry) ?? { who: "", what: "", details: "" },
    );
  };
  return (
    <LogPage
      title={words("log.title")}
      text={words("log.text")}
      lines={lines}
      columns={[words("log.column.who"), words("log.column.what"), words("log.column.where")]}
      kinds={logKinds.map((value) => ({ value, label: words(`log.kind.${value}`) }))}
      fileName="clientele-log"
      asTable={asTable}
      asLines={(shown) => shareLogLines(shown.map(({ entry }) => entry))}
    />
  );
}

function lineOf(entry: ShareLogEntry, words: ShareLogWords, t: Translation): ShareLine {
  const said = sayLogLine(entry, words, t);
  const { who, what, details } = said;
  return {
    key: entry.n ?? entry.at,
    at: entry.at,
    kind: kindOfCode[entry.what],
    entry,
    said,
    text: [who, what, details, entry.where ?? ""].join(" "),
    cells: [
      <bdi key="who">{displayText(who)}</bdi>,
      <>
        {what}
        {details !== "" && <bdi class="details">{displayText(details)}</bdi>}
      </>,
      entry.where !== null && <bdi key="where">{displayText(entry.where)}</bdi>,
    ],
  };
}
