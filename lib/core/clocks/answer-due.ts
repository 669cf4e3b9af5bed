/** When an answer is due: the promised business hours, counted from the message that waits. */
import { businessClock } from "../calendars/business-clock.ts";
import type { Client, Priority } from "../rules/rule-set.ts";
import type { Clocks } from "./compile-clocks.ts";

export interface AwaitedAnswer {
  /** `null`: nobody whom anything is promised. */
  readonly client: Client | null;
  /** Before the time that is waited adds to it. */
  readonly priority: Priority;
  /** No answer of ours is in the conversation yet. */
  readonly isFirst: boolean;
  /** Ms since the epoch. */
  readonly since: number;
  /** IANA name of the browser's zone. */
  readonly zone: string;
}

export interface AnswerDue {
  /** When half of the promised time is over, in ms since the epoch. */
  readonly half: number;
  readonly due: number;
}

/** `null`: nothing is promised, or the calendar never works. The client's own promise counts before the priority's. */
export function answerDue(
  clocks: Clocks,
  { client, priority, isFirst, since, zone }: AwaitedAnswer,
): AnswerDue | null {
  if (client === null) return null;
  const which = isFirst ? "first" : "next";
  const hours = client.promise?.[which] ?? clocks.promises[which][priority];
  if (hours === null) return null;
  const clock = businessClock(clocks.calendarOf(client), zone);
  const due = clock.add(since, hours * 60);
  return Number.isFinite(due) ? { half: clock.add(since, hours * 30), due } : null;
}
