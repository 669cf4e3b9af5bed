/** The log of what was shared and taken in: who, what, when, from where. It is read here and written by those who do it. */
import { liveQuery } from "dexie";
import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../components/choice-field.tsx";
import { downloadFile } from "../../../../../components/download-file.ts";
import { Notice } from "../../../../../components/notice.tsx";
import { SearchField } from "../../../../../components/search-field.tsx";
import { Skeleton } from "../../../../../components/skeleton.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { useStored } from "../../../../../components/use-stored.ts";
import type { ShareLogEntry } from "../../../../../lib/core/sharing/share-log-entry.ts";
import { shareLogLines, shareLogTable } from "../../../../../lib/core/sharing/write-share-log.ts";
import { failureSentence } from "../../../../../lib/i18n/failure-sentence.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { readShareLog } from "../../../../../lib/storage/read-share-log.ts";
import { dayFileName } from "../../../day-file-name.ts";
import { usePageActions } from "../../../page-actions.ts";
import { findLogLines, type LogKind, type LogLine, logKinds } from "./find-log-lines.ts";
import { LogTable } from "./log-table.tsx";
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

function Log({ entries }: { readonly entries: readonly ShareLogEntry[] }) {
  const t = useTranslation();
  const words = useLogWords();
  const [kind, setKind] = useState<LogKind | "all">("all");
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const lines = useMemo<readonly LogLine[]>(
    () => entries.map((entry) => ({ entry, said: sayLogLine(entry, words, t) })),
    [entries, words, t],
  );
  const found = useMemo(() => findLogLines(lines, kind, text), [lines, kind, text]);
  return (
    <>
      <h2 id="log-title">{words("log.title")}</h2>
      <p>{words("log.text")}</p>
      <div class="log-head">
        <ChoiceField
          label={words("log.kind")}
          value={kind}
          choices={(["all", ...logKinds] as const).map((value) => ({
            value,
            label: words(`log.kind.${value}`),
          }))}
          onChange={setKind}
        />
        <SearchField label={words("log.search")} value={text} onChange={setText} field={field} />
        <p class="hint tabular" role="status">
          {words("log.count", { count: found.length })}
        </p>
      </div>
      {found.length === 0 ? (
        <Notice kind="empty" title={words("log.none")}>
          <Button
            label={words("log.none.act")}
            onPress={() => {
              setKind("all");
              setText("");
            }}
          />
        </Notice>
      ) : (
        <LogTable key={`${kind} ${text}`} lines={found} />
      )}
      <SaveButtons lines={found} />
    </>
  );
}

/** What is shown is what is saved: filtered, if it is. */
function SaveButtons({ lines }: { readonly lines: readonly LogLine[] }) {
  const words = useLogWords();
  const { tell } = usePageActions();
  const save = (file: string, content: string, type: string) => {
    downloadFile(file, content, type);
    tell({ kind: "done", text: words("log.saved", { file }) });
  };
  const saveTable = () => {
    const said = new Map(lines.map((line) => [line.entry, line.said]));
    const table = shareLogTable(
      lines.map(({ entry }) => entry),
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
    // Excel takes a file without this mark for one of the local code page, and Chinese for something else.
    save(dayFileName("clientele-log", Date.now(), "csv"), `\uFEFF${table}`, "text/csv");
  };
  const saveLines = () => {
    const text = shareLogLines(lines.map(({ entry }) => entry));
    save(dayFileName("clientele-log", Date.now(), "jsonl"), text, "application/jsonl");
  };
  return (
    <div class="button-row">
      <Button label={words("log.csv")} icon="download" disabled={lines.length === 0} onPress={saveTable} />
      <Button label={words("log.lines")} icon="download" disabled={lines.length === 0} onPress={saveLines} />
    </div>
  );
}
