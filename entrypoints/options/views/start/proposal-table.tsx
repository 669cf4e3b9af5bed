/** The proposed clients, each with a box to choose it, its evidence, and name and tier to change. */
import { ClientChip } from "../../../../components/client-chip.tsx";
import { useTranslation } from "../../../../components/translation.tsx";

import { type Tier, tiers } from "../../../../lib/core/rules/rule-set.ts";
import { sayEvidence, sayTierReason } from "../senders/say-evidence.ts";
import { shownEntry } from "../senders/shown-entry.ts";
import { useSenderWords } from "../senders/use-sender-words.ts";
import type { Choice, ProposalDraft } from "./proposal-drafts.ts";

export interface ProposalTableProps {
  readonly drafts: readonly ProposalDraft[];
  /** The same about all of these entries. */
  readonly onSay: (entries: readonly string[], said: Choice) => void;
}

export function ProposalTable({ drafts, onSay }: ProposalTableProps) {
  const words = useSenderWords();
  const isAll = drafts.every(({ chosen }) => chosen);
  return (
    <table class="proposal-table" aria-label={words("start.clients.list")}>
      <thead>
        <tr>
          <th scope="col">
            <input
              type="checkbox"
              aria-label={words("start.clients.all")}
              checked={isAll}
              onChange={() =>
                onSay(
                  drafts.map(({ proposal }) => proposal.entry),
                  { chosen: !isAll },
                )
              }
            />
          </th>
          <th scope="col">{words("start.clients.column.sender")}</th>
          <th scope="col">{words("start.clients.column.name")}</th>
          <th scope="col">{words("start.clients.column.tier")}</th>
          <th scope="col">{words("start.clients.column.chip")}</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <ProposalRow
            key={draft.proposal.entry}
            draft={draft}
            onSay={(said) => onSay([draft.proposal.entry], said)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ProposalRowProps {
  readonly draft: ProposalDraft;
  readonly onSay: (said: Choice) => void;
}

function ProposalRow({ draft, onSay }: ProposalRowProps) {
  const words = useSenderWords();
  const { proposal, chosen, name, tier, fault } = draft;
  const entry = shownEntry(proposal.entry);
  const faultId = `fault-${proposal.entry}`;
  return (
    <tr class={chosen ? "" : "dimmed"} data-entry={proposal.entry}>
      <td>
        <input
          type="checkbox"
          aria-label={words("start.clients.choose", { entry })}
          checked={chosen}
          onChange={() => onSay({ chosen: !chosen })}
        />
      </td>
      <th scope="row">
        <bdi class="entry">{entry}</bdi>
        <span class="hint">{sayEvidence(proposal, words)}</span>
        <span class="hint">{sayTierReason(proposal, words)}</span>
      </th>
      <td class="field">
        <input
          type="text"
          dir="auto"
          value={name}
          maxLength={200}
          spellcheck={false}
          autocomplete="off"
          aria-label={words("start.clients.name", { entry })}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? "" : faultId}
          // Whoever names it wants it.
          onInput={(event) => onSay({ name: event.currentTarget.value, chosen: true })}
        />
        {fault !== null && (
          <p class="fault" id={faultId} role="alert">
            {words(`start.clients.${fault}`)}
          </p>
        )}
      </td>
      <td class="field">
        <TierChoice
          label={words("start.clients.tier", { entry })}
          tier={tier}
          onTier={(next) => onSay({ tier: next })}
        />
      </td>
      <td>
        <ClientChip name={name.trim() === "" ? entry : name} tier={tier} />
      </td>
    </tr>
  );
}

interface TierChoiceProps {
  readonly label: string;
  readonly tier: Tier;
  readonly onTier: (tier: Tier) => void;
}

/** The name of a column stands above it, so that its own is only spoken. */
function TierChoice({ label, tier, onTier }: TierChoiceProps) {
  const t = useTranslation();
  return (
    <select
      aria-label={label}
      value={tier}
      onChange={(event) => onTier(tiers[event.currentTarget.selectedIndex] ?? tier)}
    >
      {tiers.map((one) => (
        <option key={one} value={one}>
          {t(`tier.${one}`)}
        </option>
      ))}
    </select>
  );
}
