/** The file of the chosen rules, written anew a moment after each choice, so that what it loses is seen before it is saved. */
import { useEffect, useState } from "preact/hooks";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import type { RuleFileWriter, WrittenRuleFile } from "./rule-file-writers.ts";

export interface RuleExportDraft {
  readonly rules: ReadonlySet<string>;
  readonly withClients: boolean;
  readonly risky: boolean;
}

export type WrittenRules =
  | { readonly status: "writing" }
  | { readonly status: "written"; readonly file: WrittenRuleFile }
  /** Written out, it takes more memory or depth than there is. */
  | { readonly status: "failed" };

/** Choices that follow each other at once are written once. */
const restMs = 120;

export function useWrittenRules(set: RuleSet, writer: RuleFileWriter, draft: RuleExportDraft): WrittenRules {
  const [written, setWritten] = useState<WrittenRules>({ status: "writing" });
  useEffect(() => {
    setWritten({ status: "writing" });
    const timer = setTimeout(() => setWritten(writeNow(set, writer, draft)), restMs);
    return () => clearTimeout(timer);
  }, [set, writer, draft]);
  return written;
}

function writeNow(
  set: RuleSet,
  writer: RuleFileWriter,
  { rules, withClients, risky }: RuleExportDraft,
): WrittenRules {
  try {
    const ruleIds = set.rules.flatMap(({ id }) => (rules.has(id) ? [id] : []));
    const clientIds = withClients ? set.clients.map(({ id }) => id) : [];
    const file = writer.write({ set, ruleIds, clientIds, risky, now: Date.now() });
    return { status: "written", file };
  } catch {
    // Expected: a RangeError where conditions are written out without end.
    return { status: "failed" };
  }
}
