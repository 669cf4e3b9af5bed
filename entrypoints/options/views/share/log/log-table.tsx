/** Lines of the log as a table, the newest first, a hundred at a time: the search finds what lies deeper. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import type { ShareLogEntry } from "../../../../../lib/core/sharing/share-log-entry.ts";
import { formatMoment } from "../../../../../lib/i18n/format-moment.ts";
import type { LogLine } from "./find-log-lines.ts";
import { useLogWords } from "./use-log-words.ts";

const atATime = 100;

export function LogTable({ lines }: { readonly lines: readonly LogLine[] }) {
  const words = useLogWords();
  const [most, setMost] = useState(atATime);
  const more = Math.min(lines.length - most, atATime);
  return (
    <>
      {/* The table is wider than a narrow window: who cannot point scrolls it with the arrow keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus */}
      <section class="table-scroller" aria-labelledby="log-title" tabIndex={0}>
        <table class="log-table" aria-labelledby="log-title">
          <thead>
            <tr>
              <th scope="col">{words("log.column.when")}</th>
              <th scope="col">{words("log.column.who")}</th>
              <th scope="col">{words("log.column.what")}</th>
              <th scope="col">{words("log.column.where")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, most).map((line) => (
              <LogRow key={keyOf(line.entry)} {...line} />
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

function LogRow({ entry, said }: LogLine) {
  const { language } = useLogWords();
  return (
    <tr>
      <td class="tabular">
        <time dateTime={new Date(entry.at).toISOString()}>{formatMoment(entry.at, language)}</time>
      </td>
      <td>
        <bdi>{displayText(said.who)}</bdi>
      </td>
      <td>
        {said.what}
        {said.details !== "" && <bdi class="details">{displayText(said.details)}</bdi>}
      </td>
      <td>{entry.where !== null && <bdi>{displayText(entry.where)}</bdi>}</td>
    </tr>
  );
}

function keyOf({ n, at }: ShareLogEntry): number {
  return n ?? at;
}
