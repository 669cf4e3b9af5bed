/** A log with something in it: narrowed by kind and by words, and saved as it is shown. */
import { useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { downloadFile } from "../../../../components/download-file.ts";
import { Notice } from "../../../../components/notice.tsx";
import { SearchField } from "../../../../components/search-field.tsx";
import { dayFileName } from "../../day-file-name.ts";
import { usePageActions } from "../../page-actions.ts";
import { useLogWords } from "../share/log/use-log-words.ts";
import { findLogLines, type LogLine } from "./log-lines.ts";
import { LogTable } from "./log-table.tsx";

export interface LogPageProps<Kind extends string, Line extends LogLine<Kind>> {
  readonly title: string;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly columns: readonly string[];
  readonly kinds: readonly { readonly value: Kind; readonly label: string }[];
  /** How its files are called, before the day. */
  readonly fileName: string;
  /** Text of a CSV file, and of one with a JSON object a line. */
  readonly asTable: (lines: readonly Line[]) => string;
  readonly asLines: (lines: readonly Line[]) => string;
}

export function LogPage<Kind extends string, Line extends LogLine<Kind>>(props: LogPageProps<Kind, Line>) {
  const { title, text: about, lines, columns, kinds } = props;
  const words = useLogWords();
  const [kind, setKind] = useState<Kind | "all">("all");
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => findLogLines<Kind, Line>(lines, kind, text), [lines, kind, text]);
  return (
    <>
      <h2 id="log-title">{title}</h2>
      <p>{about}</p>
      <div class="log-head">
        <ChoiceField<Kind | "all">
          label={words("log.kind")}
          value={kind}
          choices={[{ value: "all", label: words("log.kind.all") }, ...kinds]}
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
        <LogTable key={`${kind} ${text}`} columns={columns} lines={found} />
      )}
      <SaveButtons {...props} lines={found} />
    </>
  );
}

/** What is shown is what is saved: filtered, if it is. */
function SaveButtons<Kind extends string, Line extends LogLine<Kind>>({
  lines,
  fileName,
  asTable,
  asLines,
}: LogPageProps<Kind, Line>) {
  const words = useLogWords();
  const { tell } = usePageActions();
  const save = (ending: string, content: string, type: string) => {
    const file = dayFileName(fileName, Date.now(), ending);
    downloadFile(file, content, type);
    tell({ kind: "done", text: words("log.saved", { file }) });
  };
  // Excel takes a file without this mark for one of the local code page, and Chinese for something else.
  const saveTable = () => save("csv", `\uFEFF${asTable(lines)}`, "text/csv");
  const saveLines = () => save("jsonl", asLines(lines), "application/jsonl");
  return (
    <div class="button-row">
      <Button label={words("log.csv")} icon="download" disabled={lines.length === 0} onPress={saveTable} />
      <Button label={words("log.lines")} icon="download" disabled={lines.length === 0} onPress={saveLines} />
    </div>
  );
}
