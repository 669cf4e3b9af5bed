/** Reads `a AROUND 5 b`: two words or phrases near each other. */
import { plainText } from "../message/fold-text.ts";
import type { Lexeme } from "./lex-condition.ts";
import { splitWord } from "./split-word.ts";
import { needleOf } from "./terms.ts";
import type { AroundTerm, Needle } from "./tree.ts";

function operand(lexeme: Lexeme | undefined): Needle | null {
  if (lexeme?.type === "phrase") return needleOf(lexeme.text);
  if (lexeme?.type !== "word" || lexeme.text === "AROUND") return null;
  const parts = splitWord(lexeme.text);
  return parts.length === 1 ? needleOf(parts[0] ?? "") : null;
}

/**
 * @param lexemes the next four
 * @returns `null` where they are anything else; AROUND is a word then
 */
export function readAround(lexemes: readonly Lexeme[], operator: AroundTerm["operator"]): AroundTerm | null {
  const [first, keyword, distance, second] = lexemes;
  if (keyword?.type !== "word" || keyword.text !== "AROUND" || distance?.type !== "word") return null;
  const left = operand(first);
  const right = operand(second);
  const within = plainText(distance.text);
  if (left === null || right === null || !/^\d{1,9}$/.test(within)) return null;
  return { kind: "around", operator, left, right, within: Number(within) };
}
