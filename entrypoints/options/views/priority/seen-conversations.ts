/** Conversations as far as their mail was seen: each stands for itself by its newest message, in the situation that all of it makes. */
import type { Situation } from "../../../../lib/core/decision/situation.ts";
import { isUnsent, newestFirst, threadIdOf } from "../../../../lib/core/queue/conversation.ts";
import { ownPeople } from "../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import { threadState } from "../../../../lib/core/threads/thread-state.ts";
import type { MarkRecord, SeenRecord } from "../../../../lib/storage/records.ts";

export interface SeenConversation {
  /** Its newest message. */
  readonly record: SeenRecord;
  readonly situation: Situation;
}

/** In the order of the first record of each; without those that are drafts alone. The same conversation in two accounts is two. */
export function seenConversations(
  records: readonly SeenRecord[],
  marks: readonly MarkRecord[],
  settings: Settings,
): readonly SeenConversation[] {
  const markOf = new Map(marks.map((mark) => [keyOf(mark.account, mark.threadId), mark]));
  const mailOf = Map.groupBy(records, ({ account, facts }) => keyOf(account, threadIdOf(facts)));
  return [...mailOf].flatMap(([key, mail]): readonly SeenConversation[] => {
    const sent = mail.filter(({ facts }) => !isUnsent(facts));
    const [record] = sent.toSorted((one, other) => newestFirst(one.facts, other.facts));
    if (record === undefined) return [];
    const messages = mail.map(({ facts }) => facts);
    const mark = markOf.get(key) ?? null;
    const thread = threadState(messages, ownPeople(settings, record.account), mark);
    return [{ record, situation: { thread, mark } }];
  });
}

function keyOf(account: string, threadId: string): string {
  return `${account} ${threadId}`;
}
