/** Forgets seen messages whose days are over, and stored subjects where none are wanted. Runs once a day. */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { Queue } from "./create-queue.ts";
import type { Clock, SeenMessageStore, SettingsStore } from "./ports.ts";

export interface ExpireSeenPorts {
  readonly settings: SettingsStore;
  readonly seen: SeenMessageStore;
  readonly clock: Clock;
  readonly queue: Queue;
}

const day = 86_400_000;

export function expireSeen({
  settings,
  seen,
  clock,
  queue,
}: ExpireSeenPorts): Promise<Outcome<{ removed: number }>> {
  return queue(async () => {
    const present = await settings.load();
    if (!present.ok) return refusal(present.failure.code, present.failure.params);
    const { keepDays, keepSubjects } = present.value.settings;
    const expired = await seen.expire(clock.now() - keepDays * day);
    if (!expired.ok) return refusal(expired.failure.code, expired.failure.params);
    const cleaned = keepSubjects ? ({ ok: true } as const) : await seen.removeSubjects();
    return cleaned.ok ? expired : refusal(cleaned.failure.code, cleaned.failure.params);
  });
}
