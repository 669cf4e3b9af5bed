/** What a test expects, or what came out, as it looks in Gmail. */
import { ClientChip } from "../../../../../components/client-chip.tsx";
import { LabelChip } from "../../../../../components/label-chip.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { nameKey } from "../../../../../lib/core/condition/known-names.ts";
import type { Expected } from "../../../../../lib/core/rule-tests/rule-test.ts";
import type { Client } from "../../../../../lib/core/rules/rule-set.ts";
import { useRuleTestWords } from "./use-rule-test-words.ts";

export interface ExpectationProps {
  readonly expected: Expected;
  /** By `nameKey`. */
  readonly clients: ReadonlyMap<string, Client>;
}

export function Expectation({ expected, clients }: ExpectationProps) {
  const words = useRuleTestWords();
  const t = useTranslation();
  const { client, labels = [], notLabels = [], priority } = expected;
  const known = typeof client === "string" ? clients.get(nameKey(client)) : undefined;
  return (
    <span class="expectation">
      {client === null && <span class="muted">{words("test.client.none")}</span>}
      {typeof client === "string" && (
        <ClientChip name={known?.name ?? client} tier={known?.tier ?? "regular"} colour={known?.colour} />
      )}
      {labels.map((label) => (
        <LabelChip key={label} label={label} />
      ))}
      {notLabels.length > 0 && (
        <span class="not-labels">
          <span class="muted">{words("tests.without")}</span>{" "}
          {notLabels.map((label) => (
            <LabelChip key={label} label={label} />
          ))}
        </span>
      )}
      {priority !== undefined && <span class="muted">{t(`priority.${priority}`)}</span>}
    </span>
  );
}
