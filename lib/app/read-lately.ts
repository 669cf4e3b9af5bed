/** Reads what was said lately from the seen mail, no further back than is needed. */
import {
  isSettled,
  type LatelyMail,
  type LatelyQuestion,
  type MailLately,
  mailsBetween,
  summariseMails,
} from "../core/clients/mail-lately.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { Clock, SeenMessageStore } from "./ports.ts";

export interface ReadLatelyPorts {
  readonly seen: SeenMessageStore;
  readonly clock: Clock;
}

/** Mails that are told. */
const most = 5;

export async function readLately(
  { seen, clock }: ReadLatelyPorts,
  account: string,
  question: LatelyQuestion,
): Promise<Outcome<MailLately>> {
  const now = clock.now();
  let mails: LatelyMail[] = [];
  for (let step = 0; ; step += 1) {
    const read = await seen.step(account, step, now);
    if (!read.ok) return refusal(read.failure.code, read.failure.params);
    mails = [...mails, ...mailsBetween(read.value.facts, question)];
    if (read.value.isLast || isSettled(mails, most)) return { ok: true, value: summariseMails(mails, most) };
  }
}
