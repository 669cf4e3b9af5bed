/** Other names of a client, its parent company, and the domains that stand for themselves alone. */
import { Button } from "../../../../components/button.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { inherited } from "../../../../lib/core/clients/inherit.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import type { ClientDraftSays } from "./check-client-draft.ts";
import type { ClientDraft } from "./client-draft.ts";
import { FoldedSection } from "./folded-section.tsx";
import { linesOf } from "./lines-of.ts";
import { ParentField } from "./parent-field.tsx";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface NameFieldsProps {
  readonly draft: ClientDraft;
  readonly clients: readonly Client[];
  readonly byId: ReadonlyMap<string, Client>;
  readonly says: ClientDraftSays;
  readonly onChange: (part: Partial<ClientDraft>) => void;
  readonly onChildren: () => void;
}

export function NameFields({ draft, clients, byId, says, onChange, onChildren }: NameFieldsProps) {
  const words = useClientRecordWords();
  const parent = byId.get(draft.parent);
  const filled = [draft.parent, draft.aliases, draft.exactDomains].filter((text) => text.trim() !== "");
  const children = clients.filter((client) => client.parent === draft.id).length;
  return (
    <FoldedSection
      title={words("record.who")}
      filled={filled.length}
      hasErrors={says.parent.errors.length + says.exactDomains.errors.length > 0}
    >
      <ParentField
        self={draft.id}
        value={draft.parent}
        clients={clients}
        chosen={parent && inherited(parent, byId)}
        says={says.parent}
        onChange={(id) => onChange({ parent: id })}
      />
      {children > 0 && (
        <Button label={words("record.children", { count: children })} kind="quiet" onPress={onChildren} />
      )}
      <TextField
        label={words("record.aliases")}
        hint={words("record.aliases.hint")}
        value={draft.aliases}
        lines={linesOf(draft.aliases)}
        onChange={(aliases) => onChange({ aliases })}
      />
      <TextField
        label={words("record.exactDomains")}
        hint={words("record.exactDomains.hint")}
        value={draft.exactDomains}
        lines={linesOf(draft.exactDomains)}
        errors={says.exactDomains.errors}
        notes={says.exactDomains.notes}
        onChange={(exactDomains) => onChange({ exactDomains })}
      />
    </FoldedSection>
  );
}
