/**
 * The border that every rule set file crosses: bytes in, a rule set or one named
 * error out. Nothing is changed by a file that fails, and nothing is repaired.
 *
 * The cheap looks come first, so that a hostile file is refused before anything
 * expensive touches it: size, kind, encoding, depth and number of values as text;
 * keys, version and counts as a parsed value; the schema; what its expressions would
 * take, before one is compiled.
 */
import { namesOfRuleSet } from "../clients/names-of-rule-set.ts";
import { findRuleIssues } from "../rules/find-rule-issues.ts";
import type { RuleIssue } from "../rules/parse-rule.ts";
import { regexWorkOfSet } from "../rules/regex-work-of-set.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { type DecodeError, decodeText } from "./decode-text.ts";
import { type DuplicateId, findDuplicateId } from "./find-duplicate-id.ts";
import { intakeLimits } from "./intake-limits.ts";
import {
  formatVersion,
  migrateRuleSet,
  type ParsedFile,
  type RuleSetMigration,
  ruleSetMigrations,
} from "./migrate-rule-set.ts";
import { type ParseJsonError, parseJsonObject } from "./parse-json-object.ts";
import { findShapeFault, type ShapeFault } from "./rule-set-fault.ts";
import { unknownKeys } from "./unknown-keys.ts";

/** `count` where it is known without reading on. */
interface OverLimit {
  readonly limit: number;
  readonly count?: number;
}

/**
 * Why a file is refused. Texts in `params` come from the file and are cut to 200 characters.
 *
 * - `file.*`: see `DecodeError` and `ParseJsonError`
 * - `set.otherFormat`: JSON, but not a rule set
 * - `set.newerVersion`: written by a later release
 * - `set.notMigrated`: of an older `version` of the format, but not of its shape
 * - `set.tooManyRules`, `set.tooManyClients`, `set.tooManyAddresses`, `set.tooManySegments`,
 *   `set.tooManyGroups`, `set.tooManyMembers`, `set.tooManyCalendars`, `set.tooManyTests`
 * - `set.tooManyRegexes`: together they would take too much to compile
 * - `set.badShape`: at `path` something else than `expected`
 * - `set.duplicateId`: the item at `index` of `list` has the id of an earlier one
 */
export type ReadRuleSetError =
  | DecodeError
  | ParseJsonError
  | { readonly code: "set.otherFormat"; readonly params: Readonly<Record<string, never>> }
  | {
      readonly code: "set.newerVersion";
      readonly params: { readonly version: number; readonly known: number };
    }
  | { readonly code: "set.notMigrated"; readonly params: { readonly version: number } }
  | {
      readonly code: TooMany;
      readonly params: OverLimit;
    }
  | { readonly code: "set.badShape"; readonly params: ShapeFault }
  | { readonly code: "set.duplicateId"; readonly params: DuplicateId };

type TooMany =
  | "set.tooManyRules"
  | "set.tooManyClients"
  | "set.tooManyAddresses"
  | "set.tooManySegments"
  | "set.tooManyGroups"
  | "set.tooManyMembers"
  | "set.tooManyCalendars"
  | "set.tooManyTests"
  | "set.tooManyRegexes";

export type ReadRuleSet =
  | {
      readonly ok: true;
      readonly set: RuleSet;
      /** What this release does not know; kept in `set`. */
      readonly unknownKeys: readonly string[];
      /** Rules that can never fire because their condition or an exception has an error; kept in `set`. */
      readonly issues: readonly RuleIssue[];
    }
  | { readonly ok: false; readonly error: ReadRuleSetError };

export type ParsedRuleSet =
  | { readonly ok: true; readonly set: RuleSet }
  | { readonly ok: false; readonly error: ReadRuleSetError };

/**
 * Reads a rule set file: UTF-8, with or without byte order mark, at most 8 MB. Never throws.
 * @param migrations steps from older versions; tests bring longer chains
 */
export function readRuleSet(
  file: Uint8Array | string,
  migrations: readonly RuleSetMigration[] = ruleSetMigrations,
): ReadRuleSet {
  return withRemarks(parseRuleSet(file, migrations));
}

