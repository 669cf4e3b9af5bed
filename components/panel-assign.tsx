/**
 * Gives the sender to a client: how much of it, and to whom. The likeliest answer
 * to both is there before anything is chosen, so that one click does it.
 */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PanelWords } from "../lib/i18n/panel/translate-panel.ts";
import { displayText } from "./display-text.ts";
import { PanelChip } from "./panel-chip.tsx";
import type { ChoosableClient, PanelActs, PanelAssigning, PanelContent, Scope } from "./panel-content.ts";
import { useFound } from "./use-found.ts";

export interface PanelAssignProps extends Pick<PanelActs, "onAssign" | "onFind" | "isUserAct"> {
  readonly words: PanelWords;
  readonly theme: "light" | "dark";
  readonly content: PanelContent;
  /** The sender pretends to be a client: nothing is given to anybody before that is asked for. */
  readonly isWarned?: boolean;
}

export function PanelAssign(props: PanelAssignProps) {
  const { words, content, isWarned = false } = props;
  const { client, person, assigning } = content;
  const [isOpen, setOpen] = useState(false);
  const section = useRef<HTMLElement>(null);
  // The button that opened it is gone, and the focus would go with it.
  useLayoutEffect(() => {
    if (isOpen) section.current?.querySelector<HTMLElement>("input:checked, .find")?.focus();
  }, [isOpen]);
  if (person === null || assigning === null || assigning.noDomain === "ownDomain") return null;
  if ((client !== null || isWarned) && !isOpen) {
    return (
      <button type="button" class="plain" aria-expanded={false} onClick={() => setOpen(true)}>
        {words(isWarned ? "panel.assign.warned" : "panel.assign.change")}
      </button>
    );
  }
  return (
    <section class="assign" ref={section} aria-label={words("panel.assign")}>
      <h3>{words("panel.assign")}</h3>
      <Choice {...props} assigning={assigning} address={person.address} onDone={() => setOpen(false)} />
    </section>
  );
}

interface ChoiceProps extends PanelAssignProps {
  readonly assigning: PanelAssigning;
  readonly address: string;
  readonly onDone: () => void;
}

function Choice(props: ChoiceProps) {
  const { words, theme, assigning, isWarned = false, onAssign, onFind, isUserAct, onDone } = props;
  const [scope, setScope] = useState<Scope>(assigning.domain === null || isWarned ? "address" : "domain");
  const [text, setText] = useState("");
  const found = useFound(text, onFind);
  const typed = text.trim();
  const clients = typed === "" ? assigning.suggestions : found;
  const newName = typed === "" ? assigning.newName : typed;
  const act = (to: Parameters<typeof onAssign>[1]) => (event: Event) => {
    if (!isUserAct(event)) return;
    onAssign(scope, to);
    onDone();
  };
  const isTaken = clients.some(({ name }) => name.toLowerCase() === newName.toLowerCase());

  return (
    <>
      <ScopeChoice {...props} scope={scope} onScope={setScope} />
      {typed === "" && assigning.isAlike && <p class="alike">{words("panel.alike")}</p>}
      {/* Before what it finds, so that Tab leads from the words to their results. */}
      <input
        type="text"
        class="find"
        dir="auto"
        value={text}
        maxLength={100}
        autocomplete="off"
        spellcheck={false}
        aria-label={words("panel.find")}
        placeholder={words("panel.find")}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <ul class="choices" aria-live="polite">
        {clients.map((client) => (
          <li key={client.id}>
            <Choose words={words} theme={theme} client={client} onChoose={act({ clientId: client.id })} />
          </li>
        ))}
        {newName !== "" && !isTaken && (
          <li>
            <button type="button" class="choice new" onClick={act({ newName })}>
              {words("panel.newClient", { name: displayText(newName) })}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}

interface ChooseProps {
  readonly words: PanelWords;
  readonly theme: "light" | "dark";
  readonly client: ChoosableClient;
  readonly onChoose: (event: Event) => void;
}

function Choose({ words, theme, client, onChoose }: ChooseProps) {
  const name = words("panel.choose", { name: displayText(client.name) });
  return (
    <button type="button" class="choice" aria-label={name} title={name} onClick={onChoose}>
      <PanelChip client={client} theme={theme} />
    </button>
  );
}

interface ScopeChoiceProps extends ChoiceProps {
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}

function ScopeChoice({ words, assigning, address, scope, onScope }: ScopeChoiceProps) {
  const { domain, noDomain } = assigning;
  if (domain === null) {
    return noDomain === "publicDomain" ? <p class="quiet">{words("panel.scope.publicDomain")}</p> : null;
  }
  const choices = [
    { value: "domain", text: words("panel.scope.domain", { domain: displayText(domain) }) },
    { value: "address", text: words("panel.scope.address", { address: displayText(address) }) },
  ] as const;
  return (
    <fieldset>
      <legend class="said">{words("panel.scope")}</legend>
      {choices.map(({ value, text }) => (
        <label key={value}>
          <input type="radio" name="scope" checked={scope === value} onChange={() => onScope(value)} />
          <bdi dir="auto">{text}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
