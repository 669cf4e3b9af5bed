/** The seen messages that the edited rule finds, does not find, or cannot judge yet. */
import { useCallback, useRef, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Verdict } from "../../../../../lib/core/condition/verdict.ts";
import type { RuleTrees } from "../../../../../lib/core/rules/judge-rule.ts";
import type { SeenRecord } from "../../../../../lib/storage/records.ts";
import type { EditEffect } from "../../seen-preview/edit-effect.ts";
import type { SeenSide } from "../../seen-preview/seen-side.ts";
import type { SeenState } from "../../seen-preview/use-seen-mail.ts";
import { LiveRow } from "./live-row.tsx";

export interface LiveListProps {
  /** `null`: the condition cannot be read. */
  readonly trees: RuleTrees | null;
  /** An exception cannot be read and is not among the trees. */
  readonly exceptionFaulty: boolean;
  readonly seen: SeenState;
  /** `null`: not ready yet. */
  readonly side: SeenSide | null;
  /** What the rule says of the messages, as far as it was tried; of the last trees that could be read. */
  readonly effect: EditEffect | null;
}

export function LiveList({ trees, exceptionFaulty, seen, side, effect }: LiveListProps) {
  const t = useTranslation();
  const count = seen.status === "ready" ? seen.value.length : 0;
  // Between two keys the text is faulty most of the time: what was found before stays, paler.
  const lastTrees = useRef(trees);
  lastTrees.current = trees ?? lastTrees.current;
  return (
    <section class="live" aria-labelledby="live-title">
      <h3 id="live-title">{t("live.title")}</h3>
      {seen.status === "failed" && <p class="warning">{t("live.failed")}</p>}
      {seen.status === "ready" && count === 0 && <NoMail />}
      {count > 0 && (
        <>
          <p class="hint">{t("live.hint", { count })}</p>
          {exceptionFaulty && <p class="warning">{t("live.exceptionFaulty")}</p>}
          {trees === null && <p class="hint">{t("live.needsCondition")}</p>}
          <div class="live-tried" aria-busy={trees === null}>
            {lastTrees.current !== null && side !== null && effect !== null && (
              <Tried trees={lastTrees.current} {...{ side, effect }} />
            )}
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
  readonly trees: RuleTrees;
  readonly side: SeenSide;
  readonly effect: EditEffect;
}

function Tried({ trees, side, effect: { done, count, byVerdict } }: TriedProps) {
  const t = useTranslation();
  const [shown, setShown] = useState<Verdict>("yes");
  const examine = useCallback(
    (record: SeenRecord) => side.base.know(side.messageOf(record)).examined,
    [side],
  );
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
        {done < count && <span class="hint tabular">{t("live.trying", { done, count })}</span>}
      </div>
      {rows.length === 0 && done >= count && <p class="hint">{t("live.noneHere")}</p>}
      <ul class="live-rows">
        {rows.slice(0, mostRows).map((record) => (
          <LiveRow key={`${record.account} ${record.id}`} record={record} trees={trees} examine={examine} />
        ))}
      </ul>
      {rows.length > mostRows && <p class="hint">{t("live.more", { count: rows.length - mostRows })}</p>}
    </>
  );
}
