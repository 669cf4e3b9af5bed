/** The rules of a followed set, read-only: optional ones can be switched off, and each can be looked at whole. */
import { useMemo, useState } from "preact/hooks";
import type { GridRow } from "../../../../../components/record-grid.tsx";
import { Switch } from "../../../../../components/switch.tsx";
import type { Rule, RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { withRuleSwitched } from "../../../../../lib/core/sharing/change-layer.ts";
import { applyLocalLayer } from "../../../../../lib/core/sharing/local-layer.ts";
import type { Subscription } from "../../../../../lib/core/sharing/subscription.ts";
import { findRules } from "../../rules/find-rules.ts";
import { SearchedSetContext } from "../../searched-set.ts";
import { RuleLookSheet } from "./rule-look-sheet.tsx";
import { ruleRow } from "./rule-row.tsx";
import { SetGrid } from "./set-grid.tsx";
import { useFollowedActs } from "./use-followed-acts.ts";
import { useFollowedWords } from "./use-followed-words.ts";
import { useOpenItem } from "./use-open-item.ts";

export interface SetRulesProps {
  readonly subscription: Subscription;
  /** As it was published, without the local layer. */
  readonly content: RuleSet;
}

export function SetRules({ subscription, content }: SetRulesProps) {
  const words = useFollowedWords();
  const acts = useFollowedActs();
  const [search, setSearch] = useState("");
  const { layer, active } = subscription;
  const rules = useMemo(() => applyLocalLayer(content, layer).rules, [content, layer]);
  const shown = useMemo(() => findRules(rules, search).map(({ rule }) => rule), [rules, search]);
  const [openId, setOpenId] = useOpenItem();
  const open = rules.find(({ id }) => id === openId);
  const switchRule = (rule: Rule, isOn: boolean) => {
    const done = words(isOn ? "followed.ruleOn" : "followed.ruleOff", { name: rule.name });
    void acts.adjust(subscription, withRuleSwitched(layer, rule.id, isOn), done);
  };
  const control = (rule: Rule) => (
    <RuleSwitch
      rule={rule}
      canSwitch={active !== null}
      isOffThere={isOff(content, rule.id)}
      onSwitch={switchRule}
    />
  );
  const rowOf = (rule: Rule): GridRow => {
    const row = ruleRow(rule);
    return { ...row, open: rule.id === openId, cells: [<span key="on">{control(rule)}</span>, ...row.cells] };
  };
  return (
    <>
      <SetGrid
        label={words("followed.part.rules")}
        class="followed-rules"
        headers={[
          { label: words("followed.column.on") },
          { label: words("followed.column.name") },
          { label: words("followed.column.condition") },
          { label: words("followed.column.effects") },
        ]}
        items={shown}
        total={rules.length}
        none={words("followed.noRules")}
        search={search}
        onSearch={setSearch}
        rowOf={rowOf}
        onOpen={(rule) => setOpenId(rule.id)}
      />
      {open !== undefined && (
        <SearchedSetContext.Provider value={content}>
          <RuleLookSheet key={open.id} rule={open} onClose={() => setOpenId(undefined)}>
            {control(open)}
          </RuleLookSheet>
        </SearchedSetContext.Provider>
      )}
    </>
  );
}

/** Switched off by whoever made the set, and not here. */
function isOff({ rules }: RuleSet, ruleId: string): boolean {
  return rules.find(({ id }) => id === ruleId)?.enabled === false;
}

interface RuleSwitchProps {
  readonly rule: Rule;
  /** False: nothing of the set is used yet. */
  readonly canSwitch: boolean;
  readonly isOffThere: boolean;
  readonly onSwitch: (rule: Rule, isOn: boolean) => void;
}

function RuleSwitch({ rule, canSwitch, isOffThere, onSwitch }: RuleSwitchProps) {
  const words = useFollowedWords();
  if (isOffThere) return <span class="muted">{words("followed.offThere")}</span>;
  if (rule.optional !== true || !canSwitch) {
    const isRequired = rule.optional !== true;
    return (
      <span class="muted" title={isRequired ? words("followed.required.why") : ""}>
        {words(isRequired ? "followed.required" : "followed.optional")}
      </span>
    );
  }
  return (
    <Switch
      labelHidden
      label={words("followed.switch", { name: rule.name })}
      on={rule.enabled !== false}
      onChange={(isOn) => onSwitch(rule, isOn)}
    />
  );
}
