/** Answers a Gmail page in which somebody writes a mail: whose clients its recipients are, and what to beware of. */
import { checkRecipients, type RecipientWarning } from "../core/clients/check-recipients.ts";
import type { Client, Tier } from "../core/rules/rule-set.ts";
import { ownPeople } from "../core/settings/own-people.ts";
import { type OffReason, whyOff } from "../core/settings/settings.ts";
import { tierColours } from "../core/shared/colour-contrast.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import type { Clock } from "./ports.ts";
import type { PresentState } from "./present-state.ts";

export interface ShownRecipients {
  readonly account: string;
  /** Of all fields, as the page shows them. */
  readonly addresses: readonly string[];
}

export interface RecipientClient {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  /** `#rrggbb`. */
  readonly colour: string;
}

export interface CheckedShownRecipients {
  readonly revision: number;
  /** Not `null`: nothing was checked. */
  readonly off: OffReason;
  /** In the order of the addresses; `null`: no client. */
  readonly clients: (RecipientClient | null)[];
  readonly warnings: RecipientWarning[];
}

/** Keeps nothing: a mail that is being written is nobody's business until it is sent. */
export async function checkShownRecipients(
  { state, clock }: { readonly state: PresentState; readonly clock: Clock },
  { account, addresses }: ShownRecipients,
): Promise<Outcome<CheckedShownRecipients>> {
  const present = await state.settings();
  if (!present.ok) return present;
  const { settings, revision } = present.value;
  const off = whyOff(settings, account, clock.now());
  if (off !== null) return { ok: true, value: { revision, off, clients: [], warnings: [] } };
  const rules = await state.rules(present.value);
  if (!rules.ok) return rules;
  const { compiled } = rules.value;
  const index = { clients: compiled.clients, lookAlikes: compiled.impersonation().lookAlikes };
  const { clients, warnings } = checkRecipients(index, addresses, ownPeople(settings, account));
  return {
    ok: true,
    value: {
      revision: rules.value.revision,
      off,
      clients: clients.map(shownClient),
      warnings: [...warnings],
    },
  };
}

function shownClient(client: Client | null): RecipientClient | null {
  if (client === null) return null;
  const { id, name, tier, colour } = client;
  return { id, name, tier, colour: colour ?? tierColours[tier] };
}
