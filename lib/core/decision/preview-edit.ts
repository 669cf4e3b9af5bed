/**
 * How messages that were seen would look after an edit, beside how they look now.
 *
 * Where an edit touches nothing but rules, only the rules that it touches are tried: a message on which
 * neither their old nor their new form says anything looks as before. For the others the rules that fire
 * are put together anew from what each says by itself. Any other edit is decided anew as a whole.
 * A property test compares both with deciding everything twice.
 */

import { type CompiledRules, compileRuleLayers } from "../rules/compile-rules.ts";
import { heedStops, ruleOrder } from "../rules/heed-stops.ts";
import { countLiterallessRegexes } from "../rules/parse-rule.ts";
import type { Rule } from "../rules/rule-set.ts";
import { isEqual } from "../shared/is-equal.ts";
import type { CombinedSets } from "../sharing/combine-sets.ts";
import { rulesAskContacts } from "./decide.ts";
import { type RuleChanges, ruleChanges } from "./rule-changes.ts";
import { type Look, SeenBase, type SeenMessage, saidBy } from "./seen-base.ts";

/** A message that would look otherwise. */
export interface LookChange {
  readonly before: Look;
  readonly after: Look;
}

export interface EditPreview {
  /** Some condition, of before or after, asks for what seen mail says of a client. */
  readonly asksContacts: boolean;
  readonly judge: (message: SeenMessage) => PreviewedMessage;
}

export interface PreviewedMessage {
  /** The rules that would fire, in their order. */
  readonly firing: readonly Rule[];
  /** `null`: it would look as it does. Colours count, points that change no priority do not. */
  readonly change: LookChange | null;
}

/** O(rules) where only rules differ, else what it costs to compile everything. */
export function previewEdit(base: SeenBase, after: CombinedSets): EditPreview {
  const changes = ruleChanges(base.sets, after);
  const came = changes === null ? null : compileRuleLayers(changes.came);
  return changes === null || came === null || !fits(base, came)
    ? previewAnew(base, new SeenBase(after))
    : previewRules(base, after, changes, came);
}

/** Expressions are limited a set: where that may matter, a rule depends on those before it. */
function fits({ roomForRegexes }: SeenBase, { active }: CompiledRules): boolean {
  const trees = active.flatMap(({ condition, exceptions }) => [condition, ...exceptions]);
  return trees.reduce((sum, tree) => sum + countLiterallessRegexes(tree), 0) <= roomForRegexes;
}

function previewAnew(base: SeenBase, next: SeenBase): EditPreview {
  return {
    asksContacts: base.compiled.asksContacts || next.compiled.asksContacts,
    judge(message) {
      const [before, after] = [base.know(message), next.know(message)];
      return { firing: after.firing, change: changeOf(before.look, after.look) };
    },
  };
}

function previewRules(
  base: SeenBase,
  after: CombinedSets,
  { gone, isReordered }: RuleChanges,
  came: CompiledRules,
): EditPreview {
  const order = ruleOrder(after.layers);
  const isTouched = (rules: readonly Rule[]) => rules.some((rule) => gone.has(rule));
  return {
    asksContacts: base.compiled.asksContacts || rulesAskContacts(came),
    judge(message) {
      const known = base.know(message);
      const { fired, waiting } = known.said;
      const said = saidBy(came, known.examined);
      const isSilent = said.fired.length + said.waiting.length === 0;
      if (isSilent && !isReordered && !isTouched(fired) && !isTouched(waiting)) {
        return { firing: known.firing, change: null };
      }
      const all = { fired: fired.concat(said.fired), waiting: waiting.concat(said.waiting) };
      const firing = heedStops(all, order);
      const isSame = sameRules(firing, known.firing);
      return { firing, change: isSame ? null : changeOf(known.look, known.lookWith(firing)) };
    },
  };
}

function sameRules(one: readonly Rule[], other: readonly Rule[]): boolean {
  return one.length === other.length && one.every((rule, at) => rule === other[at]);
}

function changeOf(before: Look, after: Look): LookChange | null {
  return isEqual(before, after) ? null : { before, after };
}
