/** What a person can look at to see that a finding is so. */
import { displayText } from "../../../../../components/display-text.ts";
import { Icon } from "../../../../../components/icon.tsx";
import type { Evidence, Finding } from "../../../../../lib/core/audit/finding.ts";
import type { MessageFacts } from "../../../../../lib/core/message/facts.ts";
import { formatDate } from "../../../../../lib/i18n/format-moment.ts";
import { useFindingWords } from "./use-finding-words.ts";

export interface FindingEvidenceProps {
  readonly finding: Finding;
  readonly mail: ReadonlyMap<string, MessageFacts>;
  /** `undefined`: the rule is gone. */
  readonly nameOfRule: (id: string) => string | undefined;
}

/** More would hide the finding behind its proofs. */
const mostShown = 4;

export function FindingEvidence({ finding, mail, nameOfRule }: FindingEvidenceProps) {
  const words = useFindingWords();
  const { evidence } = finding;
  const rest = evidence.length - mostShown;
  if (evidence.length === 0) return null;
  return (
    <ul class="evidence">
      {evidence.slice(0, mostShown).map((one, place) => (
        // The list is never in another order.
        <li key={place}>
          <EvidenceLine {...{ one, finding, mail, nameOfRule }} />
        </li>
      ))}
      {rest > 0 && <li class="hint">{words("findings.others", { count: rest })}</li>}
    </ul>
  );
}

function EvidenceLine({ one, finding, mail, nameOfRule }: FindingEvidenceProps & { readonly one: Evidence }) {
  const words = useFindingWords();
  switch (one.kind) {
    case "text":
      return <TextEvidence text={one} isOwn={one.ruleId === finding.ruleId} nameOfRule={nameOfRule} />;
    case "message":
      return <MessageEvidence id={one.id} at={one.at} facts={mail.get(one.id)} />;
    case "count":
      return (
        <span class="tabular">
          {words("evidence.count", {
            messages: one.messages,
            matched: one.matched,
            day: formatDate(one.since, words.language),
          })}{" "}
          {one.last !== null && words("evidence.last", { day: formatDate(one.last, words.language) })}
        </span>
      );
  }
}

interface TextEvidenceProps {
  readonly text: Extract<Evidence, { readonly kind: "text" }>;
  readonly isOwn: boolean;
  readonly nameOfRule: (id: string) => string | undefined;
}

function TextEvidence({ text: { ruleId, exception, text }, isOwn, nameOfRule }: TextEvidenceProps) {
  const words = useFindingWords();
  const rule = isOwn ? undefined : nameOfRule(ruleId);
  const said =
    rule !== undefined
      ? words("evidence.ofRule", { rule: displayText(rule), text: "\n" })
      : exception === null
        ? words("evidence.condition", { text: "\n" })
        : words("evidence.exception", { number: exception + 1, text: "\n" });
  const [before, after] = said.split("\n");
  return (
    <>
      {before}
      <code>
        <bdi>{displayText(text)}</bdi>
      </code>
      {after}
    </>
  );
}

interface MessageEvidenceProps {
  readonly id: string;
  readonly at: number | null;
  readonly facts: MessageFacts | undefined;
}

function MessageEvidence({ id, at, facts }: MessageEvidenceProps) {
  const words = useFindingWords();
  const day =
    at === null
      ? words("evidence.messageUndated")
      : words("evidence.message", { day: formatDate(at, words.language) });
  return (
    <span class="seen-mail">
      <span class="tabular">{day}</span>
      <bdi dir="auto">{displayText(facts?.from?.name || facts?.from?.address || "")}</bdi>
      <bdi dir="auto" class="muted">
        {displayText(facts?.subject ?? "")}
      </bdi>
      <a
        href={`https://mail.google.com/mail/u/0/#all/${encodeURIComponent(id)}`}
        target="_blank"
        rel="noopener noreferrer"
      >
        <Icon name="external" />
        {words("evidence.openMail")}
      </a>
    </span>
  );
}
