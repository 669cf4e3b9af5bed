/** How well Gmail can be read in one account: findings with advice, and the counts that they come from. */
import { Icon } from "../../../../components/icon.tsx";
import { type HealthFinding, judgeHealth } from "../../../../lib/core/health/judge-health.ts";
import { formatDayTime } from "../../../../lib/i18n/format.ts";
import type { HealthWords } from "../../../../lib/i18n/health/translate-health.ts";
import { languageTags } from "../../../../lib/i18n/translate.ts";
import type { DriftRecord } from "../../../../lib/storage/records.ts";
import { partName } from "./part-name.ts";
import { ProbeTable } from "./probe-table.tsx";
import { useHealthWords } from "./use-health-words.ts";

export interface AccountHealthProps {
  /** Address of the account, lower case. */
  readonly account: string;
  /** `undefined`: no page of it has said anything yet. */
  readonly record: DriftRecord | undefined;
}

export function AccountHealth({ account, record }: AccountHealthProps) {
  const words = useHealthWords();
  return (
    <section class="card" aria-label={account}>
      <h2>
        <bdi>{account}</bdi>
      </h2>
      {record !== undefined && (
        <p class="hint">{words("health.reported", { time: formatDayTime(record.at, words.language) })}</p>
      )}
      {judgeHealth(record?.drift).map((finding) => (
        <Finding key={finding.code} finding={finding} />
      ))}
      {record !== undefined && (
        <>
          <ProbeTable account={account} drift={record.drift} />
          <p class="hint">{words("health.counted")}</p>
        </>
      )}
    </section>
  );
}

function Finding({ finding }: { readonly finding: HealthFinding }) {
  const words = useHealthWords();
  const { code } = finding;
  const isWell = code === "well";
  return (
    <div class={`finding ${code}`}>
      <h3>
        <Icon name={isWell ? "check" : code === "withdrawn" || code === "missed" ? "warning" : "note"} />
        {titleOf(finding, words)}
      </h3>
      <p>{words(`health.${code}.advice`)}</p>
      {"probes" in finding && finding.probes.length > 0 && (
        <p class="hint">
          {words("health.concerns", {
            parts: listOf(finding.probes, words),
          })}
        </p>
      )}
    </div>
  );
}

function titleOf(finding: HealthFinding, words: HealthWords): string {
  switch (finding.code) {
    case "withdrawn":
    case "missed":
    case "fellBack":
      return words(`health.${finding.code}`, { since: formatDayTime(finding.since, words.language) });
    case "hintsRefused":
      return words("health.hintsRefused", { count: finding.count });
    default:
      return words(`health.${finding.code}`);
  }
}

/** Such as "a, b and c", each once. */
function listOf(probes: readonly string[], words: HealthWords): string {
  const names = new Set(probes.map((id) => partName(id, words)));
  return new Intl.ListFormat(languageTags[words.language], { type: "conjunction" }).format(names);
}
