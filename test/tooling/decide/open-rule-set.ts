/** Opens the rule set file that a command was given. */
import { readFile, stat } from "node:fs/promises";
import { intakeLimits } from "../../../lib/core/interchange/intake-limits.ts";
import { type ReadRuleSet, readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import { ruleSetSentence } from "./rule-set-sentence.ts";

/** The rule set with what was noticed about it, or one sentence that says why it cannot be used. */
export async function openRuleSet(path: string): Promise<Extract<ReadRuleSet, { ok: true }> | string> {
  try {
    const { size } = await stat(path);
    // Its size alone refuses it, so it need not be in memory for that.
    if (size > intakeLimits.bytes) return ruleSetSentence(path, tooLarge(size));
    const read = readRuleSet(await readFile(path));
    return read.ok ? read : ruleSetSentence(path, read.error);
  } catch (error) {
    // Expected: no such file, or no right to read it.
    return `${path} could not be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

function tooLarge(bytes: number) {
  return { code: "file.tooLarge", params: { bytes, limit: intakeLimits.bytes } } as const;
}
