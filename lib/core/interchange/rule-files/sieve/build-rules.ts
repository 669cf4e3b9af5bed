/** Makes rules of ours from one rule of a script that was laid out: several where its condition is too long for one. */
import { negated } from "../../../condition/join-conditions.ts";
import { printCondition } from "../../../condition/print-condition.ts";
import type { ImportedRule, Loss } from "../imported-rules.ts";
import type { FlatRule } from "./flatten-script.ts";
import { everyMail, type Reading, readings } from "./sieve-conditions.ts";
import { lossOf, type SieveLossCode } from "./sieve-loss.ts";
import { textsOf } from "./split-condition.ts";

export function buildRules(flat: FlatRule): readonly ImportedRule[] {
  const { outcome, place } = flat;
  const scope = scopeOf(flat);
  const conditions = scope.conditions ?? [null];
  const isOn = flat.isOn && scope.conditions !== null && !scope.mayBeMore && !scope.isNever;
  const said: Loss[] = [...scope.losses, ...outcome.losses];
  const say = (code: SieveLossCode) => said.push(lossOf("lost", code, place));
  if (scope.conditions !== null && scope.mayBeMore) say("rule.matchesMore");
  if (scope.conditions !== null && scope.mayBeLess) say("rule.matchesLess");
  if (flat.isOn && outcome.stop && !scope.isNever && (!isOn || scope.mayBeLess)) say("rule.stopNotKept");
  if (outcome.labels.size === 0 && !outcome.isHigh && !outcome.stop) say("rule.withoutEffect");
  if (conditions.length > 1) said.push(lossOf("changed", "rule.split", place));
  const losses = eachOnce(said);
  return conditions.map((condition) => ({
    name: flat.name,
    place,
    condition,
    exceptions: scope.exceptions,
    labels: [...outcome.labels.values()],
    atLeast: outcome.isHigh ? "high" : null,
    points: 0,
    stop: outcome.stop,
    isOn,
    losses,
  }));
}

interface Scope {
  /** `null`: nothing is left of it. */
  readonly conditions: readonly string[] | null;
  readonly exceptions: readonly string[];
  readonly mayBeMore: boolean;
  readonly mayBeLess: boolean;
  /** It holds for no mail. */
  readonly isNever: boolean;
  readonly losses: readonly Loss[];
}

function scopeOf({ holds, holdsNot, place }: FlatRule): Scope {
  const condition = readings.all(holds);
  const exceptions = exceptionsOf(holdsNot);
  const losses = [condition, ...holdsNot].flatMap((reading) => reading.losses);
  const isNever = condition.tree === false || holdsNot.some(({ tree }) => tree === true);
  const mayBeMore = condition.mayBeMore || exceptions.mayBeMore;
  const mayBeLess = condition.mayBeLess || holdsNot.some((reading) => reading.mayBeMore);
  const rest = { exceptions: exceptions.texts, mayBeMore, mayBeLess, isNever };
  const isEmpty =
    condition.tree === null || (condition.tree === true && mayBeMore && rest.exceptions.length === 0);
  if (isNever) return { ...rest, conditions: [printCondition(negated(everyMail))], losses };
  if (isEmpty || condition.tree === null) return { ...rest, conditions: null, losses };
  const conditions = textsOf(typeof condition.tree === "boolean" ? everyMail : condition.tree);
  const isTooLong = conditions === null || exceptions.isTooLong;
  const cut = isTooLong ? [lossOf("lost", "condition.tooLong", place)] : [];
  return { ...rest, conditions, losses: [...losses, ...cut] };
}

function exceptionsOf(holdsNot: readonly Reading[]) {
  const texts: string[] = [];
  let isTooLong = false;
  for (const { tree } of holdsNot) {
    if (tree === null || typeof tree === "boolean") continue;
    const parts = textsOf(tree);
    if (parts === null) isTooLong = true;
    else texts.push(...parts);
  }
  const mayBeMore = isTooLong || holdsNot.some(({ tree, mayBeLess }) => tree === null || mayBeLess);
  return { texts, isTooLong, mayBeMore };
}

function eachOnce(losses: readonly Loss[]): readonly Loss[] {
  const byText = new Map(losses.map((loss) => [JSON.stringify(loss), loss]));
  return [...byText.values()];
}
