/** The client to which a sender is added: likely ones at once, others by a few letters. Enter takes the first, arrows lead to the others. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { ClientChip } from "../../../../components/client-chip.tsx";
import { displayText } from "../../../../components/display-text.ts";
import type { ClientProposal } from "../../../../lib/core/clients/proposals/propose-clients.ts";
import { searchClients } from "../../../../lib/core/clients/search-clients.ts";
import { suggestClients } from "../../../../lib/core/clients/suggest-clients.ts";
import type { Client, RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { useSenderWords } from "../senders/use-sender-words.ts";

const mostFound = 8;

export interface FindClientProps {
  readonly set: RuleSet;
  readonly sender: ClientProposal;
  readonly onChoose: (client: Client) => void;
  readonly onClose: () => void;
}

export function FindClient({ set, sender, onChoose, onClose }: FindClientProps) {
  const words = useSenderWords();
  const [text, setText] = useState("");
  const area = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => area.current?.querySelector("input")?.focus(), []);
  const { clients, isAlike } = foundFor(set, sender, text);

  const move = (by: number) => {
    const stops: (Element | null)[] = [...(area.current?.querySelectorAll("input, button") ?? [])];
    const at = stops.indexOf(document.activeElement);
    const next = stops[Math.max(0, Math.min(at + by, stops.length - 1))];
    if (next instanceof HTMLElement) next.focus();
  };
  const takeFirst = () => {
    const [first] = clients;
    if (first !== undefined) onChoose(first);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.isComposing) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && isTyping) takeFirst();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field and the buttons in it
    <div class="find-client field" ref={area} onKeyDown={onKeyDown}>
      <input
        type="search"
        dir="auto"
        value={text}
        maxLength={200}
        autocomplete="off"
        spellcheck={false}
        aria-label={words("triage.find")}
        placeholder={words("triage.find")}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {isAlike && <p class="hint">{words("triage.find.alike")}</p>}
      {text.trim() !== "" && clients.length === 0 && (
        <p class="hint" role="status">
          {words("triage.find.none", { text })}
        </p>
      )}
      <ul>
        {clients.map((client) => (
          <li key={client.id}>
            <button
              type="button"
              aria-label={words("triage.choose", { name: displayText(client.name) })}
              onClick={() => onChoose(client)}
            >
              <ClientChip name={client.name} tier={client.tier} colour={client.colour} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function foundFor({ clients }: RuleSet, { people, entry }: ClientProposal, text: string) {
  if (text.trim() !== "") return { clients: searchClients(clients, text, mostFound), isAlike: false };
  const { name = "", address = entry } = people[0] ?? {};
  const suggested = suggestClients(clients, { name, address }, [], mostFound);
  if (suggested.clients.length > 0) return suggested;
  const present = clients.filter(({ archived }) => archived !== true);
  return { clients: present.slice(0, mostFound), isAlike: false };
}
