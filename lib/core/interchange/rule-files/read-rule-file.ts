/**
 * The border that every file of another program's mail rules crosses: bytes in, rules or one refusal out. Nothing is
 * changed by a file that fails.
 */
import { intakeLimits } from "../intake-limits.ts";
import { decodeRuleFile } from "./decode-rule-file.ts";
import { detectRuleFile } from "./detect-rule-file.ts";
import { readExchange } from "./exchange/read-exchange.ts";
import { readGmailFilters } from "./gmail-filters/read-gmail-filters.ts";
import { readGmailctl } from "./gmailctl/read-gmailctl.ts";
import type { ReadRuleFile, RuleFileFormat, RuleFileRefusal } from "./imported-rules.ts";
import { readJsonWithPlaces } from "./json-with-places.ts";
import { readOutlookGraph } from "./outlook-graph/read-outlook-graph.ts";
import { readSieve } from "./sieve/read-sieve.ts";
import { readThunderbird } from "./thunderbird/read-thunderbird.ts";

/**
 * What is refused before its reader sees it; see `DecodeRefusalCode` and `JsonRefusalCode`, too.
 *
 * - `file.tooLarge`: params `bytes`, `limit`
 * - `file.empty`: nothing but white space
 * - `file.unknownFormat`: no rules of a program that we know
 */
export type FileRefusalCode = "file.tooLarge" | "file.empty" | "file.unknownFormat";

/** One line for each program. */
const readers: Readonly<Record<RuleFileFormat, (text: string) => ReadRuleFile>> = {
  exchange: readExchange,
  "gmail-filters": readGmailFilters,
  gmailctl: readGmailctl,
  "outlook-graph": readOutlookGraph,
  sieve: readSieve,
  thunderbird: readThunderbird,
};

/** Reads a file of at most 8 MB, whichever program wrote it and in whichever encoding. Never throws. */
export function readRuleFile(bytes: Uint8Array, fileName: string): ReadRuleFile {
  const limit = intakeLimits.bytes;
  if (bytes.byteLength > limit) return refused("file.tooLarge", { bytes: bytes.byteLength, limit });
  const text = decodeRuleFile(bytes);
  if (typeof text !== "string") return text;
  if (text.trim() === "") return refused("file.empty");
  const format = detectRuleFile(text, fileName);
  return format === null ? unknownFile(text) : readers[format](text);
}

/** JSON that cannot be read may be of any program: its fault is worth more than that nobody knows it. */
function unknownFile(text: string): RuleFileRefusal {
  if (/^\s*[[{]/.test(text)) {
    const parsed = readJsonWithPlaces(text);
    if (!parsed.ok) return parsed;
  }
  return refused("file.unknownFormat");
}

function refused(code: FileRefusalCode, params: RuleFileRefusal["params"] = {}): RuleFileRefusal {
  return { ok: false, code, params };
}
