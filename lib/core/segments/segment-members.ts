/**
 * Says which clients belong to a segment, client by client and without a message.
 *
 * A condition may also ask for what only a message has, such as its subject. That is
 * `unknown` here, and the client belongs to the segment or not as its next mail
 * says. What is `yes` or `no` is so for all mail that the client writes.
 */
import { clientVerdict, type VerdictContext } from "../clients/client-verdict.ts";
import { evaluateCondition } from "../condition/evaluate-condition.ts";
import type { ConditionLookups, EvaluationContext } from "../condition/evaluation-context.ts";
import { type ConditionTrace, explainCondition } from "../condition/explain-condition.ts";
import { nameKey } from "../condition/known-names.ts";
import type { Condition, LookupTerm } from "../condition/tree.ts";
import type { Verdict } from "../condition/verdict.ts";
import { clientInGroup } from "../groups/client-in-group.ts";
import type { GroupIndex } from "../groups/group-index.ts";
import { prepareMessage } from "../message/prepare-message.ts";
import type { Client } from "../rules/rule-set.ts";
import { dayOf } from "../shared/calendar-day.ts";
import type { CompiledSegments } from "./compile-segments.ts";

export interface MemberSources {
  readonly segments: CompiledSegments;
  readonly groups: GroupIndex;
  readonly around: VerdictContext;
}

/** Clients are asked for as they count (`withInherited`). */
export interface MemberJudge {
  /** `unknown`: a message decides, or mail that was never seen. Archived clients are never members. */
  readonly verdictOf: (condition: Condition, client: Client) => Verdict;
  /** The terms that decided; costs more than the verdict. */
  readonly explain: (condition: Condition, client: Client) => ConditionTrace;
}

/** Of which nothing is known. */
const noMessage = prepareMessage({ id: "" });

/** A verdict costs a look at a few fields of the client, and keeps nothing. */
export function memberJudge(sources: MemberSources): MemberJudge {
  const { now, zone } = sources.around;
  const today = dayOf(now, zone);
  const contextOf = (client: Client): EvaluationContext => {
    const context: EvaluationContext = {
      now,
      zone,
      account: null,
      lookups: lookupsOf(client, sources, today, () => context),
    };
    return context;
  };
  return {
    verdictOf: (condition, client) =>
      client.archived === true ? "no" : evaluateCondition(condition, noMessage, contextOf(client)),
    explain: (condition, client) => explainCondition(condition, noMessage, contextOf(client)),
  };
}

function lookupsOf(
  client: Client,
  { segments, groups, around }: MemberSources,
  today: string,
  context: () => EvaluationContext,
): ConditionLookups {
  const judged = new Map<string, Verdict>();
  const segmentVerdict = (name: string): Verdict => {
    const key = nameKey(name);
    const known = judged.get(key);
    if (known !== undefined) return known;
    const tree = segments.get(key) ?? null;
    const verdict = tree === null ? "unknown" : evaluateCondition(tree, noMessage, context());
    judged.set(key, verdict);
    return verdict;
  };
  const groupVerdict = (name: string): Verdict => {
    const group = groups.get(nameKey(name));
    return group === undefined ? "unknown" : clientInGroup(client, group, today);
  };
  return {
    verdictOf({ operator, value }: LookupTerm): Verdict {
      if (operator === "group") return groupVerdict(value);
      if (operator === "segment") return segmentVerdict(value);
      return clientVerdict({ kind: "lookup", operator, value }, client, around);
    },
  };
}
