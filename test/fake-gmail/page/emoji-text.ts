/**
 * Subjects as Gmail draws them: emoji are pictures, everything else is text. Who
 * reads only the text of a subject misses its emoji, which is the point.
 */
import { make } from "./make.ts";

const emoji = /\p{RGI_Emoji}/gv;

export function emojiText(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const { 0: picture, index } of text.matchAll(emoji)) {
    if (index > end) parts.push(text.slice(end, index));
    parts.push(
      make("img", "an1", {
        "data-emoji": picture,
        alt: picture,
        "aria-label": picture,
        src: pictureOf(picture),
        loading: "lazy",
      }),
    );
    end = index + picture.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

function pictureOf(picture: string): string {
  const codePoints = [...picture].map((character) => character.codePointAt(0)?.toString(16) ?? "");
  return `images/emoji/${codePoints.join("-")}.svg`;
}
