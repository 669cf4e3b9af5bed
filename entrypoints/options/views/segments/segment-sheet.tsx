/** The sheet in which one segment is edited, with its members beside it. */
import { useMemo, useState } from "preact/hooks";
import { SideSheet } from "../../../../components/side-sheet.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { nameKey } from "../../../../lib/core/condition/known-names.ts";
import { printCondition } from "../../../../lib/core/condition/print-condition.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { Segment } from "../../../../lib/core/segments/segment.ts";
import type { SegmentUses } from "../../../../lib/core/segments/segment-uses.ts";
import { BuilderNamesContext } from "../rules/builder/builder-names.ts";
import { completionNames } from "../rules/completion-names.ts";
import { parseOnce } from "../rules/condition-says.ts";
import { useRuleNames } from "../rules/rule-names.ts";
import { useConditionCompletion } from "../rules/use-condition-completion.ts";
import { SheetFooter } from "../sheet-footer.tsx";
import { checkSegmentDraft } from "./check-segment-draft.ts";
import { MemberList } from "./members/member-list.tsx";
import type { Membership } from "./members/use-membership.ts";
import { SegmentCondition } from "./segment-condition.tsx";
import type { SegmentDraft } from "./segment-draft.ts";
import { useSegmentWords } from "./use-segment-words.ts";

export interface SegmentSheetProps {
  readonly draft: SegmentDraft;
  /** Absent: the segment is new. */
  readonly stored: Segment | undefined;
  readonly set: RuleSet;
  readonly membership: Membership;
  /** What names the stored segment; absent: nothing. */
  readonly uses: SegmentUses | undefined;
  readonly onChange: (draft: SegmentDraft) => void;
  readonly onSave: (draft: SegmentDraft) => void;
  readonly onClose: () => void;
  readonly onDuplicate: (segment: Segment) => void;
  readonly onDelete: (segment: Segment) => void;
}

/** As with rules, a condition that cannot be read can be saved; one that leads back to its own segment cannot. */
export function SegmentSheet(props: SegmentSheetProps) {
  const { draft, stored, set, membership, uses, onChange, onSave, onClose, onDuplicate, onDelete } = props;
  const words = useSegmentWords();
  const [tried, setTried] = useState(false);
  const change = (part: Partial<SegmentDraft>) => onChange({ ...draft, ...part });
  const says = checkSegmentDraft(draft, set, words);
  const ownNames = useMemo(() => namesWithout(set, stored), [set, stored]);
  const completion = useConditionCompletion(ownNames);
  const { condition } = draft;
  const { tree } = parseOnce(condition, useRuleNames());
  const submit = () => {
    setTried(true);
    if (says.name.length + says.condition.length + says.points.length === 0) onSave(draft);
  };

  return (
    <SideSheet
      wide
      title={words(stored === undefined ? "segment.new" : "segment.edit")}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <SheetFooter
          stored={stored}
          onSave={submit}
          onClose={onClose}
          onDuplicate={onDuplicate}
          onDelete={onDelete}
        />
      }
    >
      <TextField
        first
        label={words("segment.name")}
        value={draft.name}
        errors={tried || draft.name !== "" ? says.name : []}
        onChange={(name) => change({ name })}
      />
      <BuilderNamesContext.Provider value={ownNames}>
        <SegmentCondition
          text={condition}
          completion={completion}
          errors={says.condition}
          showsErrors={tried || condition !== ""}
          onChange={(text) => change({ condition: text })}
        />
      </BuilderNamesContext.Provider>
      <div class="rule-rest">
        <MemberList tree={says.isCycle ? null : tree} membership={membership} />
        <div class="rule-fields">
          <TextField
            label={words("segment.description")}
            hint={words("segment.description.hint")}
            value={draft.description}
            lines={2}
            onChange={(description) => change({ description })}
          />
          <TextField
            label={words("segment.points")}
            hint={words("segment.points.hint")}
            value={draft.points}
            errors={says.points}
            onChange={(points) => change({ points })}
          />
          {draft.name.trim() !== "" && <InRules name={draft.name.trim()} />}
          {uses !== undefined && <UsedBy uses={uses} />}
        </div>
      </div>
    </SideSheet>
  );
}

function InRules({ name }: { readonly name: string }) {
  const words = useSegmentWords();
  const term = printCondition({ kind: "lookup", operator: "segment", value: name });
  return (
    <p class="hint">
      {words("segment.use")} <code dir="auto">{term}</code>
    </p>
  );
}

function UsedBy({ uses }: { readonly uses: SegmentUses }) {
  const words = useSegmentWords();
  return (
    <section class="segment-uses" aria-label={words("segment.usedBy")}>
      <h3>{words("segment.usedBy")}</h3>
      <ul>
        {[...uses.rules, ...uses.segments].map((name, index) => (
          <li key={`${index} ${name}`}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What can be completed: the segment itself would only lead back to it. */
function namesWithout(set: RuleSet, stored: Segment | undefined) {
  const names = completionNames(set, []);
  if (stored === undefined) return names;
  const own = nameKey(stored.name);
  return { ...names, segment: (names["segment"] ?? []).filter((name) => nameKey(name) !== own) };
}
