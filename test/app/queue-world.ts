/** Mail, marks and questions for tests of the queue of an account. */
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import type { ThreadMarkChange } from "../../lib/core/threads/thread-mark.ts";
import type { Request } from "../../lib/messaging/protocol.ts";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { createWorld, me, startWorker, type Worker, type World } from "./world.ts";

export const other = "other@y.example";
const acme = client("acme", { name: "Acme", tier: "vip", domains: ["acme.example"] });
export const invoice = rule("invoice", { name: "Invoices", effects: [{ kind: "points", points: 30 }] });
const set = ruleSet({ clients: [acme], rules: [invoice] });
/** Of the day of all mail here, ms since the epoch. */
export const start = Date.UTC(2026, 10, 1, 8);

/** As Gmail makes them: the time of the message in 16 hex digits. */
export function idAt(minute: number): string {
  return (BigInt(start + minute * 60_000) << 20n).toString(16).padStart(16, "0");
}

interface Mail extends Partial<MessageFacts> {
  /** Minutes after the start of the day. */
  readonly minute: number;
}

export function mail({ minute, ...more }: Mail): MessageFacts {
  return {
    id: idAt(minute),
    threadId: idAt(minute),
    from: { name: "Ana", address: "ana@acme.example" },
    subject: `Mail ${minute}`,
    date: start + minute * 60_000,
    in: ["inbox"],
    ...more,
  };
}

export async function workerWith(replaced = set): Promise<{ world: World; worker: Worker }> {
  const world = createWorld();
  const worker = startWorker(world);
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set: replaced } });
  return { world, worker };
}

export async function show(worker: Worker, facts: readonly MessageFacts[], account = me): Promise<void> {
  await worker.ask("messages.decide", { account, facts: [...facts] });
  await worker.settled();
}

export async function countsOf(worker: Worker, account = me) {
  const answer = await worker.ask("queue.counts", { account });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

export async function load(worker: Worker, more: Partial<Request<"queue.load">> = {}) {
  const asked = { account: me, filter: "all", start: 0, limit: 100, language: "en", ...more } as const;
  const answer = await worker.ask("queue.load", asked);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

export async function mark(
  worker: Worker,
  threadId: string,
  change: ThreadMarkChange,
  account = me,
): Promise<void> {
  await worker.ports.marks.change(account, threadId, change);
  worker.ports.touchQueue(account, [threadId]);
}
