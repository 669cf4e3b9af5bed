/** Explains why a message that a Gmail page shows is decided as it is: by the rules and the facts of this moment. */
import { explainMessage, type MessageExplanation } from "../core/decision/explain-message.ts";
import type { MessageFacts } from "../core/message/facts.ts";
import { ownPeople } from "../core/settings/own-people.ts";
import { whyOff } from "../core/settings/settings.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { withoutAnswers, withStoredAnswers } from "./body-answers.ts";
import type { Queue } from "./create-queue.ts";
import type { Clock, SeenMessageStore } from "./ports.ts";
import type { PresentState } from "./present-state.ts";

export interface ExplainMessagePorts {
  readonly state: PresentState;
  readonly seen: SeenMessageStore;
  readonly clock: Clock;
  readonly queue: Queue;
}

export interface ShownMessage {
  readonly account: string;
  readonly facts: MessageFacts;
}

export interface ShownExplanation {
  /** `null`: painting is off, and then nothing is decided. */
  readonly explanation: MessageExplanation | null;
  /** Whether page data may be read. */
  readonly pageData: boolean;
}

/** Keeps nothing: the message was kept when it was decided. */
export async function explainShownMessage(
  ports: ExplainMessagePorts,
  { account, facts }: ShownMessage,
): Promise<Outcome<ShownExplanation>> {
  const { state, clock } = ports;
  const present = await state.settings();
  if (!present.ok) return present;
  const { settings } = present.value;
  const { pageData } = settings;
  const now = clock.now();
  if (whyOff(settings, account, now) !== null) {
    return { ok: true, value: { explanation: null, pageData } };
  }
  const rules = await state.rules(present.value);
  if (!rules.ok) return rules;
  const { compiled } = rules.value;
  const [known = facts] = await withStoredAnswers(ports, account, [withoutAnswers(facts)], compiled.rules);
  const { addresses, domains } = ownPeople(settings, account);
  const context = { now, zone: clock.zone(), account: addresses, ownDomains: domains };
  return { ok: true, value: { explanation: explainMessage(compiled, known, context), pageData } };
}
