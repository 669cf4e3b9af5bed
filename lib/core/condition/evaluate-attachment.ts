/** `has:attachment` and `filename:`. */
import type { PreparedMessage } from "../message/prepare-message.ts";
import type { PreparedText } from "../message/prepared-text.ts";
import { isRun } from "../message/tokenize-text.ts";
import { hasNeedle } from "./needle-verdict.ts";
import { anyVerdict, verdictOfFact } from "./three-values.ts";
import type { FilenameTerm } from "./tree.ts";
import type { Verdict } from "./verdict.ts";
import type { Place, Witness } from "./witness.ts";

/** A known name is a sign of an attachment; no sign proves nothing. */
export function evaluateAttachment({ facts }: PreparedMessage, witness: Witness | null): Verdict {
  const verdict = verdictOfFact((facts.attachmentNames ?? []).length > 0 || facts.hasAttachment);
  if (verdict === "unknown") witness?.missing.add("hasAttachment");
  if (verdict === "yes") witness?.wholeHit({ field: "hasAttachment", part: "whole", index: 0 }, null);
  return verdict;
}

const partOfWord = /[\p{L}\p{M}\p{Nd}]$/u;

/** Whether a word may begin at `start`: after punctuation, an underscore, or between Latin and CJK. */
function isWordStart(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (!partOfWord.test(before)) return true;
  return isRun(text.slice(start)) || isRun([...before].at(-1) ?? "");
}

function hasEnding(name: PreparedText, ending: string, place: Place, witness: Witness | null): boolean {
  const text = name.folded.trimEnd();
  const start = text.length - ending.length;
  if (start < 0 || !text.endsWith(ending) || !isWordStart(text, start)) return false;
  witness?.foldedHit(place, name, start, text.length);
  return true;
}

export function evaluateFilename(
  { needle, ending }: FilenameTerm,
  message: PreparedMessage,
  witness: Witness | null,
): Verdict {
  const verdict = anyVerdict(
    message.attachmentNames.entries(),
    ([index, name]): Verdict => {
      const place = { field: "attachmentNames", part: "text", index } as const;
      const isHit =
        ending === null
          ? hasNeedle(name, needle, true, place, witness)
          : hasEnding(name, ending, place, witness);
      return isHit ? "yes" : "no";
    },
    witness === null,
  );
  if (verdict === "yes" || message.knowsEveryAttachment) return verdict;
  witness?.missing.add("attachmentNames");
  return "unknown";
}
