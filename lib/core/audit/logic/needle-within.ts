/** Whether every text that has one word or phrase has another one, too. */
import { isRun } from "../../message/tokenize-text.ts";

/**
 * True only where each text in which `inner` is found holds `outer`: a phrase holds its
 * words and what stands side by side in it, a run of Chinese, Japanese or Korean its parts.
 */
export function isFoundWithin(inner: readonly string[], outer: readonly string[]): boolean {
  if (outer.length === 1) {
    const [wanted = ""] = outer;
    return inner.some(
      (token) => token === wanted || (isRun(wanted) && isRun(token) && token.includes(wanted)),
    );
  }
  for (let start = 0; start + outer.length <= inner.length; start++) {
    if (outer.every((wanted, at) => fits(wanted, inner[start + at] ?? "", at, outer.length))) return true;
  }
  return false;
}

/** The first run of a phrase may end one of a text, the last may begin one; all between are whole. */
function fits(wanted: string, token: string, at: number, length: number): boolean {
  if (wanted === token) return true;
  if (!isRun(wanted) || !isRun(token)) return false;
  return (at === 0 && token.endsWith(wanted)) || (at === length - 1 && token.startsWith(wanted));
}
