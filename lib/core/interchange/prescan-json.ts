/**
 * Looks over JSON text before it is parsed, so that a file made to exhaust the
 * parser or the schema is refused while it is still only text.
 *
 * One pass, no memory of its own. It is no JSON parser: text that is not JSON
 * gets some answer here and is refused by `JSON.parse` afterwards.
 */

export interface JsonMeasure {
  /** The most objects and arrays open at once. */
  readonly depth: number;
  /** The values of the document, keys not counted; an empty object or array counts twice. */
  readonly values: number;
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Measures the text; stops early, with what it counted so far, once a limit is passed. */
export function prescanJson(text: string, limits: JsonMeasure): JsonMeasure {
  let open = 0;
  let depth = 0;
  let values = 1;
  for (let index = 0; index < text.length && depth <= limits.depth && values <= limits.values; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === quote) index = endOfString(text, index);
    const step = nesting(unit);
    if (step > 0 || unit === comma) values += 1;
    open += step;
    depth = Math.max(depth, open);
  }
  return { depth, values };
}

function nesting(unit: number): -1 | 0 | 1 {
  if (unit === openBracket || unit === openBrace) return 1;
  return unit === closeBracket || unit === closeBrace ? -1 : 0;
}

/** The index of the quote that closes the string opened at `start`; the text's length where none does. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === backslash) index += 1;
    else if (unit === quote) return index;
  }
  return text.length;
}
