/** Which priority a message would have under other settings: asked for one message at a time, so that a page stays awake. */
import { type CompiledRuleSet, decide } from "../decision/decide.ts";
import type { DecidedMessage } from "../decision/decision.ts";
import type { DecisionContext } from "../decision/examine-message.ts";
import type { Situation } from "../decision/situation.ts";
import type { MessageFacts } from "../message/facts.ts";

export interface MovedMessage {
  readonly before: DecidedMessage;
  readonly after: DecidedMessage;
}

/** Costs two decisions. `null`: its priority stays. */
export function movedPriority(
  before: CompiledRuleSet,
  after: CompiledRuleSet,
  facts: MessageFacts,
  context: DecisionContext,
  situation: Situation,
): MovedMessage | null {
  const was = decide(before, facts, context, situation);
  const becomes = decide(after, facts, context, situation);
  return was.decision.priority === becomes.decision.priority ? null : { before: was, after: becomes };
}
