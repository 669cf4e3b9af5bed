/** Cuts the condition of a filter of Thunderbird into its terms: `AND (subject,contains,offer) OR (…)`, or `ALL`. */

export interface SearchTerm {
  /** How it is joined to all that stands before it. */
  readonly isAnd: boolean;
  /** In lower case; of a header that Thunderbird has no name for, the header as written. */
  readonly attribute: string;
  readonly isHeader: boolean;
  readonly operator: string;
  readonly value: string;
}

export interface SearchTerms {
  /** It applies to all mail. */
  readonly isAll: boolean;
  readonly terms: readonly SearchTerm[];
  /** What of the text is no term. */
  readonly rest: string;
}

export function readSearchTerms(condition: string): SearchTerms {
  const text = condition.trim();
  if (/^ALL\b/.test(text)) return { isAll: true, terms: [], rest: "" };
  const terms: SearchTerm[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("(", at);
    const end = open === -1 ? -1 : endOfTerm(text, open + 1);
    const word = text.slice(at, open === -1 ? text.length : open).trim();
    const term =
      end === -1 || !/^(?:AND|OR)?$/.test(word) ? null : termOf(text.slice(open + 1, end), word !== "OR");
    if (term === null) return { isAll: false, terms, rest: text.slice(at).trim() };
    terms.push(term);
    at = end + 1;
  }
  return { isAll: false, terms, rest: "" };
}

/** The bracket that closes, outside quotes; -1: none does. */
function endOfTerm(text: string, from: number): number {
  let isQuoted = false;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "\\" && text[at + 1] === '"') at += 1;
    else if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === ")" && !isQuoted) return at;
  }
  return -1;
}

const parts = /^\s*(?:"([^"]*)"|([^,"]*))\s*,\s*([^,]*?)\s*,([\s\S]*)$/;

function termOf(text: string, isAnd: boolean): SearchTerm | null {
  const found = parts.exec(text.replaceAll('\\"', '"'));
  if (found === null) return null;
  const [, header, attribute = "", operator = "", value = ""] = found;
  return {
    isAnd,
    attribute: header ?? attribute.trim().toLowerCase(),
    isHeader: header !== undefined,
    operator: operator.toLowerCase(),
    value: unquoted(value.trimStart()),
  };
}

/** Quotes stand around a value that begins with a space or a quote, or holds a bracket. */
function unquoted(value: string): string {
  if (!value.startsWith('"')) return value;
  return value.slice(1, value.endsWith('"') && value.length > 1 ? -1 : undefined);
}
