/** Who stands for each address book that the rules of the file ask for. */
import { ChoiceField } from "../../../../../../components/choice-field.tsx";
import { displayText } from "../../../../../../components/display-text.ts";
import { shortName } from "../../../../../../components/short-name.ts";
import { groupsOf } from "../../../../../../lib/core/groups/group.ts";
import type { BookChoice } from "../../../../../../lib/core/interchange/rule-files/plan/import-choices.ts";
import type { BookInPlan } from "../../../../../../lib/core/interchange/rule-files/plan/plan-rule-import.ts";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import { segmentsOf } from "../../../../../../lib/core/segments/segment.ts";
import { useRuleImportWords } from "./use-rule-import-words.ts";

export interface BookChoicesProps {
  readonly books: readonly BookInPlan[];
  readonly set: RuleSet;
  readonly onChoice: (book: string, choice: BookChoice) => void;
}

export function BookChoices({ books, set, onChoice }: BookChoicesProps) {
  const words = useRuleImportWords();
  const asked = books.filter(({ rules }) => rules > 0);
  if (asked.length === 0) return null;
  const segments = segmentsOf(set).map(({ name }) => ({ as: "segment", name }) as const);
  const groups = groupsOf(set).map(({ name }) => ({ as: "group", name }) as const);
  return (
    <section class="rule-part" aria-labelledby="rule-books">
      <h4 id="rule-books">{words("ruleImport.books")}</h4>
      <p class="hint">{words("ruleImport.books.text")}</p>
      {asked.map(({ book, choice }) => {
        const ways: readonly BookChoice[] = [
          { as: "none", name: book },
          ...segments,
          ...groups,
          { as: "newGroup", name: book },
        ];
        const place = ways.findIndex(
          ({ as, name }) => as === choice.as && (as === "none" || name === choice.name),
        );
        return (
          <ChoiceField
            key={book}
            label={words("ruleImport.books.of", { book: shortName(book) })}
            value={String(place)}
            choices={ways.map((way, at) => ({
              value: String(at),
              label: words(`ruleImport.books.${way.as}`, { name: displayText(way.name) }),
            }))}
            onChange={(at) => {
              const way = ways[Number(at)];
              if (way !== undefined) onChoice(book, way);
            }}
          />
        );
      })}
    </section>
  );
}