/** The part of it that follows parsing, for a set that stands within something else. */
export function readRuleSetValue(value: ParsedFile): ReadRuleSet {
  return withRemarks(parseValue(value, ruleSetMigrations));
}

/** Reads a file without a look at what its rules say: for files that were read before. */
export function parseRuleSet(
  file: Uint8Array | string,
  migrations: readonly RuleSetMigration[] = ruleSetMigrations,
): ParsedRuleSet {
  const decoded = decodeText(file);
  if (!decoded.ok) return decoded;
  const parsed = parseJsonObject(decoded.text);
  if (!parsed.ok) return parsed;
  if (parsed.value === null) return { ok: false, error: { code: "set.otherFormat", params: {} } };
  return parseValue(parsed.value, migrations);
}

function withRemarks(parsed: ParsedRuleSet): ReadRuleSet {
  if (!parsed.ok) return parsed;
  const { set } = parsed;
  const error = overLimit("set.tooManyRegexes", regexWorkOfSet(set), intakeLimits.regexWork);
  if (error !== null) return { ok: false, error };
  const issues = findRuleIssues(set.rules, namesOfRuleSet(set));
  return { ok: true, set, unknownKeys: unknownKeys(set), issues };
}

function parseValue(value: ParsedFile, migrations: readonly RuleSetMigration[]): ParsedRuleSet {
  const newer = headFault(value);
  if (newer !== null) return { ok: false, error: newer };
  const migrated = migrateRuleSet(value, migrations);
  if (!migrated.ok) {
    return { ok: false, error: { code: "set.notMigrated", params: { version: migrated.version } } };
  }
  const error = countFault(migrated.value) ?? shapeFault(migrated.value);
  if (error !== null) return { ok: false, error };
  // Every part of it was judged just now, and the schema changes nothing of what it lets pass.
  const set = migrated.value as unknown as RuleSet;
  const duplicate = findDuplicateId("clients", set.clients) ?? findDuplicateId("rules", set.rules);
  return duplicate === null
    ? { ok: true, set }
    : { ok: false, error: { code: "set.duplicateId", params: duplicate } };
}

function headFault(file: ParsedFile): ReadRuleSetError | null {
  const { format, version } = file;
  if (format !== "clientele-rule-set") return { code: "set.otherFormat", params: {} };
  if (typeof version !== "number" || version <= formatVersion) return null;
  return { code: "set.newerVersion", params: { version, known: formatVersion } };
}

function countFault(file: ParsedFile): ReadRuleSetError | null {
  const clients = listOf(file["clients"]);
  const groups = listOf(file["groups"]);
  return (
    overLimit("set.tooManyRules", listOf(file["rules"]).length, intakeLimits.rules) ??
    overLimit("set.tooManyClients", clients.length, intakeLimits.clients) ??
    overLimit("set.tooManyAddresses", countWithin(clients, "addresses"), intakeLimits.addresses) ??
    overLimit("set.tooManySegments", listOf(file["segments"]).length, intakeLimits.segments) ??
    overLimit("set.tooManyGroups", groups.length, intakeLimits.groups) ??
    overLimit("set.tooManyMembers", countWithin(groups, "members"), intakeLimits.members) ??
    overLimit("set.tooManyCalendars", listOf(file["calendars"]).length, intakeLimits.calendars) ??
    overLimit("set.tooManyTests", listOf(file["tests"]).length, intakeLimits.tests)
  );
}

/** How much the lists of this name in the entries hold together. */
function countWithin(entries: readonly unknown[], key: string): number {
  return entries.reduce<number>((sum, entry) => sum + (isObject(entry) ? listOf(entry[key]).length : 0), 0);
}

function overLimit(code: TooMany, count: number, limit: number): ReadRuleSetError | null {
  return count > limit ? { code, params: { count, limit } } : null;
}

function shapeFault(file: ParsedFile): ReadRuleSetError | null {
  const fault = findShapeFault(file);
  return fault === null ? null : { code: "set.badShape", params: fault };
}

function isObject(value: unknown): value is ParsedFile {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
