/** A link that searches Gmail for what a condition finds, or why Gmail cannot. */
import { useMemo } from "preact/hooks";
import { Icon } from "../../../../components/icon.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { gmailSearchAddress } from "../../../../lib/core/condition/gmail-search.ts";
import { negated } from "../../../../lib/core/condition/join-conditions.ts";
import type { RuleTrees } from "../../../../lib/core/rules/judge-rule.ts";
import { searchInGmail } from "../../../../lib/core/rules/search-in-gmail.ts";
import { parseOnce } from "./condition-says.ts";
import { useLookupsInGmail } from "./lookups-in-gmail.ts";
import { useRuleNames } from "./rule-names.ts";

export function GmailSearchLink({ condition, exceptions }: RuleTrees) {
  const t = useTranslation();
  const expand = useLookupsInGmail();
  const search = useMemo(
    () => searchInGmail([condition, ...exceptions.map(negated)], expand),
    [condition, exceptions, expand],
  );
  if (!search.ok) return <p class="hint">{t(`editor.gmail.${search.code}`, { name: search.name })}</p>;
  return (
    <a
      class="gmail-search"
      href={gmailSearchAddress(search.text)}
      title={search.text}
      target="_blank"
      rel="noopener noreferrer"
    >
      <Icon name="external" />
      {t("editor.gmail")}
    </a>
  );
}

const none: RuleTrees["exceptions"] = [];

/** The same for a text, which may be none that can be searched for: then there is nothing. */
export function GmailSearchOfText({ text }: { readonly text: string }) {
  const { tree } = parseOnce(text, useRuleNames());
  return tree === null ? null : <GmailSearchLink condition={tree} exceptions={none} />;
}
