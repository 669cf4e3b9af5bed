/** Says in a sentence what came out otherwise than a test expects, and why a label is not there. */
import { displayText } from "../../../../../components/display-text.ts";
import type { Translation } from "../../../../../components/translation.tsx";
import type { TestMiss } from "../../../../../lib/core/rule-tests/run-tests.ts";
import type { WhyMissing } from "../../../../../lib/core/rule-tests/why-missing.ts";
import { factsText } from "../../../../../lib/i18n/explain/explain-term.ts";
import type { RuleTestWords } from "../../../../../lib/i18n/rule-tests/translate-rule-tests.ts";
import { languageTags } from "../../../../../lib/i18n/translate.ts";

export function sayMiss(miss: TestMiss, words: RuleTestWords, t: Translation): string {
  switch (miss.what) {
    case "client": {
      const named = (name: string | null) => (name === null ? words("miss.client.none") : displayText(name));
      return words("miss.client", { expected: named(miss.expected), was: named(miss.was) });
    }
    case "label":
      return words("miss.label", { label: displayText(miss.label) });
    case "notLabel": {
      const list = new Intl.ListFormat(languageTags[words.language], { type: "conjunction" });
      return words("miss.notLabel", {
        label: displayText(miss.label),
        rules: list.format(miss.rules.map(displayText)),
      });
    }
    case "priority":
      return words("miss.priority", {
        expected: t(`priority.${miss.expected}`),
        was: t(`priority.${miss.was}`),
      });
    case "facts":
      return words("miss.facts", { path: displayText(miss.path) });
  }
}

export function sayWhy(found: WhyMissing, words: RuleTestWords, t: Translation): string {
  switch (found.why) {
    case "nobody":
      return words("why.nobody");
    case "stop":
    case "waits":
      return words(`why.${found.why}`, { rule: displayText(found.rule), by: displayText(found.by) });
    case "unknown":
      return words("why.unknown", { rule: displayText(found.rule), facts: factsText(t, found.missing) });
    default:
      return words(`why.${found.why}`, { rule: displayText(found.rule) });
  }
}
