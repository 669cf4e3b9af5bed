/** Sentences for what a file of rules loses, and for why it is refused: ours first, then what the file itself says. */
import type { Loss, RuleFileRefusal } from "../../core/interchange/rule-files/imported-rules.ts";
import type { RuleFileWords } from "./translate-rule-files.ts";

/** Values of a file that are shown of one loss. */
const mostDetails = 4;
const longestDetail = 200;

/** Never shows a code: what has no sentence is told in general words. */
export function lossSentence(words: RuleFileWords, { code, params }: Pick<Loss, "code" | "params">): string {
  return withDetails(words, words.byCode(`loss.${code}`, {}) ?? words("loss.other"), params);
}

/** One sentence with the place of the fault, what is safe and what to do. */
export function refusalSentence(words: RuleFileWords, { code, params }: RuleFileRefusal): string {
  const { line, column, bytes: _bytes, limit: _limit, ...details } = params;
  const sentence = withDetails(words, words.byCode(`refusal.${code}`, {}) ?? words("refusal.other"), details);
  return line === undefined || column === undefined
    ? words("refused", { sentence })
    : words("refusedAt", { line, column, sentence });
}

function withDetails(words: RuleFileWords, sentence: string, params: Loss["params"]): string {
  const details = Object.values(params)
    .map((value) => String(value).trim().slice(0, longestDetail))
    .filter((value) => value !== "")
    .slice(0, mostDetails)
    .join(", ");
  return details === "" ? sentence : words("lossWithDetails", { sentence, details });
}
