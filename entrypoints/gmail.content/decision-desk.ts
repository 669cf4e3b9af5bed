/**
 * Where painters get decisions: from memory, else from the paint cache, else from
 * the background, which is asked at once and in one message for everything that is
 * missing: sent before Gmail lays out its new rows, the answer often comes in time
 * for the same frame.
 *
 * A lost answer is asked for again with growing pauses; after the last one nothing
 * runs until something new is wanted.
 */
import type { DecidedMessage } from "../../lib/core/decision/decision.ts";
import { fingerprintFacts } from "../../lib/core/decision/fingerprint-facts.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import type { OffReason } from "../../lib/core/settings/settings.ts";
import { createRecentMap } from "../../lib/core/shared/recent-map.ts";
import type { PageCall } from "../../lib/messaging/call.ts";
import type { PaintCache } from "./paint-cache.ts";

/** Facts and their fingerprint. */
export interface Question {
  readonly facts: MessageFacts;
  readonly fingerprint: string;
}

/** What chips show, and what was asked for it. */
export interface Shown {
  readonly decided: DecidedMessage;
  readonly question: Question;
}

export function questionOf(facts: MessageFacts): Question {
  return { facts, fingerprint: fingerprintFacts(facts) };
}

export interface DeskEvents {
  /** Some of what was asked is known now. */
  onDecided(): void;
  /** Rules or settings are others than before: whatever was decided counts no more. */
  onRevision(): void;
  /** The background says that nothing is to be painted. */
  onOff(off: OffReason): void;
  /** Whether the background answers. */
  onReach(reached: boolean): void;
}

export interface DecisionDesk {
  /** The decision for exactly these facts under the present rules; `null`: it has to be asked for. */
  get(question: Question): DecidedMessage | null;
  ask(questions: readonly Question[]): void;
  /** The user said something about this conversation: its messages are asked for anew. */
  forget(threadId: string): void;
  /** What the background names as the present revision. */
  setRevision(revision: number): void;
}

interface Kept {
  readonly fingerprint: string;
  /** What the background learned from it, as bits. */
  readonly knew: number;
  /** How often the user had said something about the conversation. */
  readonly said: number;
  readonly revision: number;
  readonly decided: DecidedMessage;
}

const mostAtOnce = 100;
/** Characters of bodies in one batch, far below what the background accepts. */
const mostText = 1_500_000;
const mostKept = 2_000;
/** A row and the open thread beside it know different things about the same message. */
const mostOfOneMessage = 4;
const pausesMs = [500, 1_000, 2_000, 4_000, 8_000, 16_000];

export function createDecisionDesk(
  page: { readonly account: string; readonly signal: AbortSignal },
  call: PageCall,
  cache: PaintCache | null,
  events: DeskEvents,
): DecisionDesk {
  const kept = createRecentMap<readonly Kept[]>(mostKept);
  const wanted = new Map<string, Question>();
  const said = new Map<string | undefined, number>();
  const saidOf = ({ threadId }: MessageFacts): number => said.get(threadId) ?? 0;
  let revision = cache?.revision ?? null;
  let isAsking = false;
  let failures = 0;

  const setRevision = (next: number): void => {
    if (next === revision) return;
    const isFirst = revision === null;
    revision = next;
    if (!isFirst) events.onRevision();
  };

  const schedule = (): void => {
    if (isAsking || wanted.size === 0 || page.signal.aborted) return;
    isAsking = true;
    // After everybody who heard of the same change of the page.
    queueMicrotask(() => void askBatch());
  };

  const askBatch = async (): Promise<void> => {
    const batch = takeBatch(wanted);
    // What the user says while the answer is on its way is not in it.
    const times = batch.map(({ facts }) => saidOf(facts));
    const answer = await call("messages.decide", {
      account: page.account,
      facts: batch.map(({ facts }) => facts),
    });
    isAsking = false;
    if (page.signal.aborted) return;
    if (!answer.ok) {
      retryLater(batch);
      return;
    }
    failures = 0;
    events.onReach(true);
    remember(batch, times, answer.value);
    if (answer.value.off !== null) {
      wanted.clear();
      events.onOff(answer.value.off);
      return;
    }
    setRevision(answer.value.revision);
    events.onDecided();
    schedule();
  };

  const retryLater = (batch: readonly Question[]): void => {
    for (const question of batch) wanted.set(question.fingerprint, question);
    const pause = pausesMs[failures];
    failures += 1;
    if (failures > 1) events.onReach(false);
    if (pause === undefined) {
      wanted.clear();
      failures = 0;
      return;
    }
    setTimeout(schedule, pause);
  };

  const remember = (
    batch: readonly Question[],
    times: readonly number[],
    { decided, revision: at }: { readonly decided: readonly DecidedMessage[]; readonly revision: number },
  ): void => {
    for (const [index, { facts, fingerprint }] of batch.entries()) {
      const answer = decided[index];
      if (answer === undefined || answer.decision.id !== facts.id) continue;
      const newest = {
        ...{ fingerprint, knew: knownBy(facts), said: times[index] ?? 0 },
        ...{ revision: at, decided: answer },
      };
      const others = (kept.get(facts.id) ?? []).filter((other) => staysBeside(other, newest));
      kept.set(facts.id, [newest, ...others].slice(0, mostOfOneMessage));
    }
  };

  return {
    get({ facts, fingerprint }) {
      const known = kept.get(facts.id);
      const times = saidOf(facts);
      const same = known?.find(
        (one) => one.fingerprint === fingerprint && one.revision === revision && one.said === times,
      );
      if (same !== undefined) return stillHolds(same.decided);
      // What was decided here is newer than what was remembered before: nobody paints the past again.
      if (known !== undefined || times > 0 || cache === null || cache.revision !== revision) return null;
      return stillHolds(cache.get(page.account, facts.id, fingerprint));
    },
    ask(questions) {
      for (const question of questions) wanted.set(question.fingerprint, question);
      schedule();
    },
    forget: (threadId) => void said.set(threadId, (said.get(threadId) ?? 0) + 1),
    setRevision,
  };
}

/** The body and who wrote it: the background remembers both. */
function knownBy({ bodyText, senderSeen }: MessageFacts): number {
  return (bodyText === undefined ? 0 : 1) + (senderSeen ? 2 : 0);
}

/** A decision made while less was known is asked for anew. */
function staysBeside(other: Kept, newer: Kept): boolean {
  return other.fingerprint !== newer.fingerprint && (newer.knew & ~other.knew) === 0;
}

/** A decision holds until one of its date terms flips. */
function stillHolds(decided: DecidedMessage | null): DecidedMessage | null {
  if (decided === null || (decided.validUntil !== null && decided.validUntil <= Date.now())) return null;
  return decided;
}

/** Takes the oldest questions out of `wanted`, as many as fit into one message. */
function takeBatch(wanted: Map<string, Question>): Question[] {
  const batch: Question[] = [];
  let text = 0;
  for (const [key, question] of wanted) {
    text += question.facts.bodyText?.length ?? 0;
    if (batch.length === mostAtOnce || (batch.length > 0 && text > mostText)) break;
    batch.push(question);
    wanted.delete(key);
  }
  return batch;
}
