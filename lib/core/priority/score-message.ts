/**
 * Adds up what speaks for and against a message: its client, its signs and its rules, then
 * how long the client waits, then what the user said by hand.
 *
 * Without waiting the points give the priority for which an answer time is promised; the
 * time that has passed of it gives points of its own. So waiting raises a message, and never
 * shortens its own promise.
 */
import { isOwnSender } from "../clients/client-index.ts";
import { answerDue } from "../clocks/answer-due.ts";
import type { Clocks } from "../clocks/compile-clocks.ts";
import type { Decision, Reason, Waiting } from "../decision/decision.ts";
import type { DecisionContext, ExaminedMessage } from "../decision/examine-message.ts";
import type { Situation } from "../decision/situation.ts";
import type { Priority } from "../rules/rule-set.ts";
import { earliest, earliestAfter } from "../shared/earliest.ts";
import type { ThreadMark } from "../threads/thread-mark.ts";
import { bulkKind } from "./bulk-kind.ts";
import type { CompiledPriority } from "./compile-priority.ts";
import { scorePriority } from "./score-priority.ts";
import { pointed, type SignReasons, signReasons } from "./sign-reasons.ts";
import { whoWaits } from "./who-waits.ts";

export interface Scales {
  readonly priority: CompiledPriority;
  readonly clocks: Clocks;
}

export interface MessageToScore {
  readonly examined: ExaminedMessage;
  readonly context: DecisionContext;
  readonly situation: Situation;
  readonly clientReasons: readonly Reason[];
}

export interface MessageScore {
  readonly scored: Pick<Decision, "priority" | "points" | "reasons" | "waiting" | "deadline">;
  /** Milliseconds since the epoch from which time alone may change it; `null`: never. */
  readonly validUntil: number | null;
}

/** Gives the score for what rules add: what does not depend on rules is looked for once, however many are tried. */
export function messageScorer(
  scales: Scales,
  message: MessageToScore,
): (ruleReasons: readonly Reason[]) => MessageScore {
  const { thresholds } = scales.priority;
  const segments = segmentReasons(scales.priority, message);
  const inbound = inboundReasons(scales, message);
  const around = [...message.clientReasons, ...segments.reasons, ...inbound.signs.reasons];
  const pin = pinOf(message.situation.mark, message.context.now);
  return (ruleReasons) => {
    const base = [...around, ...ruleReasons];
    const waiting = inbound.waitingAt(scorePriority(base, thresholds).priority);
    const reasons = [...base, ...waiting.reasons, ...pin.reasons];
    const { points, priority } = scorePriority(reasons, thresholds);
    return {
      scored: {
        priority: pin.priority ?? priority,
        points,
        reasons,
        ...(waiting.waiting === null ? {} : { waiting: waiting.waiting }),
        ...(inbound.signs.deadline === undefined ? {} : { deadline: inbound.signs.deadline }),
      },
      validUntil: earliest([
        segments.validUntil,
        inbound.signs.validUntil,
        waiting.validUntil,
        pin.validUntil,
      ]),
    };
  };
}

/** What a part of the score is worth, and until when. */
interface PartOfScore {
  readonly reasons: readonly Reason[];
  readonly validUntil: number | null;
}

/** Only a client is a member of a segment. */
function segmentReasons({ segments }: CompiledPriority, { examined }: MessageToScore): PartOfScore {
  const { lookups } = examined.evaluation;
  if (examined.match === null || segments.length === 0 || lookups == null)
    return { reasons: [], validUntil: null };
  return {
    reasons: segments.flatMap(({ name, points, term }) =>
      lookups.verdictOf(term, examined.message) === "yes"
        ? pointed("segment", points, { segment: name })
        : [],
    ),
    validUntil: earliest(segments.map(({ term }) => lookups.holdsUntil?.(term, examined.message) ?? null)),
  };
}

interface WaitingPart extends PartOfScore {
  readonly waiting: Waiting | null;
}

interface InboundPart {
  readonly signs: SignReasons;
  readonly waitingAt: (base: Priority) => WaitingPart;
}

const noSigns: SignReasons = { reasons: [], validUntil: null };
const nobodyWaits: WaitingPart = { reasons: [], validUntil: null, waiting: null };

/**
 * Mail of our own has none of these, and nobody waits for an answer to a program. Where the
 * conversation was looked at it knows who waits there, whoever wrote this message.
 */
function inboundReasons(scales: Scales, { examined, context, situation }: MessageToScore): InboundPart {
  const { facts } = examined.message;
  const isOurs = facts.from != null && isOwnSender(facts.from, context.account ?? []);
  if (isOurs) return { signs: noSigns, waitingAt: () => nobodyWaits };
  const bulk = bulkKind(facts);
  return {
    signs: signReasons(scales.priority, examined.message, bulk, context),
    waitingAt: (base) =>
      bulk === null || situation.thread !== null
        ? waitingPart(scales, { examined, context, situation }, base)
        : nobodyWaits,
  };
}

function waitingPart(
  { priority: { signs }, clocks }: Scales,
  { examined, context, situation }: Pick<MessageToScore, "examined" | "context" | "situation">,
  base: Priority,
): WaitingPart {
  const { now, zone } = context;
  const { waiting, changes } = whoWaits(examined.message.facts, examined.match, situation, now);
  if (waiting === null) return { ...nobodyWaits, validUntil: earliestAfter(now, changes) };
  const promised = answerDue(clocks, { ...waiting, priority: base, zone });
  const { since } = waiting;
  if (promised === null) {
    return { reasons: [], waiting: { since, due: null }, validUntil: earliestAfter(now, changes) };
  }
  const { half, due } = promised;
  const params = { since, due };
  const reasons =
    now >= due
      ? pointed("waiting.overdue", signs.overdue, params)
      : now >= half
        ? pointed("waiting.half", signs.waiting, params)
        : [];
  return { reasons, waiting: params, validUntil: earliestAfter(now, [...changes, half, due]) };
}

interface PinPart extends PartOfScore {
  readonly priority: Priority | null;
}

function pinOf(mark: ThreadMark | null, now: number): PinPart {
  const pin = mark?.pin;
  if (pin === undefined || (pin.until !== null && pin.until <= now))
    return { priority: null, reasons: [], validUntil: null };
  const { priority, until } = pin;
  return {
    priority,
    reasons: [{ code: "pinned", params: { priority, until: until ?? 0 } }],
    validUntil: until,
  };
}
