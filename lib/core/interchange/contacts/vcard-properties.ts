/** The properties of a vCard file: folded lines joined, quoted-printable and character sets read, pictures left out. */

export interface VcardProperty {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** Upper case, without the group before the dot: `EMAIL` of `item1.EMAIL`. */
  readonly name: string;
  /** Still escaped, because commas and semicolons divide only where no backslash stands before them. */
  readonly value: string;
}

/** Nobody writes a line as long as this but for a picture, and we, who write a whole client into one. */
const longestValue = 65_536;

export function* vcardProperties(text: string): Generator<VcardProperty> {
  const lines = text.split(/\r\n|\r|\n/);
  let index = 0;
  while (index < lines.length) {
    const { content, end } = unfold(lines, index);
    const property = readProperty(content, index + 1);
    if (property !== null) yield property;
    index = end;
  }
}

/** The line at `start` with those that continue it: after a space, or after `=` where the value is quoted-printable. */
function unfold(lines: readonly string[], start: number): { readonly content: string; readonly end: number } {
  let here = lines[start] ?? "";
  const isQuoted = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(here);
  const parts: string[] = [];
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const next = lines[end] ?? "";
    const isSoft = isQuoted && here.endsWith("=");
    if (!isSoft && !/^[ \t]/.test(next)) break;
    parts.push(isSoft ? here.slice(0, -1) : here);
    here = isSoft ? next : next.slice(1);
  }
  return { content: [...parts, here].join(""), end };
}

function readProperty(content: string, line: number): VcardProperty | null {
  const colon = colonOf(content);
  if (colon < 0) return null;
  const [head = "", ...written] = content.slice(0, colon).split(";");
  const params = written.map((param) => param.toUpperCase());
  const bare = head
    .slice(head.lastIndexOf(".") + 1)
    .trim()
    .toUpperCase();
  // The groups of a client of ours stand among its categories for other programs, and in cards of their own for us.
  const name = params.includes("X-CLIENTELE=GROUPS") ? "X-CLIENTELE-GROUPS" : bare;
  const raw = content.slice(colon + 1);
  if (params.some((param) => /^(?:ENCODING=)?(?:BASE64|B)$/.test(param))) return null;
  const isQuoted = params.some((param) => /^(?:ENCODING=)?QUOTED-PRINTABLE$/.test(param));
  const charset = params.find((param) => param.startsWith("CHARSET="))?.slice(8) ?? "utf-8";
  const cut = name.startsWith("X-CLIENTELE-") ? raw : raw.slice(0, longestValue);
  const value = isQuoted ? decodeQuoted(cut, charset) : cut;
  return { line, name, value };
}

/** The first colon that does not stand in a quoted parameter. */
function colonOf(content: string): number {
  let isInside = false;
  for (let index = 0; index < content.length; index += 1) {
    if (content[index] === '"') isInside = !isInside;
    else if (content[index] === ":" && !isInside) return index;
  }
  return content.indexOf(":");
}

/** Signs beyond ASCII stand there as they are: some programs mix both. */
function decodeQuoted(value: string, charset: string): string {
  return value.replace(/(?:=[0-9a-f]{2})+/gi, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split("="), (pair) => Number.parseInt(pair, 16));
    return decodeBytes(bytes, charset) ?? decodeBytes(bytes, "utf-8") ?? run;
  });
}

function decodeBytes(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // Expected: a name that is no encoding, or bytes that are not of it.
    return null;
  }
}

/** Cuts at a sign that no backslash stands before; the parts are unescaped. */
export function splitEscaped(value: string, sign: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (let index = 0; index < value.length; index += 1) {
    const here = value[index] ?? "";
    if (here === "\\") {
      part += here + (value[index + 1] ?? "");
      index += 1;
    } else if (here === sign) {
      parts.push(unescapeText(part));
      part = "";
    } else part += here;
  }
  return [...parts, unescapeText(part)];
}

export function unescapeText(value: string): string {
  return value.replace(/\\([\s\S])/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));
}
