/** Says how conversations stand from what was seen of them and what the user said, each with its decision: what reminders follow from. */
import { decide } from "../core/decision/decide.ts";
import type { Decision } from "../core/decision/decision.ts";
import { labelEnds } from "../core/decision/label-ends.ts";
import type { MessageFacts, Place } from "../core/message/facts.ts";
import { hasLeftInbox, newestMessage, type SeenMail } from "../core/queue/conversation.ts";
import type { RemindedConversation } from "../core/reminders/planned-reminders.ts";
import type { Rule } from "../core/rules/rule-set.ts";
import { ownPeople } from "../core/settings/own-people.ts";
import type { Settings } from "../core/settings/settings.ts";
import { conversationPeople } from "../core/threads/conversation-people.ts";
import { decidedMessage } from "../core/threads/decided-message.ts";
import type { ThreadMark } from "../core/threads/thread-mark.ts";
import { threadState } from "../core/threads/thread-state.ts";
import type { Breathe } from "./create-breath.ts";
import type { PresentRules } from "./present-state.ts";
import { type ReadContactsPorts, readContacts } from "./read-contacts.ts";

export interface DecideConversationsPorts extends ReadContactsPorts {
  readonly breathe: Breathe;
}

export interface DecideFor {
  readonly account: string;
  readonly settings: Settings;
  readonly rules: PresentRules;
}

export interface DecidedConversation extends RemindedConversation {
  /** From when on time alone may change it, ms since the epoch; `null`: it does not. */
  readonly validUntil: number | null;
}

export type DecideConversations = typeof decideConversations;

/** @param mail all that is kept of these conversations, in any order */
export async function decideConversations(
  ports: DecideConversationsPorts,
  { account, settings, rules }: DecideFor,
  mail: readonly SeenMail[],
  marks: ReadonlyMap<string, ThreadMark>,
): Promise<readonly DecidedConversation[]> {
  const own = ownPeople(settings, account);
  const contacts = await readContacts(ports, rules.compiled, account, own);
  const { clock } = ports;
  const context = {
    now: clock.now(),
    zone: clock.zone(),
    account: own.addresses,
    ownDomains: own.domains,
    contacts,
  };
  const people = conversationPeople(rules.compiled.clients, own);
  const conversations: DecidedConversation[] = [];
  for (const [threadId, its] of byThread(mail)) {
    const facts = its.map((one) => one.facts);
    const newest = newestOf(facts);
    if (newest === undefined) continue;
    const mark = marks.get(threadId) ?? null;
    const thread = threadState(facts, people, mark);
    const decided = decidedMessage(newest, facts, thread, people);
    const situation = { thread, mark: mark && withoutLater(mark) };
    const { decision, validUntil } = decide(rules.compiled, decided, context, situation);
    conversations.push({
      account,
      threadId,
      thread,
      mark,
      hasLeft: hasLeftInbox(its),
      decision,
      validUntil,
      labelEnds: labelEnds(firedRules(rules.set.rules, decision), decided, context).ends,
    });
    const pause = ports.breathe();
    if (pause !== null) await pause;
  }
  return conversations;
}

/** Those that gave a label which stands. */
function firedRules(rules: readonly Rule[], { reasons }: Decision): readonly Rule[] {
  const ids = new Set(reasons.flatMap(({ code, ruleId }) => (code === "rule.label" ? (ruleId ?? []) : [])));
  return ids.size === 0 ? [] : rules.filter(({ id }) => ids.has(id));
}

function withoutLater({ later: _, ...mark }: ThreadMark): ThreadMark {
  return mark;
}

/** Messages whose conversation is not known are left out: nothing that happens to it could be told. */
export function byThread(mail: readonly SeenMail[]): ReadonlyMap<string, readonly SeenMail[]> {
  const threads = Map.groupBy(mail, ({ facts }) => facts.threadId ?? "");
  threads.delete("");
  return threads;
}

const thrownAway: ReadonlySet<Place> = new Set<Place>(["spam", "trash"]);

/** An answer that was thrown away, or not sent yet, is none; in a conversation of which all is gone the newest of it. */
function newestOf(messages: readonly MessageFacts[]): MessageFacts | undefined {
  const kept = messages.filter(({ in: places = [] }) => !places.some((place) => thrownAway.has(place)));
  return newestMessage(kept) ?? newestMessage(messages);
}
