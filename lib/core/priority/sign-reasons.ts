/** The reasons that come from the message itself: its words, its deadline, whom it was written to, and by what. */
import { isOwnSender } from "../clients/client-index.ts";
import type { Reason } from "../decision/decision.ts";
import type { DecisionContext } from "../decision/examine-message.ts";
import type { MessageFacts } from "../message/facts.ts";
import type { PreparedMessage } from "../message/prepare-message.ts";
import { dayOf, endOfDay, stepDay } from "../shared/calendar-day.ts";
import { earliestAfter } from "../shared/earliest.ts";
import { givenUpDays } from "../shared/given-up.ts";
import type { BulkKind } from "./bulk-kind.ts";
import type { CompiledPriority } from "./compile-priority.ts";
import type { SignPoints } from "./priority-settings.ts";
import { urgencyOf } from "./read-text-signs.ts";

export interface SignReasons {
  readonly reasons: readonly Reason[];
  /** See `Decision`. */
  readonly deadline?: number;
  readonly validUntil: number | null;
}

/** @param bulk as `bulkKind` gives it @returns in the order in which they are shown; a sign that is worth nothing is no reason */
export function signReasons(
  priority: CompiledPriority,
  message: PreparedMessage,
  bulk: BulkKind | null,
  context: DecisionContext,
): SignReasons {
  const { signs, words } = priority;
  const { words: met = [], deadline } = urgencyOf(message, priority, context.zone);
  const word = met[0];
  const time = deadline === undefined ? noDeadline : deadlineReason(signs, deadline, context);
  const recipient = recipientKind(message.facts, context.account);
  const reasons = [
    ...(word === undefined
      ? []
      : pointed("urgency", signs.urgency, { word: words.written.get(word) ?? word })),
    ...time.reasons,
    ...(recipient === null ? [] : pointed(recipient, signs[recipient])),
    ...(bulk === null ? [] : pointed(`bulk.${bulk}`, signs.bulk)),
  ];
  return { ...time, reasons };
}

/** A reason with its points; none where they are 0. */
export function pointed(code: Reason["code"], points: number, params: Reason["params"] = {}): Reason[] {
  return points === 0 ? [] : [{ code, points, params }];
}

/** Days before the last day of a deadline from which on it is near, and soon. */
const nearDays = 7;
const soonDays = 1;

const noDeadline: SignReasons = { reasons: [], validUntil: null };

function deadlineReason(signs: SignPoints, deadline: number, { now, zone }: DecisionContext): SignReasons {
  const last = dayOf(deadline - 1, zone);
  const startOf = (days: number) => endOfDay(stepDay(last, days - 1, "d"), zone);
  const borders = [startOf(-nearDays), startOf(-soonDays), startOf(givenUpDays + 1)] as const;
  const [near, soon, over] = borders;
  if (now >= over) return noDeadline;
  const points = now < near ? 0 : now < soon ? signs.deadlineNear : signs.deadlineSoon;
  return {
    reasons: pointed("deadline", points, { deadline }),
    deadline,
    validUntil: earliestAfter(now, borders),
  };
}

/** `null`: neither, or it cannot be told because recipients or the account are not known. */
function recipientKind(
  { to, cc, bcc = [] }: MessageFacts,
  account: readonly string[] | null,
): "direct" | "copy" | null {
  if (account === null || account.length === 0 || to === undefined || cc === undefined) return null;
  const isOwn = (person: { readonly address: string }) => isOwnSender(person, account);
  if (to.some(isOwn)) return to.every(isOwn) && cc.length === 0 && bcc.length === 0 ? "direct" : null;
  return [...cc, ...bcc].some(isOwn) ? "copy" : null;
}
