/** The parent company of a client: found by a few letters, shown as its chip, taken away with a button. */
import { useId, useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { ClientChip } from "../../../../components/client-chip.tsx";
import { CompletionList, suggestionId } from "../../../../components/completion-list.tsx";
import { FieldMessages } from "../../../../components/text-field.tsx";
import { searchClients } from "../../../../lib/core/clients/search-clients.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import type { FieldSays } from "./field-says.ts";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface ParentFieldProps {
  /** Id of the client that is edited: it is not offered. */
  readonly self: string;
  /** Id; `""`: none. */
  readonly value: string;
  readonly clients: readonly Client[];
  /** The chosen one as it counts; absent: none, or it is gone. */
  readonly chosen: Client | undefined;
  readonly says: FieldSays;
  readonly onChange: (id: string) => void;
}

const mostFound = 8;

export function ParentField(props: ParentFieldProps) {
  const { value, chosen, says, onChange } = props;
  const words = useClientRecordWords();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words("record.parent")}</label>
      {value === "" ? (
        <ParentSearch {...props} id={id} />
      ) : (
        <div class="chosen-parent">
          {chosen !== undefined && (
            <ClientChip name={chosen.name} tier={chosen.tier} colour={chosen.colour} />
          )}
          <Button
            label={words("record.parent.remove", { name: chosen?.name ?? value })}
            icon="close"
            iconOnly
            kind="quiet"
            onPress={() => onChange("")}
          />
        </div>
      )}
      <p class="hint" id={`${id}-hint`}>
        {words("record.parent.hint")}
      </p>
      <FieldMessages id={`${id}-said`} errors={says.errors} notes={says.notes} />
    </div>
  );
}

function ParentSearch({ id, self, clients, onChange }: ParentFieldProps & { readonly id: string }) {
  const words = useClientRecordWords();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const found = searchClients(clients, text, mostFound + 1)
    .filter((client) => client.id !== self)
    .slice(0, mostFound);
  const take = (index: number) => {
    const client = found[index];
    if (client !== undefined) onChange(client.id);
  };
  const step = (by: number) => () => setActive((active + by + found.length) % found.length);
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: step(1),
    ArrowUp: step(-1),
    Enter: () => take(active),
    Escape: () => setText(""),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || found.length === 0) return;
    const run = keys[event.ctrlKey || event.metaKey ? "" : event.key];
    if (run === undefined) return;
    run();
    event.preventDefault();
    // Escape would close the sheet, Enter send it.
    event.stopPropagation();
  };
  return (
    <div class="parent-search">
      <input
        id={id}
        type="text"
        role="combobox"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        value={text}
        placeholder={words("record.parent.search")}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-found`}
        aria-describedby={`${id}-hint`}
        {...(found.length > 0 ? { "aria-activedescendant": suggestionId(`${id}-found`, active) } : {})}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length > 0 && (
        <CompletionList
          id={`${id}-found`}
          label={words("record.parent.found")}
          suggestions={found.map((client) => ({
            text: client.name,
            says: client.domains[0] ?? client.addresses[0] ?? "",
          }))}
          active={active}
          onTake={take}
        />
      )}
    </div>
  );
}
