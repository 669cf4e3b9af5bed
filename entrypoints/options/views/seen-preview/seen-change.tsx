/** One seen message as it looks and as it would look: client, labels, and the priority where that changes. */
import { ClientChip } from "../../../../components/client-chip.tsx";
import { LabelChip } from "../../../../components/label-chip.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { Look } from "../../../../lib/core/decision/seen-base.ts";
import type { Relabelled } from "./edit-effect.ts";
import { SeenMail } from "./seen-mail.tsx";
import { usePreviewWords } from "./use-preview-words.ts";

export function SeenChange({ record, before, after }: Relabelled) {
  const words = usePreviewWords();
  const showsPriority = before.decision.priority !== after.decision.priority;
  return (
    <li>
      <SeenMail record={record} />
      <span class="seen-move">
        <LookChips look={before} showsPriority={showsPriority} />
        <span aria-hidden="true">→</span>
        <span class="visually-hidden">{words("preview.becomes")}</span>
        <LookChips look={after} showsPriority={showsPriority} />
      </span>
    </li>
  );
}

interface LookChipsProps {
  readonly look: Look;
  readonly showsPriority: boolean;
}

function LookChips({ look: { decision, paint }, showsPriority }: LookChipsProps) {
  const t = useTranslation();
  const words = usePreviewWords();
  return (
    <span class="seen-chips">
      {decision.client !== null && (
        <ClientChip
          name={decision.client}
          tier={paint.tier ?? "regular"}
          {...(paint.colour === null ? {} : { colour: paint.colour })}
        />
      )}
      {decision.labels.map((label, place) => (
        <LabelChip key={label} label={label} colour={paint.labelColours[place] ?? undefined} />
      ))}
      {decision.client === null && decision.labels.length === 0 && (
        <span class="muted">{words("preview.noLabel")}</span>
      )}
      {showsPriority && <span class="muted">{t(`priority.${decision.priority}`)}</span>}
    </span>
  );
}
