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
import { type Clocks, compileClocks } from "../clocks/compile-clocks.ts";
import type { KnownNames } from "../condition/known-names.ts";
import { groupsOf } from "../groups/group.ts";
import { buildGroupIndex } from "../groups/group-index.ts";
import type { MessageFacts } from "../message/facts.ts";
import { type CompiledPriority, compilePriority } from "../priority/compile-priority.ts";
import { messageScorer } from "../priority/score-message.ts";
import { asksContacts } from "../rules/asks-contacts.ts";
import { type CompiledRules, compileRuleLayers } from "../rules/compile-rules.ts";
import { factBits } from "../rules/known-facts.ts";
import { matchRules } from "../rules/match-rules.ts";
import type { Rule, RuleSet } from "../rules/rule-set.ts";
import { compileSegments, segmentsAskContacts } from "../segments/compile-segments.ts";
import { segmentsOf } from "../segments/segment.ts";
import { tierColours } from "../shared/colour-contrast.ts";
import { earliest } from "../shared/earliest.ts";
import { type CombinedSets, combineSets, type Origins } from "../sharing/combine-sets.ts";
import type { DecidedMessage, Decision, DecisionPaint } from "./decision.ts";
import {
  type DecisionContext,
  type ExaminedMessage,
  examineMessage,
  type WhoIsWho,
} from "./examine-message.ts";
import { explainClient } from "./explain-client.ts";
import { explainRules } from "./explain-rules.ts";
import { type LabelChip, labelChips } from "./label-chips.ts";
import { labelEnds } from "./label-ends.ts";
import { noSituation, type Situation } from "./situation.ts";

/** A rule set made ready for matching: a cache, rebuilt for every revision. */
export interface CompiledRuleSet extends WhoIsWho {
  /** What a stranger can be mistaken for; built when it is first asked for. */
  readonly impersonation: () => ImpersonationIndex;
  readonly rules: CompiledRules;
  /** From which followed set rules and clients come. */
  readonly origins: Origins;
  readonly priority: CompiledPriority;
  readonly clocks: Clocks;
  /** Some condition asks for what seen mail says of a client. */
  readonly asksContacts: boolean;
}

/** One set by itself; see `compileSets`. */
export function compileRuleSet(set: RuleSet): CompiledRuleSet {
  return compileSets(combineSets(set, []));
}

/** O(clients + rules). Rules with errors are kept; see `CompiledRules`. */
export function compileSets({ set, layers, origins }: CombinedSets): CompiledRuleSet {
  const rules = compileRuleLayers(layers);
  const who = compileWhoIsWho(set);
  let impersonation: ImpersonationIndex | null = null;
  return {
    ...who,
    origins,
    impersonation: () => {
      impersonation ??= buildImpersonationIndex(set.clients);
      return impersonation;
    },
    rules,
    priority: compilePriority(set),
    clocks: compileClocks(set),
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
export function rulesAskContacts({ asked, active }: CompiledRules): boolean {
  return (asked & factBits.lookups) !== 0 && active.some(({ tree }) => asksContacts(tree));
}

/** The decision on one message: the same for the same arguments, whatever was decided before. */
export function decide(
  compiled: CompiledRuleSet,
  facts: MessageFacts,
  context: DecisionContext,
  situation: Situation = noSituation,
): DecidedMessage {
  const examined = examineMessage(compiled, facts, context);
  const { fired, unknown, validUntil } = matchRules(compiled.rules, examined.message, examined.evaluation);
  const own = { addresses: context.account ?? [], domains: context.ownDomains ?? [] };
  const warnings = checkSenders(compiled.clients, compiled.impersonation, facts, own);
  const folded = rulesFolder(compiled, { examined, context, situation })(fired);
  return {
    decision: {
      ...folded.decision,
      unknown: unknown.map(({ id }) => id),
      ...(warnings.length === 0 ? {} : { warnings }),
    },
    paint: folded.paint,
    validUntil: earliest([validUntil, folded.validUntil]),
  };
}

/** A message, before it is known which rules fire on it. */
export interface MessageToFold {
  readonly examined: ExaminedMessage;
  readonly context: DecisionContext;
  readonly situation: Situation;
}

/** What client and rules come to, whoever found the rules that fire. */
export interface FoldedRules extends Pick<DecidedMessage, "paint"> {
  readonly decision: Omit<Decision, "unknown" | "warnings">;
  /** Of labels and points alone: rules may fire otherwise before. */
  readonly validUntil: number | null;
}

/** Gives what the message comes to with the rules that fire on it, in their order: so others can be tried at little cost. */
export function rulesFolder(
  compiled: Pick<CompiledRuleSet, "origins" | "priority" | "clocks">,
  { examined, context, situation }: MessageToFold,
): (fired: readonly Rule[]) => FoldedRules {
  const { match } = examined;
  const { facts } = examined.message;
  const clientReasons = explainClient(match, compiled.priority.tiers, compiled.origins.clients);
  const score = messageScorer(compiled, { examined, context, situation, clientReasons });
  return (fired) => {
    const ends = labelEnds(fired, facts, context);
    const chips = labelChips(fired, ends);
    const { scored, validUntil } = score(explainRules(fired, ends, compiled.origins.rules));
    return {
      decision: {
        id: facts.id,
        client: match?.client.name ?? null,
        ...(match === null ? {} : { clientId: match.client.id }),
        labels: chips.map(({ label }) => label),
        ...scored,
      },
      paint: paintOf(match, chips),
      validUntil: earliest([ends.validUntil, validUntil]),
    };
  };
}

function paintOf(match: ClientMatch | null, chips: readonly LabelChip[]): DecisionPaint {
  return {
    tier: match?.client.tier ?? null,
    colour: match === null ? null : (match.client.colour ?? tierColours[match.client.tier]),
    labelColours: chips.map(({ colour }) => colour),
  };
}
