/**
 * The text as typed, without the characters that nobody can see.
 *
 * Text pasted from a mail or a web page carries zero-width spaces and bidi
 * marks; they are dropped from messages, so they are dropped here too, before
 * anything is read. Positions lead back to the text as typed.
 */
import { hasUnseen } from "../message/fold-text.ts";

export interface TypedText {
  readonly text: string;
  /** Offset in the text as typed of an offset in `text`. */
  readonly positionOf: (offset: number) => number;
}

export function dropUnseen(typed: string): TypedText {
  if (!hasUnseen(typed)) return { text: typed, positionOf: (offset) => offset };
  let text = "";
  const dropped: number[] = [];
  for (const character of typed) {
    if (hasUnseen(character)) {
      for (let unit = 0; unit < character.length; unit++) dropped.push(text.length);
    } else {
      text += character;
    }
  }
  return { text, positionOf: (offset) => offset + dropped.filter((at) => at <= offset).length };
}
