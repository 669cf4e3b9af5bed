/** Reads rules of any program, told apart by what the file holds. */
import { intakeLimits } from "../../../lib/core/interchange/intake-limits.ts";
import { readGmailFilters } from "../../../lib/core/interchange/rule-files/gmail-filters/read-gmail-filters.ts";
import { readGmailctl } from "../../../lib/core/interchange/rule-files/gmailctl/read-gmailctl.ts";
import type { ReadRuleFile } from "../../../lib/core/interchange/rule-files/imported-rules.ts";

/** Besides those of the formats: `file.tooLarge`, `file.notUtf8` and `file.unknownFormat`. */
export function readAnyRules(bytes: Uint8Array): ReadRuleFile {
  if (bytes.byteLength > intakeLimits.bytes)
    return {
      ok: false,
      code: "file.tooLarge",
      params: { bytes: bytes.byteLength, limit: intakeLimits.bytes },
    };
  const text = decoded(bytes);
  if (text === null) return { ok: false, code: "file.notUtf8", params: {} };
  const start = text.trimStart();
  if (start.startsWith("<")) return readGmailFilters(text);
  return start.startsWith("{") ? readGmailctl(text) : { ok: false, code: "file.unknownFormat", params: {} };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Expected: a TypeError for bytes that are not UTF-8.
    return null;
  }
}
