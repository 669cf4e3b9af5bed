/**
 * Folds client, rules and priority into the decision on one message.
 *
 * The only entry to the core for whoever decides: the background worker, the
 * `decide` command and the preview of the options page call the same two functions.
 */
import { buildClientIndex, type ClientMatch } from "../clients/client-index.ts";
import { checkSenders } from "../clients/impersonation/check-sender.ts";
import {
  buildImpersonationIndex,
  type ImpersonationIndex,
} from "../clients/impersonation/impersonation-index.ts";
import { withInherited } from "../clients/inherit.ts";
import { namesOfRuleSet } from "../clients/names-of-rule-set.ts";
import type { KnownNames } from "../condition/known-names.ts";
import { groupsOf } from "../groups/group.ts";
import { buildGroupIndex } from "../groups/group-index.ts";
import type { MessageFacts } from "../message/facts.ts";
import { scorePriority } from "../priority/score-priority.ts";
import { asksContacts } from "../rules/asks-contacts.ts";
import { type CompiledRules, compileRuleLayers } from "../rules/compile-rules.ts";
import { factBits } from "../rules/known-facts.ts";
import { matchRules } from "../rules/match-rules.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { compileSegments, segmentsAskContacts } from "../segments/compile-segments.ts";
import { segmentsOf } from "../segments/segment.ts";
import { tierColours } from "../shared/colour-contrast.ts";
import type { DecidedMessage, DecisionPaint } from "./decision.ts";
import { type DecisionContext, examineMessage, type WhoIsWho } from "./examine-message.ts";
import { explainClient } from "./explain-client.ts";
import { explainRules } from "./explain-rules.ts";
import { type LabelChip, labelChips } from "./label-chips.ts";
import { noSituation, type Situation } from "./situation.ts";

/** A rule set made ready for matching: a cache, rebuilt for every revision. */
export interface CompiledRuleSet extends WhoIsWho {
  /** What a stranger can be mistaken for; built when it is first asked for. */
  readonly impersonation: () => ImpersonationIndex;
  readonly rules: CompiledRules;
  /** Some condition asks for what seen mail says of a client. */
  readonly asksContacts: boolean;
}

/** O(clients + rules). Rules with errors are kept; see `CompiledRules`. */
export function compileRuleSet(set: RuleSet): CompiledRuleSet {
  const names = namesOfRuleSet(set);
  const rules = compileRuleLayers([{ rules: set.rules, names }]);
  const who = compileWhoIsWho(set, names);
  let impersonation: ImpersonationIndex | null = null;
  return {
    ...who,
    impersonation: () => {
      impersonation ??= buildImpersonationIndex(set.clients);
      return impersonation;
    },
    rules,
    asksContacts: segmentsAskContacts(who.segments) || rulesAskContacts(rules),
  };
}

/** What a message is examined with, without the rules. */
export function compileWhoIsWho(
  set: Pick<RuleSet, "clients" | "segments" | "groups">,
  names: KnownNames = namesOfRuleSet(set),
): WhoIsWho {
  return {
    clients: buildClientIndex(withInherited(set.clients)),
    segments: compileSegments(segmentsOf(set), names),
    groups: buildGroupIndex(groupsOf(set)),
  };
}

/** Most sets ask nothing of clients at all, which is known without a look at each rule. */
function rulesAskContacts({ asked, active }: CompiledRules): boolean {
  return (asked & factBits.lookups) !== 0 && active.some(({ tree }) => asksContacts(tree));
}

/** The decision on one message: the same for the same arguments, whatever was decided before. */
export function decide(
  compiled: CompiledRuleSet,
  facts: MessageFacts,
  context: DecisionContext,
  situation: Situation = noSituation,
): DecidedMessage {
  const { match, message, evaluation } = examineMessage(compiled, facts, context);
  const { fired, unknown, validUntil } = matchRules(compiled.rules, message, evaluation);
  const own = { addresses: context.account ?? [], domains: context.ownDomains ?? [] };
  const warnings = checkSenders(compiled.clients, compiled.impersonation, facts, own);
  const chips = labelChips(fired);
  const reasons = [...explainClient(match), ...explainRules(fired)];
  return {
    decision: {
      id: facts.id,
      client: match?.client.name ?? null,
      ...(match === null ? {} : { clientId: match.client.id }),
      labels: chips.map(({ label }) => label),
      ...scorePriority(reasons),
      reasons,
      unknown: unknown.map(({ id }) => id),
      ...(match !== null && situation.thread?.status === "theirs"
        ? { waiting: { since: situation.thread.since, due: null } }
        : {}),
      ...(warnings.length === 0 ? {} : { warnings }),
    },
    paint: paintOf(match, chips),
    validUntil,
  };
}

function paintOf(match: ClientMatch | null, chips: readonly LabelChip[]): DecisionPaint {
  return {
    tier: match?.client.tier ?? null,
    colour: match === null ? null : (match.client.colour ?? tierColours[match.client.tier]),
    labelColours: chips.map(({ colour }) => colour),
  };
}
