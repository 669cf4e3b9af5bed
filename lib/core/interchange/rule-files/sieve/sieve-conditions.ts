/** Conditions of ours as approximations of Sieve's tests. */
import { allOf, anyOf, negated } from "../../../condition/join-conditions.ts";
import type { Condition } from "../../../condition/tree.ts";
import type { FilePlace } from "../imported-rules.ts";
import { type Approximation, approximationsOf, exactly, unsaid } from "./approximation.ts";
import { lossOf, type SieveLossCode } from "./sieve-loss.ts";

export type Reading = Approximation<Condition>;

/** What is joined is never empty. */
function whole(tree: Condition | null): Condition {
  return tree ?? everyMail;
}

/** Holds for every message: Gmail's own words for that. */
export const everyMail: Condition = { kind: "place", place: "anywhere" };

export const readings = approximationsOf<Condition>({
  all: (parts) => whole(allOf(parts)),
  any: (parts) => whole(anyOf(parts)),
  not: negated,
});

type Params = Readonly<Record<string, string | number>>;

export function lost(code: SieveLossCode, place: FilePlace, params: Params = {}): Reading {
  return unsaid(lossOf("lost", code, place, params));
}

/** It says so in a way that may differ in some mail. */
export function changed(
  tree: Condition | boolean,
  code: SieveLossCode,
  place: FilePlace,
  params: Params = {},
): Reading {
  return exactly(tree, [lossOf("changed", code, place, params)]);
}

/** The same with one more thing to say. */
export function alsoChanged(
  reading: Reading,
  code: SieveLossCode,
  place: FilePlace,
  params: Params = {},
): Reading {
  if (reading.tree === null) return reading;
  return { ...reading, losses: [...reading.losses, lossOf("changed", code, place, params)] };
}
