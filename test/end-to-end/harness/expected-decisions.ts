/** What the core says of mail lines when it knows no more than a row shows: the other side of every painted label. */
import { compileRuleSet, decide } from "../../../lib/core/decision/decide.ts";
import type { Decision } from "../../../lib/core/decision/decision.ts";
import { readMailLine } from "../../../lib/core/interchange/read-mail-line.ts";
import { rowFacts } from "../../../lib/core/interchange/row-facts.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import type { MailLine } from "../../fake-gmail/mail-line.ts";

/** By the line's id. Lines that share a thread are left out: their row mixes the facts of several. */
export function expectedDecisions(
  lines: readonly MailLine[],
  set: RuleSet,
  account: string,
  now: number,
): ReadonlyMap<string, Decision> {
  const compiled = compileRuleSet(set);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const threads = Map.groupBy(lines, (line) => line.threadId ?? line.id);
  const expected = new Map<string, Decision>();
  for (const [line, ...others] of threads.values()) {
    if (line === undefined || others.length > 0) continue;
    const read = readMailLine(JSON.stringify(line), 1);
    if (!read.ok) throw new Error(`The line ${line.id} is no message: ${read.error.code}.`);
    // Alone in its conversation, whatever the file calls that.
    const { threadId: _, ...alone } = read.facts;
    const facts = shownFacts(alone, account, now);
    expected.set(line.id, decide(compiled, facts, { now, zone, account: [account] }).decision);
  }
  return expected;
}

/** Mail that lies in no other place than Sent is shown there, where the sender cell names the recipients. */
function shownFacts(facts: MessageFacts, account: string, now: number): MessageFacts {
  const shown = rowFacts(facts, now);
  const isSent = facts.from?.address === account && facts.in?.join() === "sent";
  return isSent && facts.to !== undefined ? { ...shown, to: facts.to } : shown;
}
