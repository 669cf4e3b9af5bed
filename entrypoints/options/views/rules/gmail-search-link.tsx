/** A link that searches Gmail for what the rule finds, or why Gmail cannot. */
import { Icon } from "../../../../components/icon.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { gmailSearch, gmailSearchAddress } from "../../../../lib/core/condition/gmail-search.ts";
import { negated } from "../../../../lib/core/condition/join-conditions.ts";
import type { RuleTrees } from "../../../../lib/core/rules/judge-rule.ts";

export function GmailSearchLink({ condition, exceptions }: RuleTrees) {
  const t = useTranslation();
  const search = gmailSearch([condition, ...exceptions.map(negated)]);
  if (!search.ok) return <p class="hint">{t(`editor.gmail.${search.code}`, { name: search.name })}</p>;
  return (
    <a class="gmail-search" href={gmailSearchAddress(search.text)} target="_blank" rel="noopener noreferrer">
      <Icon name="external" />
      {t("editor.gmail")}
    </a>
  );
}
