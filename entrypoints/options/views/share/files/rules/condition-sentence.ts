/** A condition in words, for people who never saw a search operator: values of one field stand together. */
import type { Translation } from "../../../../../../components/translation.tsx";
import {
  type BuilderNode,
  type BuilderRow,
  rowsOf,
} from "../../../../../../lib/core/condition/builder-rows.ts";
import type { Condition } from "../../../../../../lib/core/condition/tree.ts";
import type { RuleImportWords } from "../../../../../../lib/i18n/rule-import/translate-rule-import.ts";
import { languageTags } from "../../../../../../lib/i18n/translate.ts";
import { rowWords } from "../../../rules/row-words.ts";

/** Parts and values of a long list that are told; the condition itself stands beside it. */
const mostTold = 6;

export function conditionSentence(tree: Condition, t: Translation, words: RuleImportWords): string {
  return new ConditionTeller(t, words).tell(rowsOf(tree), true);
}

class ConditionTeller {
  readonly #t: Translation;
  readonly #words: RuleImportWords;

  constructor(t: Translation, words: RuleImportWords) {
    this.#t = t;
    this.#words = words;
  }

  tell(node: BuilderNode, isOutermost: boolean): string {
    if (node.kind === "row") return this.#tellRow(node);
    const isAny = node.joins === "any";
    const parts = isAny ? this.#tellAny(node.nodes) : node.nodes.map((inner) => this.tell(inner, false));
    const joined = this.#list(parts, isAny);
    if (node.isNegated) return this.#words("ruleImport.not", { claim: joined });
    return isOutermost || parts.length < 2 ? joined : `(${joined})`;
  }

  /** Rows that differ in their value alone are one claim: "Sender is a or b". */
  #tellAny(nodes: readonly BuilderNode[]): readonly string[] {
    const claims = new Map<string, { readonly topic: string; readonly relation: string; values: string[] }>();
    const others: string[] = [];
    for (const node of nodes) {
      if (node.kind === "group" || node.isNegated) {
        others.push(this.tell(node, false));
        continue;
      }
      const { topic, relation, value } = rowWords(node, this.#t);
      const key = `${topic}\n${relation}`;
      const claim = claims.get(key) ?? { topic, relation, values: [] };
      claim.values.push(value);
      claims.set(key, claim);
    }
    const told = [...claims.values()].map(({ topic, relation, values }) =>
      this.#t("sentence.name", { topic, relation, value: this.#list(values, true) }),
    );
    return [...told, ...others];
  }

  #tellRow(row: BuilderRow): string {
    return this.#t("sentence.name", { ...rowWords(row, this.#t) });
  }

  #list(parts: readonly string[], isAny: boolean): string {
    const told = parts.length > mostTold ? [...parts.slice(0, mostTold), "…"] : parts;
    return new Intl.ListFormat(languageTags[this.#t.language], {
      type: isAny ? "disjunction" : "conjunction",
    }).format(told);
  }
}
