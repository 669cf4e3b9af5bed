/** What a number of messages have in common that would look otherwise: "12 messages get Quotation". */
import { ClientChip } from "../../../../components/client-chip.tsx";
import { LabelChip } from "../../../../components/label-chip.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { LookDifference, ShownClient } from "../../../../lib/core/decision/tally-changes.ts";
import { usePreviewWords } from "./use-preview-words.ts";

export interface ChangeKindProps {
  readonly what: LookDifference;
  readonly count: number;
}

export function ChangeKind({ what, count }: ChangeKindProps) {
  const t = useTranslation();
  const words = usePreviewWords();
  switch (what.kind) {
    case "order":
      return <span>{words("preview.order", { count })}</span>;
    case "priority":
      return (
        <span class="change-kind">
          {words("preview.priority", { count })} <strong>{t(`priority.${what.from}`)}</strong>
          <Arrow />
          <strong>{t(`priority.${what.to}`)}</strong>
        </span>
      );
    case "client":
      return (
        <span class="change-kind">
          {words("preview.client", { count })} <Client client={what.from} />
          <Arrow />
          <Client client={what.to} />
        </span>
      );
    default: {
      const key = what.kind.slice("label.".length) as "gained" | "lost" | "recoloured";
      return (
        <span class="change-kind">
          {words(`preview.${key}`, { count })}{" "}
          <LabelChip label={what.label} colour={what.colour ?? undefined} />
        </span>
      );
    }
  }
}

function Arrow() {
  const words = usePreviewWords();
  return (
    <>
      <span aria-hidden="true">→</span>
      <span class="visually-hidden">{words("preview.becomes")}</span>
    </>
  );
}

function Client({ client }: { readonly client: ShownClient | null }) {
  const words = usePreviewWords();
  if (client === null) return <span class="muted">{words("preview.noClient")}</span>;
  const { name, tier, colour } = client;
  return <ClientChip name={name} tier={tier ?? "regular"} colour={colour ?? undefined} />;
}
