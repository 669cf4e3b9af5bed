/** Why a message looks as it does: its priority, its labels and how to correct them, and every reason with its points. */
import type { DecidedMessage, Decision } from "../lib/core/decision/decision.ts";
import type { ExplainedLine, ExplainedSection } from "../lib/i18n/explain/explain-message.ts";
import type { PanelWords } from "../lib/i18n/panel/translate-panel.ts";
import { reasonText } from "../lib/i18n/reasons/reason-words.ts";
import { displayText } from "./display-text.ts";
import type { PanelActs, PanelContent } from "./panel-content.ts";
import { PanelLabels } from "./panel-labels.tsx";
import { Sentence } from "./sentence.tsx";

export interface PanelReasonsProps
  extends Pick<PanelActs, "onCorrect" | "onWeigh" | "onEditRule" | "onFollowed" | "isUserAct"> {
  readonly words: PanelWords;
  readonly theme: "light" | "dark";
  readonly decided: DecidedMessage;
  readonly content: PanelContent | null;
}

export function PanelReasons(props: PanelReasonsProps) {
  const { words, decided, content } = props;
  const { decision } = decided;
  const { priority, points } = content ?? decision;
  const labels = content?.labels ?? decision.labels.map((label) => ({ label, colour: null, rules: [] }));
  return (
    <>
      <section>
        <h3>{words("panel.priority")}</h3>
        <p>
          {words(`priority.${priority}`)}{" "}
          <span class="points">{words("panel.points", { count: points })}</span>
        </p>
      </section>
      {labels.length > 0 && <PanelLabels {...props} labels={labels} />}
      {content === null ? (
        <Reasons words={words} decision={decision} />
      ) : (
        content.sections.map((section) => <Explained key={section.title} section={section} />)
      )}
    </>
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
      <h3>{words("panel.reasons")}</h3>
      {reasons.length === 0 && <p class="quiet">{words("panel.noReasons")}</p>}
      <ul>
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>
            <bdi dir="auto">{reasonText(words, reason, displayText)}</bdi>
            {reason.points !== undefined && <span class="points">{signed(reason.points)}</span>}
          </li>
        ))}
      </ul>
      {unknown.length > 0 && <p class="quiet">{words("panel.unknown", { count: unknown.length })}</p>}
    </section>
  );
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "0";
}
