/** Notes what a list of Gmail shows, so that what was archived, deleted or put off elsewhere is no longer said to lie there, nor reminded of. */
import { whyOff } from "../core/settings/settings.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { remindSoon } from "./catch-up-reminders.ts";
import type { SeenList } from "./ports.ts";
import type { ReminderPorts } from "./reminder-ports.ts";
import { touchConversations } from "./touch-conversations.ts";

export interface ShownList extends SeenList {
  readonly account: string;
}

export async function noteList(
  ports: ReminderPorts,
  shown: ShownList,
): Promise<Outcome<Record<string, never>>> {
  // In the queue, because the mail of that list may still be on its way to the disk.
  const noted = await ports.queue(() => note(ports, shown));
  if (noted.ok) remindSoon(ports);
  return noted;
}

async function note(
  ports: ReminderPorts,
  { account, ...list }: ShownList,
): Promise<Outcome<Record<string, never>>> {
  const present = await ports.state.settings();
  if (!present.ok) return present;
  const now = ports.clock.now();
  if (whyOff(present.value.settings, account, now) !== null) return { ok: true, value: {} };
  const noted = await ports.seen.leave(account, list, now);
  if (!noted.ok) return refusal(noted.failure.code, noted.failure.params);
  await touchConversations(ports, account, noted.value);
  ports.touchQueue(account, noted.value);
  return { ok: true, value: {} };
}
