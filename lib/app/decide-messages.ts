/**
 * Decides a batch of messages that a Gmail page shows.
 *
 * The answer comes first. What is kept of it (facts of seen mail, then the paint
 * cache) is written afterwards and can fail without anybody waiting for it. Facts
 * go first: what is in the paint cache is never asked for again.
 */
import { decide } from "../core/decision/decide.ts";
import type { DecidedMessage } from "../core/decision/decision.ts";
import { fingerprintFacts } from "../core/decision/fingerprint-facts.ts";
import type { MessageFacts } from "../core/message/facts.ts";
import { threadIdOf } from "../core/queue/conversation.ts";
import { ownPeople } from "../core/settings/own-people.ts";
import { type OffReason, whyOff } from "../core/settings/settings.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { withNewAnswers, withoutAnswers, withStoredAnswers } from "./body-answers.ts";
import { remindSoon } from "./catch-up-reminders.ts";
import type { PaintCache } from "./ports.ts";
import type { PresentRules } from "./present-state.ts";
import { readContacts } from "./read-contacts.ts";
import { readSituations } from "./read-situations.ts";
import type { ReminderPorts } from "./reminder-ports.ts";
import { withNewSigns, withoutSigns } from "./text-signs.ts";
import { touchConversations } from "./touch-conversations.ts";
import type { TouchQueue } from "./touch-queue.ts";

export interface DecideMessagesPorts extends ReminderPorts {
  readonly paint: PaintCache;
  readonly touchQueue: TouchQueue;
}

export interface Batch {
  readonly account: string;
  readonly facts: readonly MessageFacts[];
}

export interface DecidedBatch {
  readonly revision: number;
  /** Not `null`: nothing was decided and nothing is kept. */
  readonly off: OffReason;
  /** In the order of the facts. */
  readonly decided: DecidedMessage[];
}

export async function decideMessages(
  ports: DecideMessagesPorts,
  batch: Batch,
): Promise<Outcome<DecidedBatch>> {
  const { state, clock, paint } = ports;
  const drops = paint.drops(batch.account);
  const present = await state.settings();
  if (!present.ok) return present;
  const { settings } = present.value;
  const now = clock.now();
  const off = whyOff(settings, batch.account, now);
  if (off !== null) return { ok: true, value: { revision: present.value.revision, off, decided: [] } };
  const rules = await state.rules(present.value);
  if (!rules.ok) return rules;
  const own = ownPeople(settings, batch.account);
  const contacts = await readContacts(ports, rules.value.compiled, batch.account, own);
  const context = { now, zone: clock.zone(), account: own.addresses, ownDomains: own.domains, contacts };
  const { compiled } = rules.value;
  const plain = batch.facts.map(withoutAnswers).map(withoutSigns);
  const seen = withNewSigns(plain, compiled.priority, context.zone);
  const known = await withStoredAnswers(ports, batch.account, seen, compiled.rules);
  const situated = await readSituations(ports, { account: batch.account, own, compiled }, known);
  const decided = situated.map(({ facts, situation }) => decide(compiled, facts, context, situation));
  const answer = { revision: rules.value.revision, off, decided };
  const isEmpty = rules.value.clients === 0 && rules.value.rules === 0;
  // Without clients and rules there is nothing to remember; so "forget everything" holds while Gmail is open.
  // Unless the user has asked for clients to be proposed: that wish is forgotten with everything else.
  if (!isEmpty || settings.looksForClients) {
    void ports.queue(() => keep(ports, { ...batch, drops }, seen, answer, rules.value));
    remindSoon(ports);
  }
  return { ok: true, value: answer };
}

async function keep(
  ports: DecideMessagesPorts,
  batch: Batch & { readonly drops: number },
  seenFacts: readonly MessageFacts[],
  answer: DecidedBatch,
  { compiled }: PresentRules,
): Promise<void> {
  const { state, seen, paint, clock, report } = ports;
  try {
    const present = await state.settings();
    // Since the answer everything may have been forgotten, or switched off.
    if (!present.ok || present.value.revision !== answer.revision) return;
    const { keepSubjects, language } = present.value.settings;
    const threadIds = batch.facts.flatMap(({ threadId }) => threadId ?? []);
    await touchConversations(ports, batch.account, threadIds);
    const known = withNewAnswers(seenFacts, compiled.rules);
    const stored = await seen.remember(batch.account, known, clock.now(), keepSubjects);
    if (stored.ok) ports.touchQueue(batch.account, batch.facts.map(threadIdOf));
    else report(stored.failure.code, "seen.remember");
    // The user said something of a conversation meanwhile, and this was decided without it.
    if (paint.drops(batch.account) !== batch.drops) return;
    const under = { revision: answer.revision, language };
    await paint.remember(batch.account, under, painted(batch.facts, answer.decided));
  } catch (error) {
    // Expected: extension storage is full or gone. The page has its answer.
    report(error instanceof Error ? error.name : "unknown", "messages.keep");
  }
}

function painted(facts: readonly MessageFacts[], decided: readonly DecidedMessage[]) {
  return facts.flatMap((one, index) => {
    const its = decided[index];
    return its === undefined ? [] : [{ fingerprint: fingerprintFacts(one), decided: its }];
  });
}
