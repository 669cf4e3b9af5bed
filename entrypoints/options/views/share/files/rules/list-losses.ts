/** Everything of a file that was not converted as it was, the most serious first, and the same as a text to keep. */
import type {
  ImportedRules,
  Loss,
  LossKind,
} from "../../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import type { PlannedRule } from "../../../../../../lib/core/interchange/rule-files/plan/planned-rule.ts";
import { lossSentence } from "../../../../../../lib/i18n/rule-files/rule-file-sentence.ts";
import type { RuleFileWords } from "../../../../../../lib/i18n/rule-files/translate-rule-files.ts";
import type { RuleImportWords } from "../../../../../../lib/i18n/rule-import/translate-rule-import.ts";

/** From what must not be overlooked to what hardly matters. */
export const lossKinds = ["risk", "lost", "changed"] as const satisfies readonly LossKind[];

export interface ListedLoss {
  readonly kind: LossKind;
  /** Place of the rule in the file; `null`: it concerns the whole file. */
  readonly place: number | null;
  readonly rule: string;
  readonly sentence: string;
  readonly line: number | null;
}

export interface LossWords {
  readonly words: RuleImportWords;
  readonly said: RuleFileWords;
}

export function listLosses(
  file: ImportedRules,
  rules: readonly PlannedRule[],
  { words, said }: LossWords,
): readonly ListedLoss[] {
  const listed = (loss: Loss, place: number | null, rule: string, line: number | null): ListedLoss => ({
    kind: loss.kind,
    ...{ place, rule, sentence: lossSentence(said, loss), line: loss.place?.line ?? line },
  });
  const ofFile = file.losses.map((loss) => listed(loss, null, words("ruleImport.losses.file"), null));
  const ofRules = rules.flatMap((planned) =>
    planned.source.losses.map((loss) =>
      listed(loss, planned.place, nameOfPlanned(planned, words), planned.source.place?.line ?? null),
    ),
  );
  const all = [...ofFile, ...ofRules];
  return lossKinds.flatMap((kind) => all.filter((loss) => loss.kind === kind));
}

/** As it will be called, else as the file calls it. */
export function nameOfPlanned({ rule, source, place }: PlannedRule, words: RuleImportWords): string {
  return rule?.name || source.name.trim() || words("ruleImport.nameless", { number: place + 1 });
}

/** One a line, tabs between, as a table takes it. */
export function textOfLosses(losses: readonly ListedLoss[], words: RuleImportWords): string {
  const oneLine = (text: string) => text.replace(/\s+/g, " ");
  return losses
    .map(({ kind, rule, sentence, line }) =>
      [
        words(`ruleImport.loss.${kind}`),
        oneLine(rule),
        oneLine(sentence),
        line === null ? "" : words("ruleImport.line", { line }),
      ].join("\t"),
    )
    .join("\n");
}
