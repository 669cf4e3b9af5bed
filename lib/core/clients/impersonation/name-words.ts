/**
 * A name as it is compared: its words as the eye reads them, one after the other
 * without anything between, and where in that text a word begins and ends. So
 * "Media Markt", "MediaMarkt" and "Mediа-Markt" with a Cyrillic а are one name, and
 * "notacme" holds no "acme".
 */
import { foldText, plainText } from "../../message/fold-text.ts";
import { isRun, tokenizeText } from "../../message/tokenize-text.ts";
import { labelSkeleton } from "../look-alike/label-skeleton.ts";

export interface NameWord {
  /** Folded. */
  readonly word: string;
  /** What the eye makes of it. */
  readonly seen: string;
  /** Chinese, Japanese or Korean, which is written without spaces. */
  readonly isRun: boolean;
  /** Written in capitals throughout. */
  readonly isCapital: boolean;
}

/** Code units of a name that are looked at: nobody reads more. */
const longest = 120;
/** A name ends before that, and every place in a run is one at which a name may begin. */
const longestRun = 40;
const tradeMarks = /[™℠®©]/g;
const apostrophes = /[’‘`´]/g;
/** `S.A.`, `U.P.S.` */
const initials = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])/gu;
const ascii = /^[\0-\x7f]*$/;
/**
 * Capitals that look like Latin ones whose small letters do not, each before the one
 * that it is taken for: domains have none, so `look-alike-letters.ts` knows none.
 */
const capitals = new Map(
  "ΝN ΗH ΥY ᎠD ᎡR ᎢT ᎪA ᎫJ ᎬE ᎳW ᎷM ᎻH ᎽY ᏀG ᏃZ ᏒR ᏕS ᏚS ᏙV ᏞL ᏟC ᏢP ᏦK ᏴB ԌG"
    .split(" ")
    .map(([as, seen = ""]) => [as, seen]),
);
const anyCapital = new RegExp(`[${[...capitals.keys()].join("")}]`, "gu");

export function wordsOfName(name: string): readonly NameWord[] {
  const written = plainText(withoutSigns(name.length > longest ? name.slice(0, longest) : name));
  const folded = foldText(written);
  const { texts, starts } = tokenizeText(folded, true);
  return texts.map((word, at) => {
    if (isRun(word)) {
      const run = word.slice(0, longestRun);
      return { word: run, seen: run, isRun: true, isCapital: false };
    }
    const start = starts[at] ?? 0;
    // A few letters have more units in one case than in the other; then capitals say nothing.
    const shown = written.length === folded.length ? written.slice(start, start + word.length) : word;
    const isCapital = shown !== word && shown === shown.toUpperCase();
    return { word, seen: labelSkeleton(word), isRun: false, isCapital };
  });
}

/** Regular expressions over Unicode cost more than all else, and few names need them. */
function withoutSigns(name: string): string {
  const bare = ascii.test(name)
    ? name
    : withLatinCapitals(name.replace(tradeMarks, " ").replace(apostrophes, ""));
  const joined = bare.includes("'") ? bare.replaceAll("'", "") : bare;
  return joined.includes(".") ? joined.replace(initials, (found) => found.replaceAll(".", "")) : joined;
}

function withLatinCapitals(name: string): string {
  return name.replace(anyCapital, (letter) => capitals.get(letter) ?? letter);
}
