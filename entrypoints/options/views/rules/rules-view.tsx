/** The view of rules: search, rules from words, the ordered list, and the sheet in which one of them is edited. */
import { useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { LabelChip } from "../../../../components/label-chip.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { SearchField } from "../../../../components/search-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { useActiveRow } from "../../../../components/use-active-row.ts";
import { useListKeys } from "../../../../components/use-list-keys.ts";
import { namesOfRuleSet } from "../../../../lib/core/clients/names-of-rule-set.ts";
import type { Rule, RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit } from "../../../../lib/core/rules/rule-set-edit.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import { combineSets } from "../../../../lib/core/sharing/combine-sets.ts";
import type { FollowedSet } from "../../../../lib/core/sharing/followed-set.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { newId } from "../../new-id.ts";
import { usePageActions } from "../../page-actions.ts";
import { DoneTests } from "../audit/tests/done-tests.tsx";
import { FollowedPart } from "../followed-part.tsx";
import { OriginChoice } from "../origin-choice.tsx";
import { DoneEffect } from "../seen-preview/done-effect.tsx";
import { draftMayAskContacts } from "../seen-preview/may-ask-contacts.ts";
import { setsAfter } from "../seen-preview/sets-after.ts";
import { useListedConflicts } from "../seen-preview/use-listed-conflicts.ts";
import { useSeenBase } from "../seen-preview/use-seen-base.ts";
import { useSeenMail } from "../seen-preview/use-seen-mail.ts";
import { useOrigin } from "../use-origin.ts";
import { RuleConflictsContext } from "./conflict-mark.tsx";
import { EditedRuleTests } from "./edited-rule-tests.tsx";
import { findRules } from "./find-rules.ts";
import { RuleHitsContext } from "./hits/rule-hits-context.ts";
import { useRuleHits } from "./hits/use-rule-hits.ts";
import { RuleConflicts } from "./rule-conflicts.tsx";
import { draftOfRule, emptyRuleDraft, type RuleDraft, ruleOfDraft } from "./rule-draft.ts";
import { RuleList } from "./rule-list.tsx";
import { RuleNamesContext } from "./rule-names.ts";
import { RuleSheet } from "./rule-sheet.tsx";
import { RuleTemplates } from "./rule-templates.tsx";
import { useLinkedRule } from "./use-linked-rule.ts";
import { useMovedRules } from "./use-moved-rules.ts";

export interface RulesViewProps {
  readonly set: RuleSet;
  readonly followed: readonly FollowedSet[];
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly database: Database;
}

export function RulesView(props: RulesViewProps) {
  const { set, followed } = props;
  const origin = useOrigin("rules");
  return origin === null ? (
    <OwnRules {...props} />
  ) : (
    <FollowedPart part="rules" followed={followed} origin={origin} count={set.rules.length} />
  );
}

function OwnRules({ set, followed, settings, accounts, database }: RulesViewProps) {
  const t = useTranslation();
  const { edit, tell } = usePageActions();
  const [search, setSearch] = useState("");
  const [draft, setDraft] = useState<RuleDraft>();
  const [showsTemplates, setShowsTemplates] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const { rules, move } = useMovedRules(set.rules);
  const shown = useMemo(() => findRules(rules, search), [rules, search]);
  const active = useActiveRow(useMemo(() => shown.map(({ rule }) => rule), [shown]));
  const hits = useRuleHits({ set, followed, settings, database });
  const canMove = search === "";
  const storedRule = draft && set.rules.find(({ id }) => id === draft.id);
  const before = useMemo(() => combineSets(set, followed), [set, followed]);
  const seen = useSeenMail(database);
  const records = seen.status === "ready" ? seen.value : null;
  const asksContacts = draft !== undefined && draftMayAskContacts([draft.condition, ...draft.exceptions]);
  const side = useSeenBase({ before, settings, accounts, database, asksContacts });
  const conflicts = useListedConflicts(side, records);
  const told = (change: RuleSetEdit) => {
    const after = () => setsAfter(set, followed, change);
    const then = after();
    return (
      <>
        <DoneEffect {...{ side, records, after }} />{" "}
        {then !== null && <DoneTests {...{ before, after: then, settings, accounts }} />}
      </>
    );
  };
  /** Carries an edit out; the toast tells what it did to seen mail. */
  const act = (change: RuleSetEdit, done: string) => {
    return edit(change, done, "edit", told(change));
  };

  const open = (next: RuleDraft) => {
    if (draft !== undefined) close(draft);
    setDraft(next);
  };
  const add = () => open(emptyRuleDraft(newId()));
  const duplicate = (rule: Rule, place: number) => {
    open({
      ...draftOfRule(rule),
      id: newId(),
      index: place + 1,
      name: t("rule.copyOf", { name: rule.name }),
    });
  };
  const remove = (rule: Rule) => {
    if (draft?.id === rule.id) setDraft(undefined);
    void act({ kind: "rule.delete", id: rule.id }, t("rules.deleted", { name: rule.name }));
  };
  const switchRule = (rule: Rule, on: boolean) => {
    const done = t(on ? "rules.switchedOn" : "rules.switchedOff", { name: rule.name });
    void act({ kind: "rule.save", rule: { ...rule, enabled: on } }, done);
  };
  const moveRule = (rule: Rule, index: number) => {
    if (index < 0 || index >= rules.length) return;
    const done = t("rules.moved", { place: index + 1, name: rule.name });
    move(rule, index, () => act({ kind: "rule.move", id: rule.id, index }, done));
  };
  /** Nothing typed is lost by closing: the toast opens it again. */
  const close = (closed: RuleDraft) => {
    setDraft(undefined);
    if (!isChanged(closed, set)) return;
    const action = { label: t("draft.restore"), run: () => setDraft(closed) };
    tell({ kind: "done", text: t("draft.discarded", { name: closed.name }), action });
  };
  const save = async (saved: RuleDraft) => {
    const rule = ruleOfDraft(saved);
    const done = t(storedRule === undefined ? "rules.added" : "rules.saved", { name: rule.name });
    const place = saved.index === undefined ? {} : { index: saved.index };
    if (await edit({ kind: "rule.save", rule, ...place }, done)) setDraft(undefined);
  };
  const addFromWords = (rule: Rule) =>
    void act({ kind: "rule.save", rule }, t("rules.added", { name: rule.name }));

  const openById = (id: string) => {
    const rule = set.rules.find((one) => one.id === id);
    if (rule !== undefined) open(draftOfRule(rule));
  };

  useLinkedRule({
    set,
    settings,
    database,
    onOpen: open,
    onMissing: (text) => tell({ kind: "failed", text }),
  });

  const withActive = (act: (rule: Rule, place: number) => void) => () => {
    const placed = shown[active.index];
    if (placed !== undefined) act(placed.rule, placed.place);
  };
  const step = (by: number) => () => active.step(by);
  const shift = (by: number) => withActive((rule, place) => canMove && moveRule(rule, place + by));
  useListKeys({
    j: step(1),
    k: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    "Alt+ArrowDown": shift(1),
    "Alt+ArrowUp": shift(-1),
    n: add,
    "/": () => searchField.current?.focus(),
    Delete: withActive(remove),
    Escape: () => (draft === undefined ? setSearch("") : close(draft)),
  });

  const { clients, segments, groups } = set;
  const names = useMemo(() => namesOfRuleSet(set), [clients, segments, groups]);
  const ownRules = useMemo(() => new Set(set.rules.map(({ id }) => id)), [set.rules]);
  const isEmpty = set.rules.length === 0;
  const templates = <RuleTemplates ownDomain={ownDomainOf(settings)} onAdd={addFromWords} onEdit={open} />;
  return (
    <RuleNamesContext.Provider value={names}>
      <div class="view with-sheet">
        <section class="list-side" aria-labelledby="view-title">
          <header class="view-head">
            <h1 id="view-title">{t("rules.title")}</h1>
            <span class="hint tabular">
              {search === ""
                ? t("rules.count", { count: set.rules.length })
                : t("clients.shown", { shown: shown.length, count: set.rules.length })}
            </span>
            {!isEmpty && (
              <>
                <SearchField
                  label={t("rules.search")}
                  value={search}
                  onChange={setSearch}
                  field={searchField}
                />
                <Button
                  label={t("rules.fromWords")}
                  pressed={showsTemplates}
                  onPress={() => setShowsTemplates(!showsTemplates)}
                />
              </>
            )}
            <a href="#share">{t("rules.import")}</a>
            <Button label={t("rules.add")} icon="plus" kind="primary" onPress={add} />
          </header>
          <OriginChoice part="rules" followed={followed} chosen={null} count={set.rules.length} />
          {showsTemplates && !isEmpty && templates}
          {isEmpty && <NoRules>{templates}</NoRules>}
          {!isEmpty && shown.length === 0 && (
            <Notice kind="empty" icon="search" title={t("rules.noneFound", { text: search })}>
              <Button label={t("clients.clearSearch")} onPress={() => setSearch("")} />
            </Notice>
          )}
          {shown.length > 0 && (
            <>
              <div class="order-line">
                <p class="hint">{canMove ? t("rules.order") : t("rules.searching")}</p>
                <RuleConflicts {...{ conflicts, ownRules }} onOpen={openById} />
              </div>
              <RuleConflictsContext.Provider value={conflicts}>
                <RuleHitsContext.Provider value={hits}>
                  <RuleList
                    rules={shown}
                    canMove={canMove}
                    active={active.index}
                    onActive={active.activate}
                    openId={draft?.id}
                    onOpen={(rule) => open(draftOfRule(rule))}
                    onSwitch={switchRule}
                    onMove={moveRule}
                    onDuplicate={duplicate}
                    onDelete={remove}
                  />
                </RuleHitsContext.Provider>
              </RuleConflictsContext.Provider>
              <p class="keys-hint">{t("rules.keys")}</p>
            </>
          )}
        </section>
        {draft !== undefined && (
          <RuleSheet
            key={draft.id}
            draft={draft}
            stored={storedRule}
            {...{ set, followed, seen, side }}
            tests={<EditedRuleTests {...{ draft, set, followed, settings, accounts }} />}
            onOpen={openById}
            onChange={setDraft}
            onSave={save}
            onClose={() => close(draft)}
            onDuplicate={(rule) => duplicate(rule, set.rules.indexOf(rule))}
            onDelete={remove}
          />
        )}
      </div>
    </RuleNamesContext.Provider>
  );
}

function NoRules({ children }: { readonly children: preact.ComponentChildren }) {
  const t = useTranslation();
  return (
    <Notice kind="empty" icon="list" title={t("rules.none")} text={t("rules.none.text")}>
      {children}
      <p>
        <a href="#share">{t("rules.import.empty")}</a>
      </p>
      <p class="example">
        <LabelChip label={t("template.quotation.label")} colour="#1a73e8" />
        <span>{t("rules.none.example")}</span>
      </p>
    </Notice>
  );
}

/** The first of the user's own domains. */
function ownDomainOf({ accounts }: Settings): string {
  return Object.values(accounts).flatMap(({ domains }) => domains)[0] ?? "";
}

function isChanged(draft: RuleDraft, set: RuleSet): boolean {
  const stored = set.rules.find(({ id }) => id === draft.id);
  const before = stored === undefined ? emptyRuleDraft(draft.id) : draftOfRule(stored);
  const comparable = ({ base: _base, index: _index, offer: _offer, ...rest }: RuleDraft) =>
    JSON.stringify(rest);
  return comparable(draft) !== comparable(before);
}
