/**
 * Reads a Sieve script (RFC 5228 and what its extensions and the programs that write scripts add) into rules.
 *
 * What an action does to mail is never done here, and what of a test cannot be asked here is listed.
 */
import { intakeLimits } from "../../intake-limits.ts";
import type { ImportedRule, ReadRuleFile } from "../imported-rules.ts";
import { buildRules } from "./build-rules.ts";
import { flattenScript } from "./flatten-script.ts";
import { parseSieve } from "./parse-sieve.ts";

/**
 * @param text decoded, at most as long as a file may be
 * @returns every rule in the order in which it applies, or the first fault with its place (`SieveRefusalCode`;
 *   `file.tooManyRules`: more than `limit`)
 */
export function readSieve(text: string): ReadRuleFile {
  const script = parseSieve(text);
  if (!script.ok) return script;
  const { rules: flat, losses, books, tooLong } = flattenScript(script.commands);
  if (tooLong !== null) {
    return { ok: false, code: "sieve.tooLong", params: { line: tooLong.line, column: tooLong.column } };
  }
  const limit = intakeLimits.rules;
  if (flat.length > limit) return tooManyRules(limit, flat.length);
  const rules: ImportedRule[] = [];
  for (const each of flat) rules.push(...buildRules(each));
  if (rules.length > limit) return tooManyRules(limit, rules.length);
  return { ok: true, format: "sieve", rules, losses, books };
}

function tooManyRules(limit: number, count: number): ReadRuleFile {
  return { ok: false, code: "file.tooManyRules", params: { limit, count } };
}
