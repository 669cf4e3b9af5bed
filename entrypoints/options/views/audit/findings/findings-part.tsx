/** What the audit found: run in slices, grouped by kind, narrowed and searched, each with its proofs and a way to mend it. */
import { liveQuery } from "dexie";
import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../components/choice-field.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { SearchField } from "../../../../../components/search-field.tsx";
import { useStored } from "../../../../../components/use-stored.ts";
import { type FindingKind, findingKinds } from "../../../../../lib/core/audit/finding.ts";
import { formatDate } from "../../../../../lib/i18n/format-moment.ts";
import { readAcceptedFindings } from "../../../../../lib/storage/accepted-findings.ts";
import type { ViewProps } from "../../../view-props.ts";
import { AuditStandLine } from "./audit-stand-line.tsx";
import { findFindings } from "./find-findings.ts";
import { FindingCard } from "./finding-card.tsx";
import { type AuditRun, type FoundFaults, useAudit } from "./use-audit.ts";
import { useFindingWords } from "./use-finding-words.ts";
import { useMend } from "./use-mend.ts";

/** `run`: another audit than ours, for tests. */
export function FindingsPart({ run, ...view }: ViewProps & { readonly run?: AuditRun }) {
  const words = useFindingWords();
  const audit = useAudit(view, run);
  const { found } = audit;
  if (view.set.rules.length + view.set.clients.length === 0) {
    return (
      <Notice
        kind="empty"
        icon="audit"
        title={words("findings.noRules")}
        text={words("findings.noRules.text")}
      >
        <Button
          label={words("findings.noRules.act")}
          onPress={() => {
            location.hash = "#rules";
          }}
        />
      </Notice>
    );
  }
  return (
    <div class="findings">
      <h2>{words("findings.title")}</h2>
      <p>{words("findings.text")}</p>
      <AuditStandLine audit={audit} />
      {found !== null && <Findings found={found} view={view} />}
    </div>
  );
}

/** As many as a person goes through in a sitting. */
const atATime = 50;

function Findings({ found, view }: { readonly found: FoundFaults; readonly view: ViewProps }) {
  const words = useFindingWords();
  const mending = useMend();
  const accepted = useAccepted(view.database);
  const [kind, setKind] = useState<FindingKind | "all">("all");
  const [text, setText] = useState("");
  const [showsAccepted, setShowsAccepted] = useState(false);
  const [most, setMost] = useState(atATime);
  const field = useRef<HTMLInputElement>(null);
  const { report, mail } = found;
  const names = useMemo(() => new Map(view.set.rules.map(({ id, name }) => [id, name])), [view.set]);
  const groups = findFindings(report.findings, accepted, { kind, text, showsAccepted });
  const acceptedCount = report.findings.filter(({ key }) => accepted.has(key)).length;
  const present = findingKinds.filter((one) => report.findings.some((finding) => finding.kind === one));
  const count = groups.reduce((sum, [, group]) => sum + group.length, 0);
  const isAll = kind === "all" && text === "" && !showsAccepted;
  let left = most;
  const shown = groups.flatMap(([one, group]) => {
    const part = group.slice(0, Math.max(0, left));
    left -= part.length;
    return part.length === 0 ? [] : [{ kind: one, group: part, of: group.length }];
  });
  return (
    <>
      <p class="hint tabular">
        {words("findings.looked", { rules: report.rules, messages: report.messages })}{" "}
        {report.since !== null && words("findings.since", { day: formatDate(report.since, words.language) })}
      </p>
      {report.findings.length > 0 && (
        <div class="log-head">
          <ChoiceField<FindingKind | "all">
            label={words("findings.filter")}
            value={kind}
            choices={[
              { value: "all", label: words("findings.filter.all") },
              ...present.map((value) => ({ value, label: words(`finding.${value}`) })),
            ]}
            onChange={setKind}
          />
          <SearchField label={words("findings.search")} value={text} onChange={setText} field={field} />
          {(acceptedCount > 0 || showsAccepted) && (
            <Button
              label={words("findings.filter.accepted", { count: acceptedCount })}
              pressed={showsAccepted}
              onPress={() => setShowsAccepted(!showsAccepted)}
            />
          )}
          <p class="hint tabular" role="status">
            {words("findings.count", { count })}
          </p>
        </div>
      )}
      {count === 0 && isAll && (
        <Notice
          kind="empty"
          icon="check"
          title={words("findings.clean")}
          text={words("findings.clean.text")}
        />
      )}
      {count === 0 && !isAll && (
        <Notice kind="empty" icon="search" title={words("findings.none")}>
          <Button
            label={words("findings.none.act")}
            onPress={() => {
              setKind("all");
              setText("");
              setShowsAccepted(false);
            }}
          />
        </Notice>
      )}
      {shown.map(({ kind: one, group, of }) => (
        <section key={one} class="finding-group" aria-labelledby={`finding-${one}`}>
          <h3 id={`finding-${one}`}>
            {words(`finding.${one}`)} <span class="count tabular">{of}</span>
          </h3>
          <ul>
            {group.map((finding) => (
              <FindingCard
                key={finding.key}
                finding={finding}
                isAccepted={accepted.has(finding.key)}
                nameOfRule={(id) => names.get(id)}
                {...{ mail, mending, view }}
              />
            ))}
          </ul>
        </section>
      ))}
      {count > most && (
        <Button
          label={words("findings.more", { count: Math.min(atATime, count - most) })}
          onPress={() => setMost((before) => before + atATime)}
        />
      )}
    </>
  );
}

const none: ReadonlySet<string> = new Set();

/** Nothing until it is known. */
function useAccepted(database: ViewProps["database"]): ReadonlySet<string> {
  const state = useStored(useCallback(() => liveQuery(() => readAcceptedFindings(database)), [database]));
  return state.status === "ready" ? state.value : none;
}
