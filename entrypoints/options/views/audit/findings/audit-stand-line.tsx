/** How far the audit is, with the button that stops it, or the one that begins it again. */
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { languageTags } from "../../../../../lib/i18n/translate.ts";
import type { AuditStand, RunningAudit } from "./use-audit.ts";
import { useFindingWords } from "./use-finding-words.ts";

export function AuditStandLine({ audit }: { readonly audit: RunningAudit }) {
  const t = useTranslation();
  const words = useFindingWords();
  const { stand, isFailed, isCancelled, cancel, again } = audit;
  if (isFailed) {
    return (
      <Notice kind="failed" title={words("findings.failed")} text={words("findings.failed.text")}>
        <Button label={t("action.retry")} kind="primary" onPress={again} />
      </Notice>
    );
  }
  if (stand === null) {
    return (
      <div class="button-row">
        <Button label={words("findings.run")} icon="audit" onPress={again} />
        {isCancelled && <p role="status">{words("findings.cancelled")}</p>}
      </div>
    );
  }
  return (
    <div class="audit-stand">
      <progress
        {...(stand.phase === "mail" ? {} : { value: stand.done, max: Math.max(1, stand.total) })}
        aria-label={words("findings.title")}
      />
      <p class="tabular">
        <StandText stand={stand} />
      </p>
      <Button label={words("findings.cancel")} icon="close" onPress={cancel} />
    </div>
  );
}

function StandText({ stand }: { readonly stand: AuditStand }) {
  const words = useFindingWords();
  const done = new Intl.NumberFormat(languageTags[words.language]).format(stand.done);
  if (stand.phase === "mail") return <>{words("findings.phase.mail", { done })}</>;
  return <>{words(`findings.phase.${stand.phase}`, { count: stand.total, done })}</>;
}
