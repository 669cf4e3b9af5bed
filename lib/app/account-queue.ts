/**
 * The queue of one account, as the worker holds it in memory: a cache of what the stores
 * say, made when it is first asked for and brought up to date with each question.
 *
 * Only what has changed is looked at again: conversations of which something was written,
 * those whose time has come, and all of them when something that decides has changed. All in
 * slices that let a page's messages in between. Who waits is told anew with each decision,
 * because it depends on who is a client.
 *
 * Memory: at most the 20,000 newest conversations, about 1.5 kB each, and the messages seen of each.
 */
import { type CompiledRuleSet, decide } from "../core/decision/decide.ts";
import type { DecisionContext } from "../core/decision/examine-message.ts";
import { buildQueueEntry } from "../core/queue/build-queue-entry.ts";
import type { QueueEntry } from "../core/queue/queue-entry.ts";
import { sortQueue } from "../core/queue/sort-queue.ts";
import type { OwnPeople } from "../core/settings/own-people.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { type ConversationPeople, conversationPeople } from "../core/threads/conversation-people.ts";
import { decidedMessage } from "../core/threads/decided-message.ts";
import { threadState } from "../core/threads/thread-state.ts";
import type { Breathe } from "./create-breath.ts";
import type { Clock } from "./ports.ts";
import {
  type MarkedConversation,
  type ReadConversationsPorts,
  readAllConversations,
  readSomeConversations,
} from "./read-conversations.ts";

export interface AccountQueuePorts extends ReadConversationsPorts {
  readonly clock: Clock;
  readonly breathe: Breathe;
}

/** What the queue is decided by at this moment. */
export interface QueueFrame {
  readonly compiled: CompiledRuleSet;
  /** Of the rules and settings that `compiled` comes from. */
  readonly revision: number;
  readonly own: OwnPeople;
  readonly contacts: DecisionContext["contacts"];
}

export interface QueueNow {
  /** What is to be worked on first comes first. */
  readonly entries: readonly QueueEntry[];
  /** When a list of the inbox was seen last, ms since the epoch; `null`: never. */
  readonly asOf: number | null;
  /** When time alone may change the entries, ms since the epoch; `null`: it does not. */
  readonly holdsUntil: number | null;
}

/** Conversations kept of an account; older ones are not in the queue. */
const mostConversations = 20_000;
/** How many more there may be until the oldest are let go. */
const roomForMore = 1_000;
/** Conversations read at once. */
const threadsOfRead = 100;

interface Kept extends MarkedConversation {
  entry: QueueEntry | null;
  holdsUntil: number | null;
}

export class AccountQueue {
  readonly #ports: AccountQueuePorts;
  readonly #account: string;
  readonly #kept = new Map<string, Kept>();
  /** Conversations of which something was written since they were read. */
  #touched = new Set<string>();
  #own: OwnPeople | null = null;
  #revision: number | null = null;
  #seenAt = 0;
  #sorted: readonly QueueEntry[] | null = [];

  constructor(ports: AccountQueuePorts, account: string) {
    this.#ports = ports;
    this.#account = account;
  }

  touch(threadIds: readonly string[]): void {
    for (const threadId of threadIds) this.#touched.add(threadId);
  }

