/** The labels of a message, and what can be done about one that is wrong here. */
import { useState } from "preact/hooks";
import { outlineFor } from "../lib/core/shared/colour-contrast.ts";
import type { PanelWords } from "../lib/i18n/panel/translate-panel.ts";
import { displayText } from "./display-text.ts";
import type { PanelActs, PanelContent, PanelLabel, Scope } from "./panel-content.ts";

export interface PanelLabelsProps extends Pick<PanelActs, "onCorrect" | "onEditRule" | "isUserAct"> {
  readonly words: PanelWords;
  readonly theme: "light" | "dark";
  readonly labels: readonly PanelLabel[];
  readonly content: PanelContent | null;
}

export function PanelLabels(props: PanelLabelsProps) {
  const { words, labels } = props;
  /** At most one label is put right at a time. */
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section>
      <h3>{words("panel.labels")}</h3>
      <ul>
        {labels.map((label) => (
          <li key={label.label} class="label-line">
            <Label
              {...props}
              label={label}
              isOpen={open === label.label}
              onToggle={() => setOpen(open === label.label ? null : label.label)}
              onDone={() => setOpen(null)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LabelProps extends PanelLabelsProps {
  readonly label: PanelLabel;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDone: () => void;
}

function Label(props: LabelProps) {
  const { words, theme, label, isOpen, onToggle } = props;
  const name = displayText(label.label);
  const colour = label.colour === null ? {} : { color: outlineFor(label.colour, theme === "dark").text };
  return (
    <>
      <span class="chip outlined" style={colour}>
        <bdi dir="auto">{name}</bdi>
      </span>
      {label.rules.length > 0 && (
        <button
          type="button"
          class="quiet-act"
          aria-expanded={isOpen}
          aria-label={words("panel.wrong.name", { label: name })}
          onClick={onToggle}
        >
          {words("panel.wrong")}
        </button>
      )}
      {isOpen && <Remedies {...props} />}
    </>
  );
}

function Remedies({ words, label, content, onCorrect, onEditRule, isUserAct, onDone }: LabelProps) {
  const person = content?.person ?? null;
  const domain = content?.assigning?.domain ?? null;
  const correct = (scope: Scope) => (event: Event) => {
    if (!isUserAct(event)) return;
    onCorrect(label, scope);
    onDone();
  };
  return (
    <div class="remedies">
      {person !== null && (
        <button type="button" class="choice" onClick={correct("address")}>
          {words("panel.wrong.address", { address: displayText(person.address) })}
        </button>
      )}
      {domain !== null && (
        <button type="button" class="choice" onClick={correct("domain")}>
          {words("panel.wrong.domain", { domain: displayText(domain) })}
        </button>
      )}
      {label.rules.map(({ id, name }) => (
        <button type="button" class="choice" key={id} onClick={() => onEditRule(id)}>
          {words("panel.wrong.edit", { rule: displayText(name) })}
        </button>
      ))}
    </div>
  );
}
