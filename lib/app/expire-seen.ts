/**
 * Forgets seen messages whose days are over with the marks of their conversations, stored subjects where none are wanted,
 * and answers that no rule asks for any more. What rules fired on forgotten mail stays as numbers. Runs once a day.
 */
import { HitCounter } from "../core/audit/rule-hits.ts";
import { bodyTermsInUse } from "../core/rules/body-terms-in-use.ts";
import { ownPeople } from "../core/settings/own-people.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { AccountQueues } from "./account-queues.ts";
import type { MarkStore } from "./conversation-ports.ts";
import type { Queue } from "./create-queue.ts";
import type { Clock, HitsOf, SeenMessageStore, SettingsStore, Stored } from "./ports.ts";
import type { PresentState } from "./present-state.ts";

export interface ExpireSeenPorts {
  readonly state: PresentState;
  readonly settings: SettingsStore;
  readonly seen: SeenMessageStore;
  readonly marks: MarkStore;
  readonly clock: Clock;
  readonly queue: Queue;
  readonly queues: AccountQueues;
}

const day = 86_400_000;
const nothingToDo = { ok: true, value: undefined } as const;

export function expireSeen(ports: ExpireSeenPorts): Promise<Outcome<{ removed: number }>> {
  const { settings, seen, marks, clock, queue } = ports;
  return queue(async () => {
    const present = await settings.load();
    if (!present.ok) return refusal(present.failure.code, present.failure.params);
    const { keepDays, keepSubjects } = present.value.settings;
    const expired = await seen.expire(clock.now() - keepDays * day, await hitsByRules(ports));
    if (!expired.ok) return refusal(expired.failure.code, expired.failure.params);
    const cleaned = [
      keepSubjects ? nothingToDo : await seen.removeSubjects(),
      await removeBodyAnswers(ports),
      await marks.expire(),
    ].find(({ ok }) => !ok);
    ports.queues.forget();
    if (cleaned === undefined || cleaned.ok) return expired;
    return refusal(cleaned.failure.code, cleaned.failure.params);
  });
}

/** Only where the rules can be read: a mirror may hold others than those that fired. */
async function hitsByRules({ state, clock }: ExpireSeenPorts): Promise<HitsOf | undefined> {
  const present = await state.settings();
  if (!present.ok || present.value.mirrored !== null) return undefined;
  const { settings } = present.value;
  const rules = await state.rules(present.value);
  if (!rules.ok) return undefined;
  const { compiled } = rules.value;
  return (seen) => {
    const counter = new HitCounter(compiled, (account) => {
      const { addresses, domains } = ownPeople(settings, account);
      return { now: clock.now(), zone: clock.zone(), account: addresses, ownDomains: domains };
    });
    for (const message of seen) counter.count(message);
    return counter.hits();
  };
}

/** Only where the rules can be read: answers that cannot be compared with them are kept. */
async function removeBodyAnswers({ state, seen }: ExpireSeenPorts): Promise<Stored<void>> {
  const present = await state.settings();
  if (!present.ok || present.value.mirrored !== null) return nothingToDo;
  const rules = await state.rules(present.value);
  if (!rules.ok) return nothingToDo;
  return seen.removeBodyAnswers(new Set(bodyTermsInUse(rules.value.compiled.rules).keys()));
}
