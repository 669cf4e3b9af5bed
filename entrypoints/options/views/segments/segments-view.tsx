/** The view of segments: search, examples, list, and the sheet in which one of them is edited. */
import { useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { SearchField } from "../../../../components/search-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { useActiveRow } from "../../../../components/use-active-row.ts";
import { useListKeys } from "../../../../components/use-list-keys.ts";
import { namesOfRuleSet } from "../../../../lib/core/clients/names-of-rule-set.ts";
import { nameKey } from "../../../../lib/core/condition/known-names.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { type Segment, segmentsOf } from "../../../../lib/core/segments/segment.ts";
import { findSegmentCycle } from "../../../../lib/core/segments/segment-cycle.ts";
import { segmentUses } from "../../../../lib/core/segments/segment-uses.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { newId } from "../../new-id.ts";
import { usePageActions } from "../../page-actions.ts";
import { RuleNamesContext } from "../rules/rule-names.ts";
import { ExampleButtons } from "./example-buttons.tsx";
import { findSegments } from "./find-segments.ts";
import { useMemberCounts } from "./members/use-member-counts.ts";
import { useMembership } from "./members/use-membership.ts";
import { draftOfSegment, emptySegmentDraft, isSegmentChanged, type SegmentDraft } from "./segment-draft.ts";
import { type SegmentExample, segmentExamples } from "./segment-examples.ts";
import { SegmentList } from "./segment-list.tsx";
import { SegmentSheet } from "./segment-sheet.tsx";
import { useSegmentActs } from "./use-segment-acts.ts";
import { useSegmentWords } from "./use-segment-words.ts";

export interface SegmentsViewProps {
  readonly set: RuleSet;
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly database: Database;
}

export function SegmentsView({ set, settings, accounts, database }: SegmentsViewProps) {
  const t = useTranslation();
  const words = useSegmentWords();
  const { tell } = usePageActions();
  const acts = useSegmentActs(set);
  const [search, setSearch] = useState("");
  const [draft, setDraft] = useState<SegmentDraft>();
  const [showsExamples, setShowsExamples] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);

  const { clients, segments: entries, groups } = set;
  const segments = useMemo(() => segmentsOf(set), [entries]);
  const names = useMemo(() => namesOfRuleSet(set), [clients, entries, groups]);
  const uses = useMemo(() => segmentUses(set), [set]);
  const cycles = useMemo(() => cyclesOf(segments), [segments]);
  const examples = useMemo(() => segmentExamples(clients, segments, words), [clients, segments, words]);
  const shown = useMemo(() => findSegments(segments, search), [segments, search]);
  const active = useActiveRow(shown);
  const membership = useMembership(set, { database, settings, accounts }, draft?.condition);
  const counts = useMemberCounts(membership);
  const stored = draft && segments.find(({ id }) => id === draft.id);

  const open = (next: SegmentDraft) => {
    if (draft !== undefined) close(draft);
    setDraft(next);
  };
  const add = () => open(emptySegmentDraft(newId()));
  const openSegment = (segment: Segment) => open(draftOfSegment(segment));
  const duplicate = (segment: Segment) =>
    open({
      ...draftOfSegment(segment),
      id: newId(),
      name: words("segment.copyOf", { name: segment.name }),
    });
  const remove = (segment: Segment) => {
    if (draft?.id === segment.id) setDraft(undefined);
    acts.remove(segment);
  };
  /** Nothing typed is lost by closing: the toast opens it again. */
  const close = (closed: SegmentDraft) => {
    setDraft(undefined);
    if (
      !isSegmentChanged(
        closed,
        segments.find(({ id }) => id === closed.id),
      )
    )
      return;
    const action = { label: t("draft.restore"), run: () => setDraft(closed) };
    tell({ kind: "done", text: t("draft.discarded", { name: closed.name }), action });
  };
  const save = async (saved: SegmentDraft) => {
    if (await acts.save(saved)) setDraft(undefined);
  };
  const take = (example: SegmentExample) => void acts.add({ id: newId(), ...example });

  const step = (by: number) => () => active.step(by);
  useListKeys({
    j: step(1),
    k: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    n: add,
    "/": () => searchField.current?.focus(),
    Delete: () => {
      const segment = shown[active.index];
      if (segment !== undefined) remove(segment);
    },
    Escape: () => (draft === undefined ? setSearch("") : close(draft)),
  });

  const isEmpty = segments.length === 0;
  return (
    <RuleNamesContext.Provider value={names}>
      <div class="view with-sheet">
        <section class="list-side" aria-labelledby="view-title">
          <header class="view-head">
            <h1 id="view-title">{words("segments.title")}</h1>
            <span class="hint tabular">
              {search === ""
                ? words("segments.count", { count: segments.length })
                : words("segments.shown", { shown: shown.length, count: segments.length })}
            </span>
            {!isEmpty && (
              <SearchField
                label={words("segments.search")}
                value={search}
                onChange={setSearch}
                field={searchField}
              />
            )}
            {!isEmpty && examples.length > 0 && (
              <Button
                label={words("segments.examples")}
                pressed={showsExamples}
                onPress={() => setShowsExamples(!showsExamples)}
              />
            )}
            <Button label={words("segments.add")} icon="plus" kind="primary" onPress={add} />
          </header>
          {showsExamples && !isEmpty && <ExampleButtons examples={examples} onTake={take} />}
          {isEmpty && (
            <Notice
              kind="empty"
              icon="segments"
              title={words("segments.none")}
              text={words("segments.none.text")}
            >
              <ExampleButtons examples={examples} onTake={take} />
            </Notice>
          )}
          {!isEmpty && shown.length === 0 && (
            <Notice kind="empty" icon="search" title={words("segments.noneFound", { text: search })}>
              <Button label={t("clients.clearSearch")} onPress={() => setSearch("")} />
            </Notice>
          )}
          {shown.length > 0 && (
            <>
              <SegmentList
                segments={shown}
                counts={counts}
                uses={uses}
                cycles={cycles}
                active={active.index}
                onActive={active.activate}
                openId={draft?.id}
                onOpen={openSegment}
                onDuplicate={duplicate}
                onDelete={remove}
              />
              <p class="keys-hint">{words("segments.keys")}</p>
            </>
          )}
        </section>
        {draft !== undefined && (
          <SegmentSheet
            key={draft.id}
            draft={draft}
            stored={stored}
            set={set}
            membership={membership}
            uses={stored && uses.get(nameKey(stored.name))}
            onChange={setDraft}
            onSave={save}
            onClose={() => close(draft)}
            onDuplicate={duplicate}
            onDelete={remove}
          />
        )}
      </div>
    </RuleNamesContext.Provider>
  );
}

/** By id. A set that was imported may hold what no edit would have saved. */
function cyclesOf(segments: readonly Segment[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    segments.flatMap((segment) => {
      const path = findSegmentCycle(segments, segment);
      return path === null ? [] : [[segment.id, path] as const];
    }),
  );
}
