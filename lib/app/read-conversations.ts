/** Reads how conversations stand from what was seen of them and what the user said, each with its decision. */
import { decide } from "../core/decision/decide.ts";
import type { MessageFacts } from "../core/message/facts.ts";
import { isOlderMessage } from "../core/reminders/is-older-message.ts";
import { labelEnds } from "../core/reminders/label-ends.ts";
import type { Conversation } from "../core/reminders/planned-reminders.ts";
import { ownPeople } from "../core/settings/own-people.ts";
import type { Settings } from "../core/settings/settings.ts";
import { readThreadState } from "../core/threads/read-thread-state.ts";
import type { ThreadMark } from "../core/threads/thread-mark.ts";
import type { PresentRules } from "./present-state.ts";
import { type ReadContactsPorts, readContacts } from "./read-contacts.ts";

export interface ReadFor {
  readonly account: string;
  readonly settings: Settings;
  readonly rules: PresentRules;
}

export type ReadConversations = typeof readConversations;

/** @param messages all that is kept of these conversations, in any order */
export async function readConversations(
  ports: ReadContactsPorts,
  { account, settings, rules }: ReadFor,
  messages: readonly MessageFacts[],
  marks: ReadonlyMap<string, ThreadMark>,
): Promise<readonly Conversation[]> {
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
  return [...byThread(messages)].map(([threadId, facts]) => {
    const thread = readThreadState(facts, own);
    const mark = marks.get(threadId) ?? null;
    const newest = newestOf(facts);
    const { decision } = decide(rules.compiled, newest, context, { thread, mark });
    return {
      account,
      threadId,
      thread,
      mark,
      decision,
      labelEnds: labelEnds(rules.set.rules, decision, newest),
    };
  });
}

/** Messages whose conversation is not known are left out: nothing that happens to it could be told. */
export function byThread(messages: readonly MessageFacts[]): ReadonlyMap<string, readonly MessageFacts[]> {
  const threads = Map.groupBy(messages, ({ threadId }) => threadId ?? "");
  threads.delete("");
  return threads;
}

function newestOf(messages: readonly MessageFacts[]): MessageFacts {
  return messages.reduce((newest, facts) => (isOlderMessage(newest.id, facts.id) ? facts : newest));
}
