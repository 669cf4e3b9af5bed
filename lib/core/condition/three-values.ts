/** Kleene's logic over lists of things to try. */
import type { Verdict } from "./verdict.ts";

/**
 * `yes` if any is, else `unknown` if any is, else `no`.
 *
 * @param stopsAtYes false where a witness wants to see every hit
 */
export function anyVerdict<Item>(
  items: Iterable<Item>,
  verdictOf: (item: Item) => Verdict,
  stopsAtYes: boolean,
): Verdict {
  let result: Verdict = "no";
  for (const item of items) {
    const verdict = verdictOf(item);
    if (verdict === "yes") {
      if (stopsAtYes) return "yes";
      result = "yes";
    } else if (verdict === "unknown" && result === "no") {
      result = "unknown";
    }
  }
  return result;
}

export function opposite(verdict: Verdict): Verdict {
  if (verdict === "unknown") return "unknown";
  return verdict === "yes" ? "no" : "yes";
}

/** A fact that is known to be true or false; `undefined` is not known. */
export function verdictOfFact(fact: boolean | undefined): Verdict {
  if (fact === undefined) return "unknown";
  return fact ? "yes" : "no";
}
