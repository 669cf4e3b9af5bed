/** Notes what a list of Gmail shows, so that what was archived, deleted or put off elsewhere is no longer said to lie there. */
import { whyOff } from "../core/settings/settings.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { Queue } from "./create-queue.ts";
import type { Clock, SeenList, SeenMessageStore } from "./ports.ts";
import type { PresentState } from "./present-state.ts";
import type { TouchQueue } from "./touch-queue.ts";

export interface NoteListPorts {
  readonly state: PresentState;
  readonly seen: SeenMessageStore;
  readonly clock: Clock;
  readonly queue: Queue;
  readonly touchQueue: TouchQueue;
}

export interface ShownList extends SeenList {
  readonly account: string;
}

/** In the queue, because the mail of that list may still be on its way to the disk. */
export function noteList(
  { state, seen, clock, queue, touchQueue }: NoteListPorts,
  { account, ...list }: ShownList,
): Promise<Outcome<Record<string, never>>> {
  return queue(async () => {
    const present = await state.settings();
    if (!present.ok) return present;
    const now = clock.now();
    if (whyOff(present.value.settings, account, now) !== null) return { ok: true, value: {} };
    const noted = await seen.leave(account, list, now);
    if (!noted.ok) return refusal(noted.failure.code, noted.failure.params);
    touchQueue(account, noted.value);
    return { ok: true, value: {} };
  });
}
