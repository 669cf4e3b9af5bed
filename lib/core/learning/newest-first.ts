/** The order in which evidence is shown. */
import type { DatedCorrection } from "./correction.ts";

export function newestFirst<One extends DatedCorrection>(corrections: readonly One[]): readonly One[] {
  return corrections.toSorted((one, other) => other.at - one.at);
}