  /** One call at a time. */
  async bringUpToDate(frame: QueueFrame): Promise<Outcome<QueueNow>> {
    const isSameHouse = this.#own !== null && isSame(this.#own, frame.own);
    const read = isSameHouse ? await this.#readTouched(frame.own) : await this.#readAll(frame.own);
    if (!read.ok) return read;
    const now = this.#ports.clock.now();
    const isNewRevision = this.#revision !== frame.revision;
    const stale = isNewRevision
      ? [...this.#kept.values()]
      : [...read.value, ...[...this.#kept.values()].filter((one) => isOver(one, now))];
    // A worker that is refused half-way begins anew with all of them.
    this.#revision = null;
    await this.#decideAll(stale, frame);
    this.#revision = frame.revision;
    this.#sorted ??= this.#sort();
    const asOf = this.#seenAt === 0 ? null : this.#seenAt;
    return { ok: true, value: { entries: this.#sorted, asOf, holdsUntil: this.#holdsUntil() } };
  }

  #holdsUntil(): number | null {
    let soonest: number | null = null;
    for (const { holdsUntil } of this.#kept.values())
      if (holdsUntil !== null && (soonest === null || holdsUntil < soonest)) soonest = holdsUntil;
    return soonest;
  }

  async #readAll(own: OwnPeople): Promise<Outcome<readonly Kept[]>> {
    this.#own = null;
    this.#kept.clear();
    this.#touched.clear();
    this.#sorted = null;
    const read = await readAllConversations(this.#ports, this.#account, own, mostConversations);
    if (!read.ok) return read;
    this.#own = own;
    this.#revision = null;
    this.#seenAt = read.value.inboxSeenAt;
    const kept = read.value.found.map((one) => this.#keep(one));
    this.#dropOldest(mostConversations);
    return { ok: true, value: kept };
  }

  async #readTouched(own: OwnPeople): Promise<Outcome<readonly Kept[]>> {
    const touched = [...this.#touched];
    const kept: Kept[] = [];
    for (let start = 0; start < touched.length; start += threadsOfRead) {
      const threadIds = touched.slice(start, start + threadsOfRead);
      for (const threadId of threadIds) this.#touched.delete(threadId);
      const read = await readSomeConversations(this.#ports, this.#account, own, threadIds);
      if (!read.ok) {
        // All of them, because those that were read are not decided yet.
        this.touch(touched);
        return read;
      }
      for (const threadId of threadIds) this.#remove(threadId);
      kept.push(...read.value.found.map((one) => this.#keep(one)));
      this.#seenAt = Math.max(this.#seenAt, read.value.inboxSeenAt);
    }
    if (this.#kept.size > mostConversations + roomForMore) this.#dropOldest(mostConversations);
    return { ok: true, value: kept };
  }

  #keep(one: MarkedConversation): Kept {
    const kept = { ...one, entry: null, holdsUntil: null };
    this.#kept.set(one.conversation.threadId, kept);
    return kept;
  }

  #remove(threadId: string): void {
    if (this.#kept.get(threadId)?.entry != null) this.#sorted = null;
    this.#kept.delete(threadId);
  }

  /** Ids begin with the time of their message. */
  #dropOldest(most: number): void {
    if (this.#kept.size <= most) return;
    const newestFirst = [...this.#kept.values()].toSorted((one, other) =>
      one.conversation.newest.id < other.conversation.newest.id ? 1 : -1,
    );
    for (const { conversation } of newestFirst.slice(most)) this.#remove(conversation.threadId);
  }

  async #decideAll(stale: readonly Kept[], frame: QueueFrame): Promise<void> {
    const people = conversationPeople(frame.compiled.clients, frame.own);
    for (const kept of stale) {
      this.#decide(kept, frame, people);
      const pause = this.#ports.breathe();
      if (pause !== null) await pause;
    }
  }

  #decide(kept: Kept, { compiled, own, contacts }: QueueFrame, people: ConversationPeople): void {
    const { clock } = this.#ports;
    const { conversation, mark, remindAt } = kept;
    const now = clock.now();
    const context = {
      ...{ now, zone: clock.zone(), account: own.addresses, ownDomains: own.domains },
      ...(contacts === undefined ? {} : { contacts }),
    };
    const { newest, messages } = conversation;
    const thread = threadState(messages, people, mark);
    const facts = decidedMessage(newest, messages, thread, people);
    const decided = decide(compiled, facts, context, { thread, mark });
    const built = buildQueueEntry({ conversation, thread, decided, mark, remindAt }, now);
    if (kept.entry !== null || built.entry !== null) this.#sorted = null;
    kept.entry = built.entry;
    kept.holdsUntil = built.holdsUntil;
  }

  #sort(): readonly QueueEntry[] {
    return sortQueue([...this.#kept.values()].flatMap(({ entry }) => entry ?? []));
  }
}

function isOver({ holdsUntil }: Kept, now: number): boolean {
  return holdsUntil !== null && holdsUntil <= now;
}

function isSame(one: OwnPeople, other: OwnPeople): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
