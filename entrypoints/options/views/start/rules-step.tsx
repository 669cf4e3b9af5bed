/** Step 3: a few rules of words to switch on. One that is on can be switched off as long as nobody changed what it looks for. */
import type { RefObject } from "preact";
import { Switch } from "../../../../components/switch.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import {
  type RuleTemplate,
  type RuleTemplateId,
  ruleFromTemplate,
  ruleTemplates,
} from "../../../../lib/core/rules/rule-templates.ts";
import { newId } from "../../new-id.ts";
import { usePageActions } from "../../page-actions.ts";
import { templateWords } from "../rules/template-words.ts";
import { useSenderWords } from "../senders/use-sender-words.ts";
import { StepHead } from "./step-head.tsx";

/** Those that need no domain, and no more than a row of the list says. */
const offered = ["quotation", "invoice", "complaint", "contract", "payment", "urgent", "newsletter"] as const;

export interface RulesStepProps {
  readonly set: RuleSet;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

export function RulesStep({ set, heading }: RulesStepProps) {
  const t = useTranslation();
  const words = useSenderWords();
  const { edit } = usePageActions();
  const templates = ruleTemplates.filter(({ id }) => isOffered(id));
  const switchRule = (template: RuleTemplate & { readonly id: RuleTemplateId }, on: boolean) => {
    const present = ruleOf(set, template);
    if (on) {
      const rule = ruleFromTemplate(template, newId(), templateWords(template.id, "", t), "");
      void edit({ kind: "rule.save", rule }, t("rules.added", { name: rule.name }));
    } else if (present !== undefined) {
      void edit({ kind: "rule.delete", id: present.id }, t("rules.deleted", { name: present.name }));
    }
  };
  return (
    <section class="card" aria-labelledby="start-rules">
      <StepHead id="start-rules" number={3} title={words("start.rules")} heading={heading} />
      <p>{words("start.rules.text")}</p>
      <p>
        <a href="#share">{words("start.rules.import")}</a>
      </p>
      <div class="start-rules">
        {templates.map((template) => (
          <Switch
            key={template.id}
            label={t(`template.${template.id}`)}
            on={ruleOf(set, template) !== undefined}
            onChange={(on) => switchRule(template, on)}
          />
        ))}
      </div>
    </section>
  );
}

function isOffered(id: RuleTemplateId): boolean {
  return offered.some((one) => one === id);
}

function ruleOf({ rules }: RuleSet, template: RuleTemplate) {
  return rules.find(({ condition }) => condition === template.condition(""));
}
