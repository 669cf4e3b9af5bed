/** Why a message has its client, labels and priority: every reason as a sentence, with its points. */
import { useEffect, useRef } from "preact/hooks";
import type { DecidedMessage, Decision, Reason } from "../lib/core/decision/decision.ts";
import type { ExplainedLine, ExplainedSection } from "../lib/i18n/explain/explain-message.ts";
import type { PanelWords } from "../lib/i18n/panel/translate-panel.ts";
import { displayText } from "./display-text.ts";
import { Sentence } from "./sentence.tsx";
import { TierShape } from "./tier-shape.tsx";

export interface WhyPanelProps {
  readonly words: PanelWords;
  readonly theme: "light" | "dark";
  readonly decided: DecidedMessage;
  /** The whole explanation; empty while it is on its way, and where it never comes. */
  readonly sections: readonly ExplainedSection[];
  readonly onClose: () => void;
  readonly onEdit: () => void;
}

export function WhyPanel({ words, theme, decided, sections, onClose, onEdit }: WhyPanelProps) {
  const closer = useRef<HTMLButtonElement>(null);
  useEffect(() => closer.current?.focus(), []);
  const { decision } = decided;

  return (
    <div
      class={`panel ${theme}`}
      role="dialog"
      aria-labelledby="name"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <header>
        <h2 id="name">{words("why.name")}</h2>
        <button
          type="button"
          class="close"
          ref={closer}
          aria-label={words("why.close")}
          title={words("why.close")}
          onClick={onClose}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.5" />
          </svg>
        </button>
      </header>
      <div class="body">
        <Who words={words} decided={decided} />
        <section>
          <h3>{words("why.priority")}</h3>
          <p>
            {words(`priority.${decision.priority}`)}{" "}
            <span class="points">{words("why.points", { number: decision.points })}</span>
          </p>
        </section>
        {decision.labels.length > 0 && (
          <section>
            <h3>{words("why.labels")}</h3>
            <p>
              <bdi dir="auto">{decision.labels.map(displayText).join(", ")}</bdi>
            </p>
          </section>
        )}
        {sections.length > 0 ? (
          sections.map((section) => <Explained key={section.title} section={section} />)
        ) : (
          <Reasons words={words} decision={decision} />
        )}
        <button type="button" class="edit" onClick={onEdit}>
          {words("why.edit")}
        </button>
      </div>
    </div>
  );
}

function Who({ words, decided }: { readonly words: PanelWords; readonly decided: DecidedMessage }) {
  const { client } = decided.decision;
  const tier = decided.paint.tier ?? "regular";
  return (
    <section>
      <h3>{words("why.who")}</h3>
      {client === null ? (
        <p class="quiet">{words("why.noClient")}</p>
      ) : (
        <p class="who">
          <TierShape tier={tier} />
          <bdi dir="auto">{displayText(client)}</bdi>
          <span class="points">{words(`tier.${tier}`)}</span>
        </p>
      )}
    </section>
  );
}

function Explained({ section: { title, lines } }: { readonly section: ExplainedSection }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line, index) => (
          <li key={index} class={line.kind}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line: { kind, parts, points } }: { readonly line: ExplainedLine }) {
  const sentence = <Sentence parts={parts} />;
  return (
    <>
      {kind === "quote" ? <q>{sentence}</q> : <span>{sentence}</span>}
      {points !== undefined && <span class="points">{signed(points)}</span>}
    </>
  );
}

/** What the decision says by itself. */
function Reasons({ words, decision }: { readonly words: PanelWords; readonly decision: Decision }) {
  const { reasons, unknown } = decision;
  return (
    <section>
      <h3>{words("why.reasons")}</h3>
      {reasons.length === 0 && <p class="quiet">{words("why.noReasons")}</p>}
      <ul>
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>
            <bdi dir="auto">{reasonSentence(words, reason)}</bdi>
            {reason.points !== undefined && <span class="points">{signed(reason.points)}</span>}
          </li>
        ))}
      </ul>
      {unknown.length > 0 && <p class="quiet">{words("why.unknown", { count: unknown.length })}</p>}
    </section>
  );
}

/** Codes in the parameters become words; a code of a later version is shown without a sentence. */
function reasonSentence(words: PanelWords, { code, params }: Reason): string {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "string" ? displayText(value) : value,
  ]);
  const { tier = "", atLeast = "" } = params;
  const named = {
    ...Object.fromEntries(shown),
    tierName: words.byCode(`tier.${tier}`, {}) ?? tier,
    priorityName: words.byCode(`priority.${atLeast}`, {}) ?? atLeast,
  };
  return words.byCode(`reason.${code}`, named) ?? code;
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "0";
}
