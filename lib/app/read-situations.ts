/**
 * How the conversations of some messages stand: from what is stored of them, what these
 * messages add to that, and what the user said by hand.
 *
 * Only conversations with a client are looked up, and not for mail of a list: of the others
 * nobody asks who waits. What the user said counts for all.
 */
import { findClient } from "../core/clients/client-index.ts";
import type { CompiledRuleSet } from "../core/decision/decide.ts";
import { noSituation, type Situation } from "../core/decision/situation.ts";
import type { MessageFacts } from "../core/message/facts.ts";
import { mergeFacts } from "../core/message/merge-facts.ts";
import { threadIdOf } from "../core/queue/conversation.ts";
import type { OwnPeople } from "../core/settings/own-people.ts";
import { conversationPeople } from "../core/threads/conversation-people.ts";
import { threadState } from "../core/threads/thread-state.ts";
import type { MarkStore } from "./conversation-ports.ts";
import type { Queue } from "./create-queue.ts";
import type { ReportProblem, SeenMessageStore } from "./ports.ts";

export interface ReadSituationsPorts {
  readonly seen: SeenMessageStore;
  readonly marks: MarkStore;
  readonly queue: Queue;
  readonly report: ReportProblem;
}

export interface Asked {
  readonly account: string;
  readonly own: OwnPeople;
  readonly compiled: CompiledRuleSet;
}

/** A message with the situation of its conversation; its facts with the signs that were found while more of its text was known. */
export interface SituatedMessage {
  readonly facts: MessageFacts;
  readonly situation: Situation;
}

const noThreads = { ok: true, value: new Map<string, readonly MessageFacts[]>() } as const;

/** In the order of the messages. Without the database nothing is known of conversations, and what is decided without is no less true. */
export async function readSituations(
  ports: ReadSituationsPorts,
  asked: Asked,
  batch: readonly MessageFacts[],
): Promise<readonly SituatedMessage[]> {
  const threadIds = [...new Set(batch.flatMap((facts) => matteringThread(facts, asked) ?? []))];
  const allIds = [...new Set(batch.map(threadIdOf))];
  if (allIds.length === 0) return [];
  // In the queue, because what the batch before learned may still be on its way to the disk.
  const [threads, marks] = await ports.queue(() =>
    Promise.all([
      threadIds.length === 0 ? noThreads : ports.seen.threads(asked.account, threadIds),
      ports.marks.load(asked.account, allIds),
    ]),
  );
  const failed = [threads, marks].find(({ ok }) => !ok);
  if (failed?.ok === false) ports.report(failed.failure.code, "seen.threads");
  const known = new Map(
    threadIds.map((id) => [id, withBatch(threads.ok ? (threads.value.get(id) ?? []) : [], batch, id)]),
  );
  const markOf = (id: string) => (marks.ok && marks.value.get(id)) || null;
  const people = conversationPeople(asked.compiled.clients, asked.own);
  const states = new Map(
    [...known].map(([id, messages]) => [id, threadState([...messages.values()], people, markOf(id))]),
  );
  return batch.map((facts) => {
    const id = threadIdOf(facts);
    const thread = known.get(id);
    const mark = markOf(id);
    if (thread === undefined) return { facts, situation: { ...noSituation, mark } };
    return {
      facts: withSigns(facts, thread.get(facts.id)),
      situation: { thread: states.get(id) ?? null, mark },
    };
  });
}

/** `null`: it does not matter who waits there. */
function matteringThread(facts: MessageFacts, { compiled, own }: Asked): string | null {
  const { threadId, listId } = facts;
  if (threadId === undefined || (listId !== undefined && listId !== "")) return null;
  return findClient(compiled.clients, facts, own) === null ? null : threadId;
}

/** By id, what is stored of a conversation brought up to date. */
function withBatch(
  stored: readonly MessageFacts[],
  batch: readonly MessageFacts[],
  threadId: string,
): ReadonlyMap<string, MessageFacts> {
  const known = new Map(stored.map((facts) => [facts.id, facts]));
  for (const facts of batch) {
    if (facts.threadId !== threadId) continue;
    known.set(facts.id, mergeFacts(known.get(facts.id) ?? { id: facts.id }, facts));
  }
  return known;
}

function withSigns(facts: MessageFacts, { signs }: Partial<MessageFacts> = {}): MessageFacts {
  return signs === undefined ? facts : { ...facts, signs };
}
