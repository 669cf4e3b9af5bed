/** A rule of a followed set, to be read whole. */
import type { ComponentChildren } from "preact";
import { Button } from "../../../../../components/button.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { SideSheet } from "../../../../../components/side-sheet.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Rule } from "../../../../../lib/core/rules/rule-set.ts";
import { GmailSearchOfText } from "../../rules/gmail-search-link.tsx";
import { RuleEffects } from "../../rules/rule-effects.tsx";
import { useFollowedWords } from "./use-followed-words.ts";

export interface RuleLookSheetProps {
  readonly rule: Rule;
  readonly onClose: () => void;
  /** Whether it is in use here, and the switch where there is a choice. */
  readonly children: ComponentChildren;
}

export function RuleLookSheet({ rule, onClose, children }: RuleLookSheetProps) {
  const t = useTranslation();
  const words = useFollowedWords();
  const { name, condition, exceptions = [], author } = rule;
  return (
    <SideSheet
      title={displayText(name)}
      onClose={onClose}
      onSubmit={onClose}
      footer={<Button label={t("action.close")} onPress={onClose} />}
    >
      <dl class="rule-look">
        <dt>{words("followed.column.on")}</dt>
        <dd>{children}</dd>
        <dt>{words("followed.column.condition")}</dt>
        <dd>
          <code>
            <bdi>{condition}</bdi>
          </code>
          <GmailSearchOfText text={condition} />
        </dd>
        {exceptions.length > 0 && <dt>{words("followed.rule.exceptions")}</dt>}
        {exceptions.map((text) => (
          <dd key={text}>
            <code>
              <bdi>{text}</bdi>
            </code>
            <GmailSearchOfText text={text} />
          </dd>
        ))}
        <dt>{words("followed.column.effects")}</dt>
        <dd>
          <RuleEffects rule={rule} />
        </dd>
        {author !== undefined && <dt>{words("followed.rule.author")}</dt>}
        {author !== undefined && (
          <dd>
            <bdi>{displayText(author)}</bdi>
          </dd>
        )}
      </dl>
      <p class="hint">{words("followed.rule.readOnly")}</p>
    </SideSheet>
  );
}
