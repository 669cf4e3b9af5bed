/** Whether a chosen file holds another program's rules, and what they come to. The readers come with the first file. */
import type { ReadRuleFile } from "../../../../../../lib/core/interchange/rule-files/imported-rules.ts";

/** Files by these names hold no contacts and no rule set of ours: why they cannot be read is told by the readers of rules. */
const ruleNames = /\.(?:xml|sieve|siv|dat|jsonnet)$/i;

/** `null`: it is something else, for which others may have a sentence. */
export async function ruleSource(name: string, bytes: Uint8Array): Promise<ReadRuleFile | null> {
  const [{ decodeRuleFile }, { detectRuleFile }, { readRuleFile }] = await Promise.all([
    import("../../../../../../lib/core/interchange/rule-files/decode-rule-file.ts"),
    import("../../../../../../lib/core/interchange/rule-files/detect-rule-file.ts"),
    import("../../../../../../lib/core/interchange/rule-files/read-rule-file.ts"),
  ]);
  const text = decodeRuleFile(bytes);
  const isRules = ruleNames.test(name) || (typeof text === "string" && detectRuleFile(text, name) !== null);
  return isRules ? readRuleFile(bytes, name) : null;
}
