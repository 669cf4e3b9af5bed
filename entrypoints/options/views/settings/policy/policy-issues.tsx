/** What of the policy could not be used, so that whoever wrote it can put it right. */
import { Notice } from "../../../../../components/notice.tsx";
import type { PolicyIssue } from "../../../../../lib/core/policy/policy.ts";
import type { PolicyWords } from "../../../../../lib/i18n/policy/translate-policy.ts";
import { usePolicyWords } from "./use-policy-words.ts";

export function PolicyIssues({ issues }: { readonly issues: readonly PolicyIssue[] }) {
  const words = usePolicyWords();
  if (issues.length === 0) return null;
  return (
    <Notice kind="hint" icon="warning" title={words("policy.issues")} text={words("policy.issues.text")}>
      <table class="policy-table">
        <thead>
          <tr>
            <th scope="col">{words("policy.column.path")}</th>
            <th scope="col">{words("policy.column.issue")}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={`${issue.path} ${issue.code}`}>
              <th scope="row">
                <code dir="ltr">{issue.path}</code>
              </th>
              <td>{sayIssue(issue, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  );
}

function sayIssue({ code, params }: PolicyIssue, words: PolicyWords): string {
  const key = code === "bad" ? `policy.issue.bad.${params["expected"]}` : `policy.issue.${code}`;
  return words.byCode(key, params) ?? words("policy.issue.unknown");
}
