/** The last problems of the background: when and what in words; codes are behind "Details". */
import { Notice } from "../../../../components/notice.tsx";
import { Skeleton } from "../../../../components/skeleton.tsx";
import { type Translation, useTranslation } from "../../../../components/translation.tsx";
import { formatDayTime } from "../../../../lib/i18n/format.ts";
import type { Problem } from "../../../../lib/storage/problem-log.ts";
import type { Problems } from "./use-problems.ts";

export function ProblemList({ problems }: { readonly problems: Problems }) {
  const t = useTranslation();
  if (problems === undefined) return <Skeleton rows={2} />;
  if (problems === null) return <Notice kind="failed" title={t("health.problems.failed")} />;
  if (problems.length === 0) return <p class="hint">{t("health.problems.none")}</p>;
  return (
    <>
      <div class="table-scroller">
        <table class="change-table problem-table" aria-label={t("health.problems")}>
          <thead>
            <tr>
              <th scope="col">{t("health.column.when")}</th>
              <th scope="col">{t("health.column.what")}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ at, where }, index) => (
              <tr key={index}>
                <td class="tabular">{formatDayTime(at, t.language)}</td>
                <td>{whatHappened(where, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>{t("health.problems.details")}</summary>
        <ul class="internal-names">
          {problems.map(({ at, where, code }: Problem, index) => (
            <li key={index}>
              <span class="tabular">{formatDayTime(at, t.language)}</span> <code>{`${where}: ${code}`}</code>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function whatHappened(where: string, t: Translation): string {
  return t.byCode(`health.where.${where}`, {}) ?? t("health.where.other");
}
