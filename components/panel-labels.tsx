/** The labels of a message, and what can be done about one that is wrong here. */
import { useEffect, useId, useState } from "preact/hooks";
import type { CorrectionWeight } from "../lib/core/learning/weigh-correction.ts";
import { outlineFor } from "../lib/core/shared/colour-contrast.ts";
import type { PanelWords } from "../lib/i18n/panel/translate-panel.ts";
import { displayText } from "./display-text.ts";
import type { PanelActs, PanelContent, PanelLabel, Scope } from "./panel-content.ts";

export interface PanelLabelsProps
  extends Pick<PanelActs, "onCorrect" | "onWeigh" | "onEditRule" | "onFollowed" | "isUserAct"> {
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
  /** Whose label it is, where it is not the user's own. */
  const sets = [...new Set(label.rules.flatMap(({ set }) => set ?? []))];
  const colour = label.colour === null ? {} : { color: outlineFor(label.colour, theme === "dark").text };
  return (
    <>
      <span class="chip outlined" style={colour}>
        <bdi dir="auto">{name}</bdi>
      </span>
      {sets.length > 0 && (
        <span class="quiet">
          <bdi dir="auto">{words("panel.of", { set: sets.map(displayText).join(", ") })}</bdi>
        </span>
      )}
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

function Remedies(props: LabelProps) {
  const { words, label, content, onCorrect, onEditRule, onFollowed, isUserAct, onDone } = props;
  // An exception is written into the rule, and a rule of a followed set is its publisher's.
  const isOwn = label.rules.every(({ set }) => set === undefined);
  const person = isOwn ? (content?.person ?? null) : null;
  const domain = isOwn ? (content?.assigning?.domain ?? null) : null;
  const weight = useWeight(props);
  const correct = (scope: Scope) => (event: Event) => {
    if (!isUserAct(event)) return;
    onCorrect(label, scope);
    onDone();
  };
  return (
    <div class="remedies">
      {person !== null && (
        <Remedy
          words={words}
          says={words("panel.wrong.address", { address: displayText(person.address) })}
          count={weight?.address}
          onPress={correct("address")}
        />
      )}
      {domain !== null && (
        <Remedy
          words={words}
          says={words("panel.wrong.domain", { domain: displayText(domain) })}
          count={weight?.domain}
          onPress={correct("domain")}
        />
      )}
      {!isOwn && <p class="quiet">{words("panel.wrong.followed")}</p>}
      {label.rules.map(({ id, name, set }) => (
        <button
          type="button"
          class="choice"
          key={id}
          onClick={() => (set === undefined ? onEditRule(id) : onFollowed("rule", id))}
        >
          {set === undefined
            ? words("panel.wrong.edit", { rule: displayText(name) })
            : words("panel.wrong.see", { rule: displayText(name), set: displayText(set) })}
        </button>
      ))}
    </div>
  );
}

/** Asked for when the choices open. `null`: not known, or not yet. */
function useWeight({ label, content, onWeigh }: LabelProps): CorrectionWeight | null {
  const [weight, setWeight] = useState<CorrectionWeight | null>(null);
  const isOwn = label.rules.every(({ set }) => set === undefined);
  const isAsked = isOwn && content?.person != null;
  // Asked once for a label: the acts are made anew at every drawing.
  useEffect(() => {
    let isCurrent = isAsked;
    if (isAsked) void onWeigh(label).then((found) => isCurrent && setWeight(found));
    return () => {
      isCurrent = false;
    };
  }, [label.label, isAsked]);
  return weight;
}

interface RemedyProps {
  readonly words: PanelWords;
  readonly says: string;
  /** Messages that would lose the label; nothing is said while it is not known. */
  readonly count: number | null | undefined;
  readonly onPress: (event: Event) => void;
}

function Remedy({ words, says, count, onPress }: RemedyProps) {
  const id = useId();
  return (
    <div class="remedy">
      <button type="button" class="choice" aria-describedby={id} onClick={onPress}>
        {says}
      </button>
      <span class="quiet" id={id}>
        {count == null ? "" : words("panel.wrong.effect", { count })}
      </span>
    </div>
  );
}
