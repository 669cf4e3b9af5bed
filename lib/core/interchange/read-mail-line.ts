/**
 * Reads one line of a mail file: message facts as JSON, with the date as
 * ISO 8601 (README, "The mail file").
 */
import type { MessageFacts } from "../message/facts.ts";
import { messageFactsSchema } from "../message/facts-schema.ts";

/**
 * - `mail.notJson`: no JSON object, or cut off
 * - `mail.badDate`: no ISO 8601 date with time and zone
 * - `mail.badShape`: a fact of another shape, at `path`
 */
export interface MailLineError {
  readonly code: "mail.notJson" | "mail.badDate" | "mail.badShape";
  /** `line` counts from 1. */
  readonly params: { readonly line: number; readonly path?: string };
}

export type MailLine =
  | { readonly ok: true; readonly facts: MessageFacts }
  | { readonly ok: false; readonly error: MailLineError };

/** `2024-05-17T08:30:00.000Z` or with an offset; years beyond 9999 have six digits and a sign. */
const isoDate = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

/** What is on or off has no other way to be known to be none. */
const booleanFields: ReadonlySet<string> = new Set([
  "subjectCut",
  "hasAttachment",
  "attachmentNamesPartial",
  "unread",
  "starred",
  "important",
  "labelsPartial",
]);

/** A message always lies in some thread and tab: these cannot be known to be none. */
const neverNone: ReadonlySet<string> = new Set(["threadId", "category"]);

/** The facts of one line of text. `line`: its number in the file, for the error. */
export function readMailLine(text: string, line: number): MailLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Expected: a SyntaxError; its message quotes mail and is not passed on.
    return { ok: false, error: { code: "mail.notJson", params: { line } } };
  }
  return readMailFacts(value, line);
}

/** The facts of a value in the form of a mail file. Unknown keys are ignored. */
export function readMailFacts(value: unknown, line: number): MailLine {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { ok: false, error: { code: "mail.notJson", params: { line } } };
  }
  const inMemory = Object.fromEntries(Object.entries(value).flatMap(foldField));
  if (Number.isNaN(inMemory["date"])) return { ok: false, error: { code: "mail.badDate", params: { line } } };
  const parsed = messageFactsSchema.safeParse(inMemory);
  if (parsed.success) return { ok: true, facts: parsed.data };
  const path = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
  return { ok: false, error: { code: "mail.badShape", params: { line, path: path.slice(0, 200) } } };
}

/** From the form of a file to the form in memory, where that is more than the schema folds; a bad date is NaN. */
function foldField([key, value]: [string, unknown]): [string, unknown][] {
  if (key === "date" && value !== null) {
    return [[key, typeof value === "string" && isoDate.test(value) ? Date.parse(value) : Number.NaN]];
  }
  if (value !== null) return [[key, value]];
  if (booleanFields.has(key)) return [[key, false]];
  return neverNone.has(key) ? [] : [[key, null]];
}
