/** A choice by which a list of clients shows those of one segment only. While there is no segment it is not there. */
import { useEffect, useId, useMemo } from "preact/hooks";
import { useLatest } from "../../../../components/use-latest.ts";
import { nameKey } from "../../../../lib/core/condition/known-names.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { type Segment, segmentsOf } from "../../../../lib/core/segments/segment.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { useMembers } from "./members/use-members.ts";
import { useMembership } from "./members/use-membership.ts";
import { useSegmentWords } from "./use-segment-words.ts";

export interface SegmentFilterProps {
  readonly set: RuleSet;
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly database: Database;
  /** Empty: all clients are shown. */
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
  /** Ids of the clients that belong to the chosen segment; `null`: all clients are shown. */
  readonly onMembers: (ids: ReadonlySet<string> | null) => void;
}

export function SegmentFilter(props: SegmentFilterProps) {
  const words = useSegmentWords();
  const id = useId();
  const { chosenId } = props;
  const { segments: entries } = props.set;
  const segments = useMemo(() => segmentsOf(props.set), [entries]);
  const chosen = segments.find((segment) => segment.id === chosenId);
  if (segments.length === 0) return null;
  return (
    <span class="field segment-filter">
      <label class="visually-hidden" for={id}>
        {words("segments.filter")}
      </label>
      <select
        id={id}
        value={chosen === undefined ? "" : chosenId}
        class={chosen === undefined ? "" : "narrowing"}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        <option value="">{words("segments.filter.all")}</option>
        {segments.map((segment) => (
          <option key={segment.id} value={segment.id}>
            {segment.name}
          </option>
        ))}
      </select>
      {chosen !== undefined && <ChosenMembers key={chosen.id} segment={chosen} {...props} />}
    </span>
  );
}

/** Finds the members as long as their segment is chosen; shows of how many only mail can tell. */
function ChosenMembers(props: SegmentFilterProps & { readonly segment: Segment }) {
  const { set, segment, settings, accounts, database } = props;
  const words = useSegmentWords();
  const onMembers = useLatest(props.onMembers);
  const { clients, segments, judge } = useMembership(set, { settings, accounts, database });
  const tree = segments.get(nameKey(segment.name)) ?? null;
  const { done, byVerdict } = useMembers(tree, clients, judge);
  const isDone = tree === null || done >= clients.length;
  useEffect(() => {
    // A condition that cannot be read has no members.
    if (isDone) onMembers(new Set(tree === null ? [] : byVerdict.yes.map(({ id }) => id)));
  }, [isDone, tree, byVerdict, onMembers]);
  useEffect(() => () => onMembers(null), [onMembers]);
  const open = byVerdict.unknown.length;
  if (!isDone || tree === null || open === 0) return null;
  return (
    <span class="hint" title={words("segments.open.title", { count: open })}>
      {words("segments.open", { count: open })}
    </span>
  );
}
