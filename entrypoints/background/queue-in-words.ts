/**
 * Answers who asks for the queue of an account. The sentences are made here, so that no
 * script in a Gmail tab carries those of three languages.
 */
import type { AccountQueues, AskedQueue } from "../../lib/app/account-queues.ts";
import { planQueueLook } from "../../lib/app/plan-queue-look.ts";
import type { Alarms, Clock, ReportProblem } from "../../lib/app/ports.ts";
import type { Reason } from "../../lib/core/decision/decision.ts";
import type { Person } from "../../lib/core/message/facts.ts";
import { countQueue, filterQueue, type QueueMoment } from "../../lib/core/queue/filter-queue.ts";
import type { QueueEntry } from "../../lib/core/queue/queue-entry.ts";
import { explainReason } from "../../lib/i18n/explain/explain-reason.ts";
import type { ExplainWords } from "../../lib/i18n/explain/sentence-parts.ts";
import { translateExplain } from "../../lib/i18n/explain/translate-explain.ts";
import type { Answer, Request } from "../../lib/messaging/protocol.ts";
import type { QueueRow } from "../../lib/messaging/queue-answers.ts";

export interface QueueInWordsPorts {
  readonly queues: AccountQueues;
  readonly clock: Clock;
  readonly alarms: Alarms;
  readonly report: ReportProblem;
}

/** UTF-16 units that a row shows; a mail may bring a megabyte. */
const longestSubject = 300;
const longestName = 200;
const mostReasons = 6;

export async function countsOfQueue(
  ports: QueueInWordsPorts,
  { account }: Request<"queue.counts">,
): Promise<Answer<"queue.counts">> {
  const asked = await ports.queues.load(account);
  if (!asked.ok) return asked;
  await planQueueLook(ports, asked.value);
  return { ok: true, value: standOf(asked.value, momentOf(ports.clock)) };
}

export async function queueInWords(
  { queues, clock }: QueueInWordsPorts,
  { account, filter, start, limit, language }: Request<"queue.load">,
): Promise<Answer<"queue.load">> {
  const asked = await queues.load(account);
  if (!asked.ok) return asked;
  const moment = momentOf(clock);
  const words = translateExplain(language);
  const shown = filterQueue(asked.value.entries, filter, moment);
  const rows = shown.slice(start, start + limit).map((entry) => rowOf(entry, words));
  return { ok: true, value: { ...standOf(asked.value, moment), rows, total: shown.length } };
}

function momentOf(clock: Clock): QueueMoment {
  return { now: clock.now(), zone: clock.zone() };
}

function standOf({ revision, entries, asOf }: AskedQueue, moment: QueueMoment) {
  return { revision, counts: countQueue(entries, moment), asOf };
}

function rowOf({ reasons, ...entry }: QueueEntry, words: ExplainWords): QueueRow {
  return {
    ...entry,
    client: entry.client && { ...entry.client, name: cut(entry.client.name, longestName) },
    from: entry.from && personOf(entry.from),
    subject: entry.subject && cut(entry.subject, longestSubject),
    why: heaviest(reasons).map((reason) => ({
      text: explainReason(words, reason),
      points: reason.points ?? 0,
    })),
  };
}

function personOf({ name = "", address }: Person): { name: string; address: string } {
  return { name: cut(name, longestName), address: cut(address, longestName) };
}

/** Those that move the priority. What sets it comes first, then what adds or takes most. */
function heaviest(reasons: readonly Reason[]): readonly Reason[] {
  return reasons
    .filter((reason) => weightOf(reason) > 0)
    .toSorted((one, other) => weightOf(other) - weightOf(one))
    .slice(0, mostReasons);
}

function weightOf({ code, points = 0 }: Reason): number {
  if (code === "pinned" || code === "rule.priority") return Number.POSITIVE_INFINITY;
  return Math.abs(points);
}

/** Never within a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - "…".length;
  const isWithin = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return `${text.slice(0, isWithin ? end - 1 : end)}…`;
}
