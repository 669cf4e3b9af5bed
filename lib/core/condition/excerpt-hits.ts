/**
 * Cuts out of a message what a person needs to see of the places where terms hit:
 * the matched text with a little around it.
 *
 * The text is still that of strangers: whoever shows a piece makes it fit to be shown.
 */
import type { PreparedMessage } from "../message/prepare-message.ts";
import type { PreparedText } from "../message/prepared-text.ts";
import type { FactName, Hit } from "./witness.ts";

export interface ExcerptPiece {
  readonly text: string;
  readonly isMatched: boolean;
}

/** A stretch of one text: pieces that hit and those between them, with `…` where something was left out. */
export interface Excerpt {
  readonly field: FactName;
  readonly pieces: readonly ExcerptPiece[];
}

/** Code points kept on each side of a hit, of the hit itself, and of all. */
const around = 30;
const longestHit = 60;
const longest = 160;

/** One for each text that was hit, in the order of the hits; none for facts that are no text. */
export function excerptHits(message: PreparedMessage, hits: readonly Hit[]): readonly Excerpt[] {
  const byText = new Map<PreparedText, Hit[]>();
  for (const hit of hits) {
    const text = textOf(message, hit);
    if (text === null || hit.end <= hit.start) continue;
    const others = byText.get(text);
    if (others === undefined) byText.set(text, [hit]);
    else others.push(hit);
  }
  return [...byText].map(([{ original }, found]) => ({
    field: found[0]?.field ?? "subject",
    pieces: piecesOf(original, apart(found)),
  }));
}

/** `null`: the fact is no text. */
function textOf(message: PreparedMessage, { field, part, index }: Hit): PreparedText | null {
  switch (field) {
    case "from":
    case "to":
    case "cc":
    case "bcc":
    case "replyTo": {
      const person = message.people(field)?.[index];
      return (part === "name" ? person?.name : person?.address) ?? null;
    }
    case "subject":
      return message.subject;
    case "body":
      return part === "snippet" ? message.snippet : message.body;
    case "attachmentNames":
      return message.attachmentNames[index] ?? null;
    default:
      return null;
  }
}

type Range = Pick<Hit, "start" | "end">;

/** In the order of the text, those that touch made one. */
function apart(hits: readonly Hit[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const { start, end } of hits.toSorted((one, other) => one.start - other.start)) {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last.end) {
      ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else ranges.push({ start, end });
  }
  return ranges;
}

/** @param ranges at least one, in order, apart from each other */
function piecesOf(text: string, ranges: readonly Range[]): readonly ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let left = longest;
  let at = 0;
  const add = (piece: string, isMatched: boolean): void => {
    if (piece !== "") pieces.push({ text: piece, isMatched });
    left -= piece.length;
  };
  for (const [index, { start, end }] of ranges.entries()) {
    if (index > 0 && left <= 0) break;
    const between = text.slice(at, start);
    add(index === 0 ? shortenStart(between, around) : shortenMiddle(between), false);
    add(shortenEnd(text.slice(start, end), longestHit), true);
    at = end;
  }
  add(shortenEnd(text.slice(at), around), false);
  return pieces;
}

function shortenStart(text: string, count: number): string {
  // Two units a code point at most, so a text of a megabyte is not taken apart.
  const points = [...text.slice(-2 * count - 2)];
  return points.length <= count ? text : `…${points.slice(-count).join("")}`;
}

function shortenEnd(text: string, count: number): string {
  const points = [...text.slice(0, 2 * count + 2)];
  return points.length <= count ? text : `${points.slice(0, count).join("")}…`;
}

function shortenMiddle(text: string): string {
  if (text.length <= 2 * around) return text;
  return `${shortenEnd(text, around)}${shortenStart(text, around).slice(1)}`;
}
