/** One unknown sender: the evidence, and one button for each decision, with its key. */
import { Button, type ButtonProps } from "../../../../components/button.tsx";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { ClientChip } from "../../../../components/client-chip.tsx";
import { displayText } from "../../../../components/display-text.ts";
import { TextField } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { ClientProposal } from "../../../../lib/core/clients/proposals/propose-clients.ts";
import { type Client, type RuleSet, type Tier, tiers } from "../../../../lib/core/rules/rule-set.ts";
import { sayEvidence, sayTierReason } from "../senders/say-evidence.ts";
import { shownEntry } from "../senders/shown-entry.ts";
import { useSenderWords } from "../senders/use-sender-words.ts";
import { FindClient } from "./find-client.tsx";

/** People that are listed; how many there are is said by the evidence. */
const mostPeople = 5;

export interface SenderCardProps {
  readonly sender: ClientProposal;
  readonly set: RuleSet;
  readonly name: string;
  readonly tier: Tier;
  readonly isIgnored: boolean;
  readonly onName: (name: string) => void;
  readonly onTier: (tier: Tier) => void;
  readonly isFinding: boolean;
  readonly onFind: () => void;
  readonly onStopFinding: () => void;
  readonly onNew: () => void;
  readonly onAdd: (client: Client) => void;
  readonly onInternal: () => void;
  readonly onIgnore: () => void;
}

export function SenderCard(props: SenderCardProps) {
  const words = useSenderWords();
  const { sender, set, isFinding } = props;
  return (
    <aside class="sender-card" aria-label={shownEntry(sender.entry)}>
      <h2>
        <bdi>{shownEntry(sender.entry)}</bdi>
      </h2>
      {sender.looksLike !== null && (
        <p class="warning">{words("evidence.lookAlike", { client: displayText(sender.looksLike.name) })}</p>
      )}
      <p class="tabular">{sayEvidence(sender, words)}</p>
      <section aria-label={words("triage.decide")}>
        <Acts {...props} />
        {isFinding && (
          <FindClient set={set} sender={sender} onChoose={props.onAdd} onClose={props.onStopFinding} />
        )}
      </section>
      <Naming {...props} />
      <Known sender={sender} />
    </aside>
  );
}

function Known({ sender }: { readonly sender: ClientProposal }) {
  const words = useSenderWords();
  const { people, subjects } = sender;
  return (
    <dl class="evidence">
      <dt>{words("triage.people")}</dt>
      {people.slice(0, mostPeople).map(({ address, name }) => (
        <dd key={address}>
          {name !== "" && <bdi>{displayText(name)} </bdi>}
          <bdi class="muted">{shownEntry(address)}</bdi>
        </dd>
      ))}
      {subjects.length > 0 && <dt>{words("triage.subjects")}</dt>}
      {subjects.map((subject, index) => (
        <dd key={index}>
          <bdi>{displayText(subject)}</bdi>
        </dd>
      ))}
    </dl>
  );
}

function Naming({ sender, name, tier, onName, onTier }: SenderCardProps) {
  const t = useTranslation();
  const words = useSenderWords();
  return (
    <div class="naming">
      <TextField
        label={words("triage.name")}
        value={name}
        errors={name.trim() === "" ? [words("start.clients.nameless")] : []}
        onChange={onName}
      />
      <ChoiceField
        label={words("triage.tier")}
        value={tier}
        choices={tiers.map((one) => ({ value: one, label: t(`tier.${one}`) }))}
        hint={sayTierReason(sender, words)}
        onChange={onTier}
      />
      {name.trim() !== "" && <ClientChip name={name} tier={tier} />}
    </div>
  );
}

function Acts({ sender, isIgnored, onNew, onFind, onInternal, onIgnore }: SenderCardProps) {
  const words = useSenderWords();
  return (
    <ul class="acts">
      <Act hint="n" label={words("triage.new")} icon="plus" kind="primary" onPress={onNew} />
      <Act hint="a" label={words("triage.add")} icon="people" onPress={onFind} />
      <Act hint="i" label={words(`triage.internal.${sender.scope}`)} icon="check" onPress={onInternal} />
      <Act
        hint="x"
        label={words(isIgnored ? "triage.askAgain" : "triage.ignore")}
        icon={isIgnored ? "help" : "close"}
        onPress={onIgnore}
      />
    </ul>
  );
}

/** A button with the key that does the same. */
function Act({ hint, ...button }: ButtonProps & { readonly hint: string }) {
  return (
    <li>
      <Button {...button} />
      <kbd>{hint}</kbd>
    </li>
  );
}
