/** Lines of a log as a table, the newest first, a hundred at a time: the search finds what lies deeper. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { formatMoment } from "../../../../lib/i18n/format-moment.ts";
import { useLogWords } from "../share/log/use-log-words.ts";
import type { LogLine } from "./log-lines.ts";

const atATime = 100;

export interface LogTableProps {
  /** Of what stands behind the moment. */
  readonly columns: readonly string[];
  readonly lines: readonly LogLine<string>[];
}

export function LogTable({ columns, lines }: LogTableProps) {
  const words = useLogWords();
  const [most, setMost] = useState(atATime);
  const more = Math.min(lines.length - most, atATime);
  return (
    <>
      {/* The table is wider than a narrow window: who cannot point scrolls it with the arrow keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus */}
      <section class="table-scroller" aria-labelledby="log-title" tabIndex={0}>
        <table class={columns.length > 2 ? "log-table" : "log-table few"} aria-labelledby="log-title">
          <thead>
            <tr>
              <th scope="col">{words("log.column.when")}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, most).map((line) => (
              <LogRow key={line.key} line={line} />
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && (
        <Button
          label={words("log.more", { count: more })}
          onPress={() => setMost((count) => count + atATime)}
        />
      )}
    </>
  );
}

function LogRow({ line: { at, cells } }: { readonly line: LogLine<string> }) {
  const { language } = useLogWords();
  return (
    <tr>
      <td class="tabular">
        <time dateTime={new Date(at).toISOString()}>{formatMoment(at, language)}</time>
      </td>
      {cells.map((cell, place) => (
        // The columns of a log never change.
        <td key={place}>{cell}</td>
      ))}
    </tr>
  );
}
