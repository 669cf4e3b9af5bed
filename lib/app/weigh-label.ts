/** What it would do to mail seen lately if rules were kept from a sender, as a Gmail page asks before it is done. */
import { type CorrectionWeight, weighCorrection } from "../core/learning/weigh-correction.ts";
import type { MessageFacts } from "../core/message/facts.ts";
import type { Correction } from "../core/rules/except-sender.ts";
import { ownPeople } from "../core/settings/own-people.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { Clock, SeenMessageStore } from "./ports.ts";
import type { PresentState } from "./present-state.ts";

export interface WeighLabelPorts {
  readonly state: PresentState;
  readonly seen: SeenMessageStore;
  readonly clock: Clock;
}

/** Steps of the seen mail that are looked through: some six weeks. */
const steps = [0, 1];

export async function weighLabel(
  { state, seen, clock }: WeighLabelPorts,
  account: string,
  correction: Omit<Correction, "scope">,
): Promise<Outcome<CorrectionWeight>> {
  const present = await state.settings();
  if (!present.ok) return present;
  const rules = await state.rules(present.value);
  if (!rules.ok) return rules;
  const now = clock.now();
  let mail: readonly MessageFacts[] = [];
  for (const step of steps) {
    const read = await seen.step(account, step, now);
    if (!read.ok) return refusal(read.failure.code, read.failure.params);
    mail = [...mail, ...read.value.facts];
  }
  const { addresses, domains } = ownPeople(present.value.settings, account);
  const context = { now, zone: clock.zone(), account: addresses, ownDomains: domains };
  return { ok: true, value: weighCorrection(rules.value.compiled, correction, mail, context) };
}
