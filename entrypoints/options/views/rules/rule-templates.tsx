/** Rules from words: one click makes one; those that need a domain ask for it in place. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { isDomainText } from "../../../../lib/core/clients/is-domain-text.ts";
import type { Rule } from "../../../../lib/core/rules/rule-set.ts";
import {
  type RuleTemplateId,
  ruleFromTemplate,
  ruleTemplates,
} from "../../../../lib/core/rules/rule-templates.ts";
import { newId } from "../../new-id.ts";
import { type RuleDraft, ruleOfDraft } from "./rule-draft.ts";
import { SentenceRule } from "./sentence-rule.tsx";
import { type AskingId, isAsking, templateWords } from "./template-words.ts";

export interface RuleTemplatesProps {
  /** A guess for "your own domain"; `""`: none. */
  readonly ownDomain: string;
  readonly onAdd: (rule: Rule) => void;
  readonly onEdit: (draft: RuleDraft) => void;
}

export function RuleTemplates({ ownDomain, onAdd, onEdit }: RuleTemplatesProps) {
  const t = useTranslation();
  const [asking, setAsking] = useState<AskingId>();
  const add = (id: RuleTemplateId, domain: string) => {
    const template = ruleTemplates.find((other) => other.id === id);
    if (template === undefined) return;
    onAdd(ruleFromTemplate(template, newId(), templateWords(id, domain, t), domain));
    setAsking(undefined);
  };
  return (
    <section class="rule-templates" aria-label={t("rules.fromWords")}>
      <SentenceRule onAdd={(draft) => onAdd(ruleOfDraft(draft))} onEdit={onEdit} />
      <ul>
        {ruleTemplates.map(({ id }) => (
          <li key={id}>
            <Button
              label={t(`template.${id}`)}
              icon="plus"
              {...(isAsking(id) ? { pressed: asking === id } : {})}
              onPress={() => (isAsking(id) ? setAsking(asking === id ? undefined : id) : add(id, ""))}
            />
          </li>
        ))}
      </ul>
      {asking !== undefined && (
        <AskDomain
          key={asking}
          label={t(`template.${asking}.ask`)}
          start={asking === "internal" ? ownDomain : ""}
          onDomain={(domain) => add(asking, domain)}
        />
      )}
    </section>
  );
}

interface AskDomainProps {
  readonly label: string;
  readonly start: string;
  readonly onDomain: (domain: string) => void;
}

function AskDomain({ label, start, onDomain }: AskDomainProps) {
  const t = useTranslation();
  const [text, setText] = useState(start);
  const [tried, setTried] = useState(false);
  const domain = text.trim().replace(/^.*@/, "").toLowerCase();
  const isGood = isDomainText(domain);
  return (
    <form
      class="ask-domain"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isGood) onDomain(domain);
      }}
    >
      <TextField
        label={label}
        value={text}
        placeholder="example.com"
        errors={tried && !isGood ? [t("template.partner.bad")] : []}
        onChange={setText}
      />
      <Button label={t("action.add")} kind="primary" type="submit" onPress={() => undefined} />
    </form>
  );
}
