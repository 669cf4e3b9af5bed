/** The seen messages that the edited rule finds, does not find, or cannot judge yet. */
import { useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { StoredState } from "../../../../../components/use-stored.ts";
import type { ContactBook } from "../../../../../lib/core/clients/contact-book.ts";
import type { Verdict } from "../../../../../lib/core/condition/verdict.ts";
import { compileWhoIsWho } from "../../../../../lib/core/decision/decide.ts";
import { examineMessage } from "../../../../../lib/core/decision/examine-message.ts";
import type { RuleTrees } from "../../../../../lib/core/rules/judge-rule.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../../lib/core/settings/settings.ts";
import type { SeenRecord } from "../../../../../lib/storage/records.ts";
import { accountContexts } from "../../account-contexts.ts";
import { LiveRow } from "./live-row.tsx";
import { type Examine, useLiveVerdicts } from "./use-live-verdicts.ts";

export type SeenState = StoredState<readonly SeenRecord[]>;

export interface LiveListProps {
  /** `null`: the condition cannot be read. */
  readonly trees: RuleTrees | null;
  /** An exception cannot be read and is not among the trees. */
  readonly exceptionFaulty: boolean;
  readonly seen: SeenState;
  readonly contacts: ContactBook | null;
  readonly set: RuleSet;
  readonly settings: Settings;
}

const noMail: readonly SeenRecord[] = [];

export function LiveList({ trees, exceptionFaulty, seen, contacts, set, settings }: LiveListProps) {
  const t = useTranslation();
  const records = seen.status === "ready" ? seen.value : noMail;
  // Between two keys the text is faulty most of the time: what was found before stays, paler.
  const lastTrees = useRef(trees);
  lastTrees.current = trees ?? lastTrees.current;
  const examine = useMemo(() => examiner(set, settings, contacts), [set, settings, contacts]);
  return (
    <section class="live" aria-labelledby="live-title">
      <h3 id="live-title">{t("live.title")}</h3>
      {seen.status === "failed" && <p class="warning">{t("live.failed")}</p>}
      {seen.status === "ready" && records.length === 0 && <NoMail />}
      {records.length > 0 && (
        <>
          <p class="hint">{t("live.hint", { count: records.length })}</p>
          {exceptionFaulty && <p class="warning">{t("live.exceptionFaulty")}</p>}
          {trees === null && <p class="hint">{t("live.needsCondition")}</p>}
          <div class="live-tried" aria-busy={trees === null}>
            <Tried trees={lastTrees.current} records={records} examine={examine} />
          </div>
        </>
      )}
    </section>
  );
}

function NoMail() {
  const t = useTranslation();
  return (
    <Notice kind="empty" title={t("live.none")} text={t("live.none.text")}>
      <a href="https://mail.google.com/" target="_blank" rel="noopener noreferrer">
        {t("live.none.open")}
      </a>
    </Notice>
  );
}

const verdictsShown = ["yes", "no", "unknown"] as const satisfies readonly Verdict[];
/** Rows drawn of each kind: nobody looks through more while editing. */
const mostRows = 30;

interface TriedProps {
  readonly trees: RuleTrees | null;
  readonly records: readonly SeenRecord[];
  readonly examine: Examine;
}

function Tried({ trees, records, examine }: TriedProps) {
  const t = useTranslation();
  const [shown, setShown] = useState<Verdict>("yes");
  const { done, byVerdict } = useLiveVerdicts(trees, records, examine);
  if (trees === null) return null;
  const rows = byVerdict[shown];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that choose what is listed are no fields */}
      <div class="button-row live-counts" role="group" aria-labelledby="live-title">
        {verdictsShown.map((verdict) => (
          <Button
            key={verdict}
            label={`${t(`live.${verdict}`)} ${byVerdict[verdict].length}`}
            pressed={shown === verdict}
            onPress={() => setShown(verdict)}
          />
        ))}
        {done < records.length && (
          <span class="hint tabular">{t("live.trying", { done, count: records.length })}</span>
        )}
      </div>
      {rows.length === 0 && done >= records.length && <p class="hint">{t("live.noneHere")}</p>}
      <ul class="live-rows">
        {rows.slice(0, mostRows).map((record) => (
          <LiveRow key={`${record.account} ${record.id}`} record={record} trees={trees} examine={examine} />
        ))}
      </ul>
      {rows.length > mostRows && <p class="hint">{t("live.more", { count: rows.length - mostRows })}</p>}
    </>
  );
}

/** Each message is judged as its own account sees it; folded and cut into words once, however many rules are tried. */
function examiner(set: RuleSet, settings: Settings, contacts: ContactBook | null): Examine {
  const contextOf = accountContexts(settings, contacts);
  const who = compileWhoIsWho(set);
  const examined = new WeakMap<SeenRecord, ReturnType<Examine>>();
  return (record) => {
    const known = examined.get(record);
    if (known !== undefined) return known;
    const message = examineMessage(who, record.facts, contextOf(record.account));
    examined.set(record, message);
    return message;
  };
}
