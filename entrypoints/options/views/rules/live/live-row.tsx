/** One seen message, what the rule matched in it marked; opened, it says why in sentences. */
import { useMemo, useState } from "preact/hooks";
import { Sentence } from "../../../../../components/sentence.tsx";
import { type Translation, useTranslation } from "../../../../../components/translation.tsx";
import { excerptHits } from "../../../../../lib/core/condition/excerpt-hits.ts";
import type { FactName, Hit } from "../../../../../lib/core/condition/explain-condition.ts";
import type { ExaminedMessage } from "../../../../../lib/core/decision/examine-message.ts";
import type { PreparedMessage } from "../../../../../lib/core/message/prepare-message.ts";
import { explainRule, type RuleJudgement, type RuleTrees } from "../../../../../lib/core/rules/judge-rule.ts";
import { excerptParts } from "../../../../../lib/i18n/explain/explain-excerpt.ts";
import { explainConditionSentence } from "../../../../../lib/i18n/explain/explain-term.ts";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import type { SeenRecord } from "../../../../../lib/storage/records.ts";
import { MarkedText } from "./marked-text.tsx";

/** A message with all that rules are tried with; the same one for the same record. */
export type Examine = (record: SeenRecord) => Pick<ExaminedMessage, "message" | "evaluation">;

export interface LiveRowProps {
  readonly record: SeenRecord;
  readonly trees: RuleTrees;
  readonly examine: Examine;
}

export function LiveRow({ record, trees, examine }: LiveRowProps) {
  const t = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const { message, evaluation } = examine(record);
  const judgement = useMemo(() => explainRule(trees, message, evaluation), [trees, message, evaluation]);
  const hits = judgement.by.flatMap(({ trace }) => trace.hits);
  const { from, subject, date } = record.facts;
  return (
    <li>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          <span class="live-sender">
            {from === undefined || from === null ? (
              <span class="muted">{t("live.noSender")}</span>
            ) : (
              <Sender name={from.name ?? ""} address={from.address} hits={hits} />
            )}
          </span>
          <span class="live-subject">
            {subject === undefined ? (
              <span class="muted">{t("live.noSubject")}</span>
            ) : (
              <MarkedText text={subject} ranges={hits.filter(({ field }) => field === "subject")} />
            )}
          </span>
          {typeof date === "number" && (
            <time class="muted tabular" dateTime={new Date(date).toISOString()}>
              {formatDayTime(date, t.language)}
            </time>
          )}
        </summary>
        {isOpen && <Why judgement={judgement} message={message} t={t} />}
      </details>
    </li>
  );
}

interface SenderProps {
  readonly name: string;
  readonly address: string;
  readonly hits: readonly Hit[];
}

/** The name as Gmail shows it; the address where there is none, or where it is what matched. */
function Sender({ name, address, hits }: SenderProps) {
  const inPart = (part: Hit["part"]) => hits.filter((hit) => hit.field === "from" && hit.part === part);
  const inAddress = inPart("address");
  return (
    <>
      {name !== "" && <MarkedText text={name} ranges={inPart("name")} />}
      {name !== "" && inAddress.length > 0 && " "}
      {(name === "" || inAddress.length > 0) && <MarkedText text={address} ranges={inAddress} />}
    </>
  );
}

/** Facts that an open thread has and a row of the list has not. */
const inThread: ReadonlySet<FactName> = new Set([
  ...([
    "to",
    "cc",
    "bcc",
    "replyTo",
    "body",
    "attachmentNames",
    "hasAttachment",
    "sizeBytes",
    "listId",
  ] as const),
]);

interface WhyProps {
  readonly judgement: RuleJudgement;
  readonly message: PreparedMessage;
  readonly t: Translation;
}

function Why({ judgement: { by }, message, t }: WhyProps) {
  const missing = by.flatMap(({ trace }) => trace.missing);
  return (
    <div class="live-why">
      {by.map(({ exception, trace }) => (
        <p key={exception}>
          <span class="muted">
            {exception === null ? t("live.condition") : t("live.exception", { number: exception + 1 })}
          </span>
          <Sentence parts={explainConditionSentence(t, trace)} />
          {excerptHits(message, trace.hits).map((excerpt) => (
            <span class="excerpt" key={JSON.stringify(excerpt)}>
              <Sentence parts={excerptParts(excerpt)} />
            </span>
          ))}
        </p>
      ))}
      {missing.some((fact) => inThread.has(fact)) && <p class="hint">{t("live.openThread")}</p>}
    </div>
  );
}
