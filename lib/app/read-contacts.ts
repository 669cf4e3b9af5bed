/**
 * What seen mail says of clients, for conditions that ask for it: read from the store
 * when such a condition is first decided, and again after a minute. A store that does
 * not answer leaves these conditions unknown.
 */
import { buildContactBook, type ContactBook } from "../core/clients/contact-book.ts";
import type { CompiledRuleSet } from "../core/decision/decide.ts";
import type { MessageFacts } from "../core/message/facts.ts";
import type { OwnPeople } from "../core/settings/own-people.ts";
import type { Clock, ReportProblem, SeenMessageStore } from "./ports.ts";

export interface ReadContactsPorts {
  readonly seen: SeenMessageStore;
  readonly clock: Clock;
  readonly report: ReportProblem;
}

interface KeptBook {
  /** When it was read, ms since the epoch. */
  readonly at: number;
  readonly book: ContactBook;
}

/** Clients are looked up in the compiled set, so what was read goes with it. */
const kept = new WeakMap<CompiledRuleSet, Map<string, KeptBook>>();
const freshMs = 60_000;

/** `null`: no condition asks, or nothing could be read. */
export async function readContacts(
  ports: ReadContactsPorts,
  compiled: CompiledRuleSet,
  account: string,
  own: OwnPeople,
): Promise<ContactBook | null> {
  if (!compiled.asksContacts) return null;
  const now = ports.clock.now();
  const books = kept.get(compiled) ?? new Map<string, KeptBook>();
  kept.set(compiled, books);
  const last = books.get(account);
  if (last !== undefined && now - last.at < freshMs) return last.book;
  const messages = await readAll(ports, account, now);
  if (messages === null) return last?.book ?? null;
  const book = buildContactBook(messages, compiled.clients, own);
  books.set(account, { at: now, book });
  return book;
}

async function readAll(
  { seen, report }: ReadContactsPorts,
  account: string,
  now: number,
): Promise<readonly MessageFacts[] | null> {
  const messages: MessageFacts[] = [];
  for (let step = 0; ; step += 1) {
    const read = await seen.step(account, step, now);
    if (!read.ok) {
      report(read.failure.code, "seen.contacts");
      return null;
    }
    messages.push(...read.value.facts);
    if (read.value.isLast) return messages;
  }
}
