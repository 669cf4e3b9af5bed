/** What a rule set file would change, in numbers, before anything is written. */
import { useMemo } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import {
  compareRuleSets,
  type ListChanges,
  type RuleSetChanges,
} from "../../../../../lib/core/rules/compare-rule-sets.ts";
import type { RuleIssue } from "../../../../../lib/core/rules/parse-rule.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";

export interface ReadFile {
  readonly file: string;
  readonly set: RuleSet;
  readonly unknownKeys: readonly string[];
  readonly issues: readonly RuleIssue[];
}

export interface ImportPreviewProps {
  readonly present: RuleSet;
  readonly read: ReadFile;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

export function ImportPreview({ present, read, onReplace, onCancel }: ImportPreviewProps) {
  const t = useTranslation();
  const changes = useMemo(() => compareRuleSets(present, read.set), [present, read.set]);
  const faultyRules = new Set(read.issues.map(({ ruleId }) => ruleId)).size;
  return (
    <section class="import-preview" aria-labelledby="import-preview-title">
      <h3 id="import-preview-title">{t("share.preview", { file: read.file })}</h3>
      {changes.isEqual ? <p>{t("share.preview.nothing")}</p> : <ChangeTable {...changes} />}
      {changes.isReordered && <p>{t("share.preview.reordered")}</p>}
      {faultyRules > 0 && <p class="warning">{t("share.preview.issues", { count: faultyRules })}</p>}
      {read.unknownKeys.length > 0 && (
        <details>
          <summary>{t("share.preview.unknown")}</summary>
          <ul class="mono">
            {read.unknownKeys.map((key) => (
              <li key={key}>
                <bdi>{key}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="button-row">
        {!changes.isEqual && <Button label={t("share.replace")} kind="primary" onPress={onReplace} />}
        <Button label={changes.isEqual ? t("action.close") : t("action.cancel")} onPress={onCancel} />
      </div>
    </section>
  );
}

function ChangeTable({ clients, rules, segments, groups }: Omit<RuleSetChanges, "isReordered" | "isEqual">) {
  const t = useTranslation();
  const numbers = new Intl.NumberFormat(t.language.replace("_", "-"));
  const cells = (changes: ListChanges) =>
    [changes.added, changes.changed, changes.removed, changes.same] as const;
  const row = (label: string, changes: ListChanges) => (
    <tr>
      <th scope="row">{label}</th>
      {cells(changes).map((number, column) => (
        <td key={columns[column]} class="tabular">
          {numbers.format(number)}
        </td>
      ))}
    </tr>
  );
  return (
    <table class="change-table">
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{t("share.preview.column.kind")}</span>
          </th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row(t("share.preview.clients"), clients)}
        {row(t("share.preview.rules"), rules)}
        {row(t("share.preview.segments"), segments)}
        {row(t("share.preview.groups"), groups)}
      </tbody>
    </table>
  );
}

const columns = [
  "share.preview.new",
  "share.preview.changed",
  "share.preview.removed",
  "share.preview.same",
] as const;
