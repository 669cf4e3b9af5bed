/** What is read of Gmail in one account, how often it was found, and since when it is not. */
import type { KeptDrift, ProbeTally } from "../../../../lib/core/health/drift.ts";
import { inOrderOfConcern } from "../../../../lib/core/health/judge-health.ts";
import { formatDayTime } from "../../../../lib/i18n/format.ts";
import { languageTags } from "../../../../lib/i18n/translate.ts";
import { partName } from "./part-name.ts";
import { useHealthWords } from "./use-health-words.ts";

export interface ProbeTableProps {
  readonly account: string;
  readonly drift: KeptDrift;
}

export function ProbeTable({ account, drift }: ProbeTableProps) {
  const words = useHealthWords();
  const probes = inOrderOfConcern(drift);
  if (probes.length === 0) return null;
  return (
    <>
      <div class="table-scroller">
        <table class="change-table probe-table" aria-label={words("health.table", { account })}>
          <thead>
            <tr>
              <th scope="col">{words("health.column.part")}</th>
              <th scope="col">{words("health.column.found")}</th>
              <th scope="col">{words("health.column.fellBack")}</th>
              <th scope="col">{words("health.column.missed")}</th>
              <th scope="col">{words("health.column.since")}</th>
            </tr>
          </thead>
          <tbody>
            {probes.map(([id, tally]) => (
              <ProbeRow key={id} name={partName(id, words)} tally={tally} />
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>{words("health.details")}</summary>
        <ul class="internal-names">
          {probes.map(([id]) => (
            <li key={id}>
              {partName(id, words)} <code>{id}</code>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function ProbeRow({ name, tally }: { readonly name: string; readonly tally: ProbeTally }) {
  const words = useHealthWords();
  const numbers = new Intl.NumberFormat(languageTags[words.language]);
  const { found, fellBack, missed, fellBackSince, missedSince } = tally;
  const since = missedSince ?? fellBackSince;
  return (
    <tr class={missedSince !== undefined ? "missed" : fellBackSince !== undefined ? "fell-back" : undefined}>
      <th scope="row">{name}</th>
      {[found, fellBack, missed].map((count, index) => (
        <td key={index} class={count === 0 ? "tabular none" : "tabular"}>
          {numbers.format(count)}
        </td>
      ))}
      <td class="tabular">{since === undefined ? "" : formatDayTime(since, words.language)}</td>
    </tr>
  );
}
