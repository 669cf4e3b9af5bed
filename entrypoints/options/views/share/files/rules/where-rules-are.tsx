/** How the rules of each program are saved as a file: nobody brings what they cannot find. */
import { useRuleImportWords } from "./use-rule-import-words.ts";

const programs = ["gmail", "exchange", "graph", "sieve", "thunderbird", "gmailctl"] as const;

export function WhereRulesAre() {
  const words = useRuleImportWords();
  return (
    <details class="rule-where">
      <summary>{words("ruleImport.where")}</summary>
      <ul>
        {programs.map((program) => (
          <li key={program}>{words(`ruleImport.where.${program}`)}</li>
        ))}
      </ul>
    </details>
  );
}
