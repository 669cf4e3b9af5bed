/** What another rule set would make of one message, as far as its priority is concerned. */
import { type CompiledRuleSet, decide } from "../decision/decide.ts";
import type { DecidedMessage } from "../decision/decision.ts";
import type { DecisionContext } from "../decision/examine-message.ts";
import type { Situation } from "../decision/situation.ts";
import type { MessageFacts } from "../message/facts.ts";

/** Both decisions on a message that has another priority after the change; `null`: it keeps the one it has. */
export function movedPriority(
  before: CompiledRuleSet,
  after: CompiledRuleSet,
  facts: MessageFacts,
  context: DecisionContext,
  situation: Situation,
): { readonly before: DecidedMessage; readonly after: DecidedMessage } | null {
  const now = decide(before, facts, context, situation);
  const then = decide(after, facts, context, situation);
  return now.decision.priority === then.decision.priority ? null : { before: now, after: then };
}
