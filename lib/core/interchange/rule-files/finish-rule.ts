/**
 * Makes rules of what was converted of one: their texts, within what a condition of ours may hold, switched off where
 * they would match more than in their program.
 */
import { allOf, anyOf } from "../../condition/join-conditions.ts";
import { parseCondition, textLimit } from "../../condition/parse-condition.ts";
import { printCondition } from "../../condition/print-condition.ts";
import type { Condition } from "../../condition/tree.ts";
import type { Converted, LossInRule } from "./converted.ts";
import type { FilePlace, ImportedRule } from "./imported-rules.ts";
import { lossInRule, nameOf } from "./loss-in-rule.ts";

/** What a rule of theirs says, before it is one of ours. */
export interface RuleParts
  extends Pick<ImportedRule, "name" | "labels" | "atLeast" | "points" | "stop" | "isOn"> {
  readonly place: FilePlace | null;
  readonly condition: Converted;
  /** Any of them keeps the rule from applying. */
  readonly exceptions: readonly Converted[];
  /** Of its actions. */
  readonly losses: readonly LossInRule[];
}

/** More rules of one are no help to anybody. */
const mostPieces = 64;

/** Several, which decide the same together, where the condition is too long for one. */
export function finishRule(parts: RuleParts): ImportedRule[] {
  const { condition, exceptions } = parts;
  const pieces = condition.tree === null ? [] : piecesOf(condition.tree);
  const without = exceptions.map(({ tree }) => (tree === null ? [] : piecesOf(tree)));
  const isShort = pieces !== null && without.every((each) => each !== null);
  const isWider =
    condition.isWider || !isShort || exceptions.some(({ tree, isNarrower }) => tree === null || isNarrower);
  const losses = [...condition.losses, ...exceptions.flatMap((each) => each.losses), ...parts.losses];
  if (!isShort) losses.push(lossInRule("lost", "condition.tooLong", { value: parts.name }));
  const texts = pieces?.map(printCondition) ?? [];
  if (isWider && texts.length > 0 && parts.isOn) losses.push(lossInRule("lost", "rule.matchesMore"));
  if (texts.length > 1) losses.push(lossInRule("changed", "rule.split"));
  const listed = eachOnce(losses).map((loss) => ({ ...loss, place: parts.place }));
  // What all pieces lose is said once, with the first.
  const ofOthers = listed.filter(({ code }) => code === "rule.split");
  return (texts.length === 0 ? [null] : texts).map((text, piece) => ({
    name: nameOf(parts.name),
    place: parts.place,
    condition: text,
    exceptions: without.flatMap((each) => each?.map(printCondition) ?? []),
    labels: parts.labels,
    atLeast: parts.atLeast,
    points: parts.points,
    stop: parts.stop,
    isOn: parts.isOn && !isWider && text !== null,
    losses: piece === 0 ? listed : ofOthers,
  }));
}

function eachOnce(losses: readonly LossInRule[]): LossInRule[] {
  return [...new Map(losses.map((loss) => [JSON.stringify(loss), loss])).values()];
}

/** Conditions that say together, with OR, what the tree says; `null`: it cannot be cut so. */
function piecesOf(tree: Condition): Condition[] | null {
  const pieces: Condition[] = [];
  const open = [tree];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (fits(next)) {
      pieces.push(next);
      continue;
    }
    const halves = halvesOf(next);
    if (halves === null || pieces.length + open.length > mostPieces) return null;
    open.push(...halves.reverse());
  }
  return pieces;
}

/** The parser has the last word on what a condition may be. */
function fits(tree: Condition): boolean {
  const text = printCondition(tree);
  return text.length <= textLimit && parseCondition(text).tree !== null;
}

function halvesOf(tree: Condition): Condition[] | null {
  if (tree.kind === "or") return halvesOfList(tree.parts);
  if (tree.kind !== "and") return null;
  const lists = tree.parts.flatMap((part) => (part.kind === "or" ? [part] : []));
  const [longest] = lists.sort((one, other) => other.parts.length - one.parts.length);
  if (longest === undefined) return null;
  const others = tree.parts.filter((part) => part !== longest);
  return halvesOfList(longest.parts)?.flatMap((half) => allOf([...others, half]) ?? []) ?? null;
}

function halvesOfList(parts: readonly Condition[]): Condition[] | null {
  const middle = parts.length >> 1;
  const halves = [anyOf(parts.slice(0, middle)), anyOf(parts.slice(middle))];
  return halves.flatMap((half) => half ?? []);
}
