/**
 * What is left of a label when everything that the eye passes over is taken away:
 * two labels with one skeleton look the same (UTS 39, 4). Besides single letters,
 * `rn` is read as `m` and `vv` as `w`. A skeleton is for comparing, never for showing.
 */
import { lookAlikeLetters } from "./look-alike-letters.ts";

const mark = /\p{M}/gu;
/** Nearly all labels: nothing to take off. */
const plain = /^[a-z0-9-]*$/;

/** @param label in Unicode form, lower case */
export function labelSkeleton(label: string): string {
  const bare = plain.test(label) ? label : label.normalize("NFKD").replace(mark, "").toLowerCase();
  let seen = "";
  for (const letter of bare) seen += lookAlikeLetters.get(letter) ?? letter;
  return seen.replaceAll("rn", "m").replaceAll("vv", "w");
}
