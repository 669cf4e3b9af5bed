/** The last problems of the background: when and what in words; codes are behind "Details". */
import { Notice } from "../../../../components/notice.tsx";
import { Skeleton } from "../../../../components/skeleton.tsx";
import { formatDayTime } from "../../../../lib/i18n/format.ts";
import type { HealthWords } from "../../../../lib/i18n/health/translate-health.ts";
import type { Problem } from "../../../../lib/storage/problem-log.ts";
import { useHealthWords } from "./use-health-words.ts";
import type { Problems } from "./use-problems.ts";

export function ProblemList({ problems }: { readonly problems: Problems }) {
  const words = useHealthWords();
  if (problems === undefined) return <Skeleton rows={2} />;
  if (problems === null) return <Notice kind="failed" title={words("health.problems.failed")} />;
  if (problems.length === 0) return <p class="hint">{words("health.problems.none")}</p>;
  return (
    <>
      <div class="table-scroller">
        <table class="change-table problem-table" aria-label={words("health.problems")}>
          <thead>
            <tr>
              <th scope="col">{words("health.column.when")}</th>
              <th scope="col">{words("health.column.what")}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ at, where }, index) => (
              <tr key={index}>
                <td class="tabular">{formatDayTime(at, words.language)}</td>
                <td>{whatHappened(where, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>{words("health.problems.details")}</summary>
        <ul class="internal-names">
          {problems.map(({ at, where, code }: Problem, index) => (
            <li key={index}>
              <span class="tabular">{formatDayTime(at, words.language)}</span>{" "}
              <code>{`${where}: ${code}`}</code>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function whatHappened(where: string, words: HealthWords): string {
  return words.byCode(`health.where.${where}`, {}) ?? words("health.where.other");
}
