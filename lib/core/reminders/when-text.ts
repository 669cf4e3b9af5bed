/** A moment as it is typed, in the one form in which it is read: lower case, half width, simplified characters. */
import { foldText } from "../message/fold-text.ts";

/** Traditional characters of the words that are read, and what they are simplified. */
const traditional = "後週禮點兩個鐘時號間";
const simplified = "后周礼点两个钟时号间";
const simpler = new Map(
  [...traditional].map((character, index) => [character, [...simplified][index] ?? ""]),
);

export function whenText(typed: string): string {
  const folded = foldText(typed.slice(0, 200));
  return [...folded]
    .map((character) => simpler.get(character) ?? character)
    .join("")
    .trim();
}

const digits = "〇一二三四五六七八九";
const words = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** What `numberPattern` finds; `NaN`: no number. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === "a" || text === "an") return 1;
  const word = words.indexOf(text);
  if (word !== -1) return word;
  const [tens, ones] = text.replaceAll("两", "二").split("十");
  if (ones === undefined) return digitOf(text.replaceAll("两", "二"));
  return (tens === "" ? 1 : digitOf(tens ?? "")) * 10 + (ones === "" ? 0 : digitOf(ones));
}

function digitOf(text: string): number {
  const digit = digits.indexOf(text);
  return text.length === 1 && digit !== -1 ? digit : Number.NaN;
}

/** Part of regular expressions: digits, and numbers below a hundred in Chinese. */
export const numberPattern =
  "\\d{1,4}|[〇一二两三四五六七八九]?十[一二三四五六七八九]?|[〇一二两三四五六七八九]";
/** The same with the English words up to twelve. */
export const countPattern = `${numberPattern}|an?|${words.slice(1).join("|")}`;
