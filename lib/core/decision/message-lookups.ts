/**
 * Answers what conditions ask of a rule set about one message: its client, and the
 * segments and groups that it belongs to.
 *
 * The client is looked for once a message, before its rules, and every term is
 * answered from that. No client is `no`; as long as it is not known who wrote, or
 * to whom the account itself wrote, nothing is told. The members of
 * a segment are clients: it is judged once a message, by its condition. Of a group the
 * sender is a member or not.
 */
import { type ClientMatch, isOwnSender } from "../clients/client-index.ts";
import { clientVerdict, type VerdictContext } from "../clients/client-verdict.ts";
import { evaluateCondition } from "../condition/evaluate-condition.ts";
import type { ConditionLookups, EvaluationContext } from "../condition/evaluation-context.ts";
import { nameKey } from "../condition/known-names.ts";
import type { LookupTerm } from "../condition/tree.ts";
import type { Verdict } from "../condition/verdict.ts";
import { verdictHoldsUntil } from "../condition/verdict-holds-until.ts";
import { type GroupIndex, isMember, nextEnd } from "../groups/group-index.ts";
import type { MessageFacts } from "../message/facts.ts";
import type { PreparedMessage } from "../message/prepare-message.ts";
import type { CompiledSegments } from "../segments/compile-segments.ts";
import { dayOf, endOfDay } from "../shared/calendar-day.ts";

export interface LookupSources {
  readonly segments: CompiledSegments;
  readonly groups: GroupIndex;
  readonly around: VerdictContext;
}

/** Mail comes and goes: what depends on it is asked for again after this long. */
const contactsHoldMs = 600_000;

/**
 * @param match the client of the message, as `findClient` gives it
 * @param evaluation the context that these lookups will be part of
 */
export function messageLookups(
  match: ClientMatch | null,
  facts: MessageFacts,
  ownAddresses: readonly string[],
  sources: LookupSources,
  evaluation: () => EvaluationContext,
): ConditionLookups {
  const { segments, groups, around } = sources;
  const missing = missingFact(match, facts, ownAddresses);
  const judged = new Map<string, Verdict>();
  const segmentVerdict = (name: string, message: PreparedMessage): Verdict => {
    const key = nameKey(name);
    const known = judged.get(key);
    if (known !== undefined) return known;
    const tree = segments.get(key) ?? null;
    const verdict = tree === null ? "unknown" : evaluateCondition(tree, message, evaluation());
    judged.set(key, verdict);
    return verdict;
  };
  return {
    verdictOf(term, message) {
      if (term.operator === "group") return groupVerdict(groups, term.value, facts, around);
      if (missing !== null) return "unknown";
      if (match === null) return "no";
      if (term.operator === "segment") return segmentVerdict(term.value, message);
      return clientVerdict({ ...term, operator: term.operator }, match.client, around);
    },
    missingFor: (term) => (term.operator === "group" && facts.from === undefined ? "from" : missing),
    holdsUntil: (term, message) => holdsUntil(term, message, sources, evaluation),
  };
}

function missingFact(
  match: ClientMatch | null,
  facts: MessageFacts,
  ownAddresses: readonly string[],
): "from" | "to" | null {
  if (facts.from === undefined) return "from";
  return match === null && awaitsRecipients(facts, ownAddresses) ? "to" : null;
}

/** The client of sent mail is sought among those whom it went to. */
function awaitsRecipients({ from, to }: MessageFacts, ownAddresses: readonly string[]): boolean {
  return to === undefined && from != null && isOwnSender(from, ownAddresses);
}

/** A name that the set does not have was an error before; it can only be asked for where names are not checked. */
function groupVerdict(
  groups: GroupIndex,
  name: string,
  { from }: MessageFacts,
  { now, zone }: VerdictContext,
): Verdict {
  const group = groups.get(nameKey(name));
  if (group === undefined || from === undefined) return "unknown";
  return from !== null && isMember(group, from.address, dayOf(now, zone)) ? "yes" : "no";
}

function holdsUntil(
  { operator, value }: LookupTerm,
  message: PreparedMessage,
  { segments, groups, around }: LookupSources,
  evaluation: () => EvaluationContext,
): number | null {
  switch (operator) {
    case "last-order":
      return endOfDay(dayOf(around.now, around.zone), around.zone);
    case "last-contact":
    case "waiting":
      return around.contacts === null ? null : around.now + contactsHoldMs;
    case "group": {
      const group = groups.get(nameKey(value));
      const end = group === undefined ? null : nextEnd(group, dayOf(around.now, around.zone));
      return end === null ? null : endOfDay(end, around.zone);
    }
    case "segment": {
      const tree = segments.get(nameKey(value)) ?? null;
      return tree === null ? null : verdictHoldsUntil(tree, message, evaluation());
    }
    default:
      return null;
  }
}
