/** One conversation that would move, by its newest message: whose it is, from which priority to which, and why; opened, its whole score. */
import { ClientChip } from "../../../../components/client-chip.tsx";
import { displayText } from "../../../../components/display-text.ts";
import { useTranslation } from "../../../../components/translation.tsx";
import type { DecidedMessage } from "../../../../lib/core/decision/decision.ts";
import type { MessageFacts } from "../../../../lib/core/message/facts.ts";
import { type ComparedReason, compareReasons } from "./compare-reasons.ts";
import { sayReason } from "./say-reason.ts";
import type { MovedMessage } from "./use-moved-messages.ts";
import { usePriorityWords } from "./use-priority-words.ts";

export interface MovedRowProps {
  readonly moved: MovedMessage;
  /** The first one stands open, as the worked example. */
  readonly isExample: boolean;
}

export function MovedRow({ moved: { record, before, after }, isExample }: MovedRowProps) {
  const t = useTranslation();
  const words = usePriorityWords();
  const compared = compareReasons(before.decision.reasons, after.decision.reasons);
  const numbers = new Intl.NumberFormat(t.language.replace("_", "-"), { signDisplay: "exceptZero" });
  const changed = compared.filter((one) => one.before !== one.after);
  const sayChange = (one: ComparedReason) =>
    words("moved.why", {
      reason: sayReason(one.reason, t),
      before: numbers.format(one.before ?? 0),
      after: numbers.format(one.after ?? 0),
    });
  const why = changed.length === 0 ? words("moved.why.threshold") : changed.map(sayChange).join("; ");
  return (
    <details open={isExample}>
      <summary>
        <span class="moved-who">
          <Who facts={record.facts} decided={after} />
        </span>
        <span class="moved-way">
          <span>{t(`priority.${before.decision.priority}`)}</span>
          <span aria-hidden="true">→</span>
          <span class="visually-hidden">{words("moved.becomes")}</span>
          <strong>{t(`priority.${after.decision.priority}`)}</strong>
        </span>
        <span class="moved-subject">
          {record.facts.subject === undefined ? (
            <span class="muted">{t("live.noSubject")}</span>
          ) : (
            <bdi dir="auto">{displayText(record.facts.subject)}</bdi>
          )}
        </span>
        <bdi class="moved-why hint" dir="auto">
          {why}
        </bdi>
      </summary>
      <ScoreTable compared={compared} before={before} after={after} />
    </details>
  );
}

function Who({ facts, decided }: { readonly facts: MessageFacts; readonly decided: DecidedMessage }) {
  const t = useTranslation();
  const { decision, paint } = decided;
  if (decision.client !== null) {
    return (
      <ClientChip
        name={decision.client}
        tier={paint.tier ?? "regular"}
        {...(paint.colour === null ? {} : { colour: paint.colour })}
      />
    );
  }
  const { from } = facts;
  if (from === undefined || from === null) return <span class="muted">{t("live.noSender")}</span>;
  return <bdi dir="auto">{displayText(from.name || from.address)}</bdi>;
}

interface ScoreTableProps {
  readonly compared: readonly ComparedReason[];
  readonly before: DecidedMessage;
  readonly after: DecidedMessage;
}

function ScoreTable({ compared, before, after }: ScoreTableProps) {
  const t = useTranslation();
  const words = usePriorityWords();
  const numbers = new Intl.NumberFormat(t.language.replace("_", "-"), { signDisplay: "exceptZero" });
  const shown = (points: number | null) => (points === null ? "–" : numbers.format(points));
  const total = ({ decision }: DecidedMessage) =>
    words("moved.total", {
      points: decision.points,
      name: t(`priority.${decision.priority}`),
    });
  return (
    <table class="score-table">
      <thead>
        <tr>
          <th scope="col">{words("priority.column.what")}</th>
          <th scope="col">{words("moved.column.now")}</th>
          <th scope="col">{words("moved.column.then")}</th>
        </tr>
      </thead>
      <tbody>
        {compared.map((one) => (
          <tr key={JSON.stringify(one.reason)} class={one.before === one.after ? "" : "changed"}>
            <th scope="row">
              <bdi dir="auto">{sayReason(one.reason, t)}</bdi>
            </th>
            <td class="tabular">{shown(one.before)}</td>
            <td class="tabular">{shown(one.after)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words("moved.sum")}</th>
          <td class="tabular">{total(before)}</td>
          <td class="tabular">{total(after)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
