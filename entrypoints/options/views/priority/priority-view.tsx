/**
 * The view of priority: what messages are worth, from which points on they are urgent, and which
 * conversations of those that were seen would move. Everything is a draft until it is saved, as one edit.
 */
import { useMemo } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { defaultPriority, priorityOf } from "../../../../lib/core/priority/priority-settings.ts";
import { editRuleSet } from "../../../../lib/core/rules/edit-rule-set.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit, SingleEdit } from "../../../../lib/core/rules/rule-set-edit.ts";
import { segmentsOf } from "../../../../lib/core/segments/segment.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import { isEqual } from "../../../../lib/core/shared/is-equal.ts";
import { combineSets } from "../../../../lib/core/sharing/combine-sets.ts";
import type { FollowedSet } from "../../../../lib/core/sharing/followed-set.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { usePageActions } from "../../page-actions.ts";
import { checkPriorityDraft } from "./check-priority-draft.ts";
import { MovedList, useMovedSummary } from "./moved-list.tsx";
import { draftOfPriority, editsOfDraft, type PriorityDraft } from "./priority-draft.ts";
import { ScoreFields } from "./score-fields.tsx";
import type { SeenConversation } from "./seen-conversations.ts";
import { useKeptDraft } from "./use-kept-draft.ts";
import { useMovedMessages } from "./use-moved-messages.ts";
import { usePriorityWords } from "./use-priority-words.ts";
import { useSeenConversations } from "./use-seen-conversations.ts";
import { useSettled } from "./use-settled.ts";
import { WordLists } from "./word-lists.tsx";

/** Segments have no default. */
const usual = draftOfPriority(defaultPriority, []);

const nothingSeen: readonly SeenConversation[] = [];

export interface PriorityViewProps {
  readonly set: RuleSet;
  readonly followed: readonly FollowedSet[];
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly database: Database;
}

export function PriorityView({ set, followed, settings, accounts, database }: PriorityViewProps) {
  const t = useTranslation();
  const words = usePriorityWords();
  const { edit } = usePageActions();
  const stored = priorityOf(set);
  const segments = useMemo(() => segmentsOf(set), [set.segments]);
  const present = useMemo(() => draftOfPriority(stored, segments), [stored, segments]);
  const { typed, setTyped, note } = useKeptDraft(database);
  const draft = typed ?? present;
  const says = checkPriorityDraft(draft, words, (name) => t(`priority.${name}`));
  const edits = useMemo(() => editsOfDraft(draft, stored, segments), [draft, stored, segments]);
  const isChanged = says.hasErrors || edits.length > 0;
  note(isChanged);

  const settled = useSettled(says.hasErrors ? null : edits);
  const changed = useMemo(() => changedSet(set, settled), [set, settled]);
  const changedSets = useMemo(() => changed && combineSets(changed, followed), [changed, followed]);
  const sets = useMemo(() => combineSets(set, followed), [set, followed]);
  const seen = useSeenConversations(database, settings, sets.set.clients);
  const conversations = seen.status === "ready" ? seen.value : nothingSeen;
  const found = useMovedMessages(sets, changedSets, conversations, {
    settings,
    accounts,
    database,
  });
  const summary = useMovedSummary(found, conversations.length);

  const change = (part: Partial<PriorityDraft>) => setTyped({ ...draft, ...part });
  const save = async () => {
    const [first] = edits;
    if (says.hasErrors || first === undefined) return;
    const one: RuleSetEdit = edits.length === 1 ? first : { kind: "together", edits };
    if (await edit(one, words("priority.saved"))) setTyped(undefined);
  };
  const isUsual = isEqual({ ...draft, segments: {} }, usual);
  return (
    <form
      class="view priority-view"
      aria-labelledby="view-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <header>
        <h1 id="view-title">{words("priority.title")}</h1>
        <p>{words("priority.intro")}</p>
      </header>
      {isUnreadable(set) && (
        <Notice
          kind="hint"
          icon="warning"
          title={words("priority.newer")}
          text={words("priority.newer.text")}
        />
      )}
      <div class="priority-columns">
        <div class="priority-fields">
          <ScoreFields draft={draft} says={says} segments={segments} rules={set.rules} onChange={change} />
          <WordLists draft={draft} says={says.words} onChange={(lists) => change({ words: lists })} />
        </div>
        <MovedList
          seen={seen}
          state={says.hasErrors ? "unreadable" : isChanged ? "changed" : "unchanged"}
          found={found}
        />
      </div>
      <div class="save-bar">
        <Button
          label={t("action.save")}
          kind="primary"
          type="submit"
          disabled={!isChanged}
          onPress={() => undefined}
        />
        <Button
          label={words("priority.discard")}
          disabled={typed === undefined || !isChanged}
          onPress={() => setTyped(undefined)}
        />
        <Button
          label={words("priority.defaults")}
          kind="quiet"
          disabled={isUsual}
          onPress={() => change({ ...usual, segments: draft.segments })}
        />
        {changed !== null && conversations.length > 0 && <span class="save-summary tabular">{summary}</span>}
        {says.hasErrors && (
          <span class="error" role="status">
            {words("priority.hasErrors")}
          </span>
        )}
      </div>
    </form>
  );
}

/** `null`: nothing to try. */
function changedSet(set: RuleSet, edits: readonly SingleEdit[] | null): RuleSet | null {
  if (edits === null || edits.length === 0) return null;
  const edited = editRuleSet(set, { kind: "together", edits });
  return edited.ok ? edited.set : null;
}

/** A later version wrote settings that this one cannot read, so that the defaults count. */
function isUnreadable(set: RuleSet): boolean {
  return set.settings?.["priority"] !== undefined && priorityOf(set) === defaultPriority;
}
