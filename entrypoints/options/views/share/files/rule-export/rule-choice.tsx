/** Which rules leave: all that are on, to begin with. */
import { useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../../../components/button.tsx";
import { displayText } from "../../../../../../components/display-text.ts";
import { SearchField } from "../../../../../../components/search-field.tsx";
import type { Rule } from "../../../../../../lib/core/rules/rule-set.ts";
import { findRules } from "../../../rules/find-rules.ts";
import { CheckLine } from "../export/check-line.tsx";
import { useRuleExportWords } from "./use-rule-export-words.ts";

export interface RuleChoiceProps {
  readonly rules: readonly Rule[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** More lines would only make the page slow; a search shows the others. */
const mostShown = 200;
/** From so many on a search helps. */
const searchedFrom = 12;

export function RuleChoice({ rules, chosen, onChoose }: RuleChoiceProps) {
  const words = useRuleExportWords();
  const [search, setSearch] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => findRules(rules, search).map(({ rule }) => rule), [rules, search]);
  const withFound = (isChosen: boolean) => {
    const changed = new Set(chosen);
    for (const { id } of found) {
      if (isChosen) changed.add(id);
      else changed.delete(id);
    }
    onChoose(changed);
  };
  return (
    <fieldset class="check-list rule-choice">
      <legend>{words("ruleExport.rules")}</legend>
      <div class="button-row">
        {rules.length >= searchedFrom && (
          <SearchField label={words("ruleExport.search")} value={search} onChange={setSearch} field={field} />
        )}
        <Button label={words("ruleExport.all")} kind="quiet" onPress={() => withFound(true)} />
        <Button label={words("ruleExport.none")} kind="quiet" onPress={() => withFound(false)} />
        <span class="hint tabular" role="status">
          {words("ruleExport.chosen", { chosen: chosen.size, count: rules.length })}
        </span>
      </div>
      {/* Scrolled by keyboard, too. */}
      <div class="rule-choice-lines">
        {found.slice(0, mostShown).map((rule) => (
          <CheckLine
            key={rule.id}
            label={displayText(rule.name) || words("ruleExport.unnamed")}
            checked={chosen.has(rule.id)}
            onToggle={() => onChoose(toggled(chosen, rule.id))}
          >
            {rule.enabled === false && <span>{words("ruleExport.off")}</span>}
          </CheckLine>
        ))}
      </div>
      {found.length > mostShown && <p class="hint">{words("ruleExport.more", { shown: mostShown })}</p>}
    </fieldset>
  );
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const changed = new Set(chosen);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}
