/**
 * What is left of a label when everything that the eye passes over is taken away:
 * two labels with one skeleton look the same (UTS 39, 4). Besides single letters,
 * `rn` is read as `m` and `vv` as `w`. A skeleton is for comparing, never for showing.
 */
import { lookAlikeLetters } from "./look-alike-letters.ts";

const mark = /\p{M}/gu;
/** Nearly all labels: nothing to take off, and few letters to change. */
const plain = /^[a-z0-9-]*$/;
const plainLookAlikes = /[015l]/g;
const joined = /rn|vv/;

/** @param label in Unicode form, lower case */
export function labelSkeleton(label: string): string {
  if (plain.test(label)) return withoutJoints(label.replace(plainLookAlikes, seenAs));
  let seen = "";
  for (const letter of label.normalize("NFKD").replace(mark, "").toLowerCase()) seen += seenAs(letter);
  return withoutJoints(seen);
}

function seenAs(letter: string): string {
  return lookAlikeLetters.get(letter) ?? letter;
}

function withoutJoints(seen: string): string {
  return joined.test(seen) ? seen.replaceAll("rn", "m").replaceAll("vv", "w") : seen;
}
