/** Conversations as far as their mail was seen: each with the message that stands for it, in the situation that all of it makes. */

import { buildClientIndex } from "../../../../lib/core/clients/client-index.ts";
import { withInherited } from "../../../../lib/core/clients/inherit.ts";
import type { Situation } from "../../../../lib/core/decision/situation.ts";
import type { MessageFacts } from "../../../../lib/core/message/facts.ts";
import { newestMessage, threadIdOf } from "../../../../lib/core/queue/conversation.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { ownPeople } from "../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import { conversationPeople } from "../../../../lib/core/threads/conversation-people.ts";
import { decidedMessage } from "../../../../lib/core/threads/decided-message.ts";
import { threadState } from "../../../../lib/core/threads/thread-state.ts";
import type { MarkRecord, SeenRecord } from "../../../../lib/storage/records.ts";

export interface SeenConversation {
  /** Its newest message. */
  readonly record: SeenRecord;
  /** The message that is decided. */
  readonly facts: MessageFacts;
  readonly situation: Situation;
}

/** In the order of the first record of each; without those that are drafts alone. The same conversation in two accounts is two. */
export function seenConversations(
  records: readonly SeenRecord[],
  marks: readonly MarkRecord[],
  settings: Settings,
  clients: readonly Client[],
): readonly SeenConversation[] {
  const index = buildClientIndex(withInherited(clients));
  const markOf = new Map(marks.map((mark) => [keyOf(mark.account, mark.threadId), mark]));
  const mailOf = Map.groupBy(records, ({ account, facts }) => keyOf(account, threadIdOf(facts)));
  return [...mailOf].flatMap(([key, mail]): readonly SeenConversation[] => {
    const messages = mail.map(({ facts }) => facts);
    const newest = newestMessage(messages);
    const record = mail.find((one) => one.facts === newest);
    if (record === undefined) return [];
    const mark = markOf.get(key) ?? null;
    const people = conversationPeople(index, ownPeople(settings, record.account));
    const thread = threadState(messages, people, mark);
    const facts = decidedMessage(record.facts, messages, thread, people);
    return [{ record, facts, situation: { thread, mark } }];
  });
}

function keyOf(account: string, threadId: string): string {
  return `${account} ${threadId}`;
}
