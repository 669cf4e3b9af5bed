/**
 * Changes what the user said by hand of one conversation.
 *
 * No rule changes, so the revision stays; what was decided of this one conversation is
 * forgotten, and Gmail tabs are told to ask for it again.
 */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { ThreadMarkChange } from "../core/threads/thread-mark.ts";
import type { MarkStore } from "./conversation-ports.ts";
import type { GmailTabs, PaintCache, ReportProblem, SeenMessageStore } from "./ports.ts";
import type { TouchQueue } from "./touch-queue.ts";

export interface ChangeMarkPorts {
  readonly marks: MarkStore;
  readonly seen: SeenMessageStore;
  readonly paint: PaintCache;
  readonly tabs: GmailTabs;
  readonly touchQueue: TouchQueue;
  readonly report: ReportProblem;
}

export interface MarkedThread {
  readonly account: string;
  readonly threadId: string;
  readonly change: ThreadMarkChange;
}

/** Call it within the queue. `before`: the change that takes this one back. */
export async function changeMark(
  ports: ChangeMarkPorts,
  { account, threadId, change }: MarkedThread,
): Promise<Outcome<{ before: ThreadMarkChange }>> {
  const before = await ports.marks.change(account, threadId, change);
  if (!before.ok) return refusal(before.failure.code, before.failure.params);
  await forgetPainted(ports, account, threadId);
  ports.touchQueue(account, [threadId]);
  await ports.tabs.tellQueue(account, threadId);
  return { ok: true, value: { before: before.value } };
}

async function forgetPainted(
  { seen, paint, report }: ChangeMarkPorts,
  account: string,
  threadId: string,
): Promise<void> {
  try {
    const known = await seen.threads(account, [threadId]);
    const messages = known.ok ? [...known.value.values()].flat() : [];
    await paint.drop(
      account,
      messages.map(({ id }) => id),
    );
  } catch (error) {
    // Expected: extension storage is full or gone. The mark is kept, and open tabs ask again.
    report(error instanceof Error ? error.name : "unknown", "messages.keep");
  }
}
