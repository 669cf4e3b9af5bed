/**
 * Cuts a pasted list of people into words, names in quotation marks, addresses and
 * what separates entries, in one pass over the text.
 *
 * Full-width punctuation means what its narrow form means. A quotation mark or bracket
 * that encloses no name or address parts words and means nothing else.
 */

export type MemberToken =
  /** Nothing before it and after it belongs together; a comma may also stand in a name. */
  | { readonly kind: "end" | "comma" }
  | {
      /** `bad`: it has an `@` and is no address. */
      readonly kind: "word" | "quoted" | "address" | "enclosed" | "comment" | "bad";
      readonly text: string;
      /** What stands between it and what is before it: nothing, spaces, or the border of a cell of a table. */
      readonly gap: Gap;
    };

type TextKind = Extract<MemberToken, { readonly text: string }>["kind"];

const ends = /[\r\n;；﹔，﹐、]+/y;
const commas = /,+/y;
/** Marks of direction and width come along with what is copied from a page. */
const spaces = /(?:[^\S\r\n]|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069])+/y;
/** Bounded, so that a text of nothing but opening marks is not gone through once for each of them. */
const quotes = /["“”＂]((?:\\[^\r\n]|[^"“”＂\\\r\n]){0,300})["“”＂]/y;
const angles = /[<＜]([^<>＜＞\r\n]{0,400})[>＞]/y;
const parentheses = /[(（]([^()（）\r\n]{0,300})[)）]/y;
const words = /(?:[^\s,;；﹔，﹐、<>＜＞()（）"“”＂\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069])+/y;
/** What follows a quoted text that is the name of somebody, or the first half of an odd address. */
const opensAngle = /[^\S\r\n]*[<＜]/y;
const goesOn = /[@＠][^\s,;；，、]*/y;

export function scanMembers(text: string): readonly MemberToken[] {
  const tokens: MemberToken[] = [];
  let at = 0;
  let gap: Gap = " ";
  const take: Take = (pattern, behind = 0) => {
    pattern.lastIndex = at + behind;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const separator = separatorAt(take);
    const token = separator ?? quotedAt(take) ?? enclosedAt(take) ?? wordAt(take);
    if (token === null) {
      const [space = " "] = take(spaces) ?? [];
      at += space.length;
      gap = widerGap(gap, space);
      continue;
    }
    const { kind, length } = token;
    tokens.push(kind === "end" || kind === "comma" ? { kind } : { kind, text: token.text, gap });
    gap = separator === null ? "" : " ";
    at += length;
  }
  return tokens;
}

type Gap = "" | " " | "\t";

function widerGap(gap: Gap, space: string): Gap {
  return gap === "\t" || space.includes("\t") ? "\t" : " ";
}

function separatorAt(
  take: Take,
): { readonly kind: "end" | "comma"; readonly text: ""; readonly length: number } | null {
  const end = take(ends)?.[0];
  if (end !== undefined) return { kind: "end", text: "", length: end.length };
  const comma = take(commas)?.[0];
  return comma === undefined ? null : { kind: "comma", text: "", length: comma.length };
}

interface Found {
  readonly kind: TextKind;
  readonly text: string;
  readonly length: number;
}

/** What the pattern finds where the pass has come to, or so many characters behind. */
type Take = (pattern: RegExp, behind?: number) => RegExpExecArray | null;

function quotedAt(take: Take): Found | null {
  const [whole, inside = ""] = take(quotes) ?? [];
  if (whole === undefined) return null;
  const text = inside.replace(/\\(.)/g, "$1").trim();
  const rest = take(goesOn, whole.length)?.[0];
  if (rest !== undefined) return { kind: "bad", text: whole + rest, length: whole.length + rest.length };
  if (take(opensAngle, whole.length) !== null) return { kind: "quoted", text, length: whole.length };
  const address = addressIn(text);
  if (address !== null) return { kind: "address", text: address, length: whole.length };
  return text === "" || /[@＠]/.test(text) ? null : { kind: "quoted", text, length: whole.length };
}

function enclosedAt(take: Take): Found | null {
  const angle = take(angles);
  const [whole, inside = ""] = angle ?? take(parentheses) ?? [];
  if (whole === undefined) return null;
  const address = addressIn(inside);
  if (address !== null) return { kind: "enclosed", text: address, length: whole.length };
  const isComment = angle === null && inside.trim() !== "" && !/[@＠]/.test(inside);
  return isComment ? { kind: "comment", text: inside.trim(), length: whole.length } : null;
}

function wordAt(take: Take): Found | null {
  const word = take(words)?.[0];
  if (word === undefined) return null;
  const address = addressIn(word);
  if (address !== null) return { kind: "address", text: address, length: word.length };
  return { kind: /[@＠]/.test(word) ? "bad" : "word", text: word, length: word.length };
}

const label = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}_-]*[\\p{L}\\p{N}\\p{M}])?";
const addressText = new RegExp(`^[^\\s@<>()"\\\\:,;[\\]]+@${label}(?:\\.${label})*$`, "u");

/** The address that a text is, in narrow letters, without `mailto:` and what closes a sentence; `null`: it is none. */
function addressIn(text: string): string | null {
  if (text.length > 400) return null;
  const address = text
    .normalize("NFKC")
    .replace(/。/g, ".")
    .trim()
    .replace(/^['‘’`]*(?:mailto:)?/i, "")
    .replace(/['‘’`.:!?]+$/, "");
  return address.length <= 320 && addressText.test(address) ? address : null;
}
