/** The sheet in which one group is edited. */
import { useState } from "preact/hooks";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { DayField } from "../../../../components/day-field.tsx";
import { SideSheet } from "../../../../components/side-sheet.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { printCondition } from "../../../../lib/core/condition/print-condition.ts";
import type { Group } from "../../../../lib/core/groups/group.ts";
import { isDissolved } from "../../../../lib/core/groups/group-index.ts";
import { groupKinds } from "../../../../lib/core/groups/group-kinds.ts";
import type { NamedBy } from "../../../../lib/core/groups/named-by.ts";
import { SheetFooter } from "../sheet-footer.tsx";
import { checkGroupDraft, namesInWords } from "./check-group-draft.ts";
import { groupsHolding } from "./find-groups.ts";
import { type GroupDraft, groupOfDraft } from "./group-draft.ts";
import { KindMark } from "./kind-mark.tsx";
import { MemberList } from "./member-list.tsx";
import { NestedGroups } from "./nested-groups.tsx";
import { PastePeople } from "./paste-people.tsx";
import { useGroupWords } from "./use-group-words.ts";
import { WhoBelongs } from "./who-belongs.tsx";

export interface GroupSheetProps {
  readonly draft: GroupDraft;
  readonly groups: readonly Group[];
  /** What asks for the stored group; `undefined`: nothing does. */
  readonly namedBy: NamedBy | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly onChange: (draft: GroupDraft) => void;
  readonly onSave: (draft: GroupDraft) => void;
  readonly onClose: () => void;
  readonly onDuplicate: (group: Group) => void;
  readonly onDelete: (group: Group) => void;
}

export function GroupSheet(props: GroupSheetProps) {
  const { draft, groups, namedBy, today, onChange, onSave, onClose } = props;
  const words = useGroupWords();
  const says = checkGroupDraft(draft, groups, words);
  // A field that was not filled in yet is no error until somebody wants to save.
  const [tried, setTried] = useState(false);
  const change = (part: Partial<GroupDraft>) => onChange({ ...draft, ...part });
  const submit = () => {
    setTried(true);
    if (!says.hasErrors) onSave(draft);
  };
  const stored = groups.find(({ id }) => id === draft.id);
  const group = groupOfDraft(draft);

  return (
    <SideSheet
      title={words(stored === undefined ? "group.new" : "group.edit")}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <SheetFooter
          stored={stored}
          onSave={submit}
          onClose={onClose}
          onDuplicate={props.onDuplicate}
          onDelete={props.onDelete}
        />
      }
    >
      <TextField
        first
        label={words("group.name")}
        hint={words("group.name.hint", { condition: conditionFor(draft.name.trim() || words("group.name")) })}
        value={draft.name}
        errors={tried || draft.name !== "" ? says.name : []}
        onChange={(name) => change({ name })}
        aside={<KindMark kind={draft.kind} />}
      />
      <ChoiceField
        label={words("group.kind")}
        value={draft.kind}
        choices={groupKinds.map((kind) => ({ value: kind, label: words(`groups.kind.${kind}`) }))}
        onChange={(kind) => change({ kind })}
      />
      {(draft.kind === "project" || draft.endsOn !== "") && (
        <DayField
          label={words("group.ends")}
          hint={words("group.ends.hint")}
          value={draft.endsOn}
          notes={isDissolved(group, today) ? [words("group.ends.over")] : []}
          onChange={(endsOn) => change({ endsOn })}
        />
      )}
      <TextField
        label={words("group.description")}
        value={draft.description}
        lines={2}
        onChange={(description) => change({ description })}
      />
      <fieldset class="field group-members">
        <legend>{words("group.members")}</legend>
        <WhoBelongs group={group} all={groups} today={today} />
        <PastePeople
          members={draft.members}
          text={draft.paste}
          errors={says.paste}
          onText={(paste) => change({ paste })}
          onAdd={(members, paste) => change({ members, paste })}
        />
        <MemberList members={draft.members} onMembers={(members) => change({ members })} />
      </fieldset>
      <NestedGroups
        group={group}
        all={groups}
        errors={says.groups}
        onGroups={(ids) => change({ groups: ids })}
      />
      <Keepers draft={draft} onChange={change} />
      <Naming namedBy={namedBy} holders={groupsHolding(draft, groups)} />
    </SideSheet>
  );
}

interface KeepersProps {
  readonly draft: GroupDraft;
  readonly onChange: (part: Partial<GroupDraft>) => void;
}

/** Who answers for the group, who may change it, and when it is looked through. */
function Keepers({ draft, onChange }: KeepersProps) {
  const words = useGroupWords();
  return (
    <>
      <TextField
        label={words("group.owner")}
        hint={words("group.owner.hint")}
        value={draft.owner}
        onChange={(owner) => onChange({ owner })}
      />
      <ChoiceField
        label={words("group.editing")}
        value={draft.editing}
        choices={[
          { value: "everybody", label: words("group.editing.everybody") },
          { value: "chosen", label: words("group.editing.chosen") },
        ]}
        onChange={(editing) => onChange({ editing })}
      />
      {draft.editing === "chosen" && (
        <TextField
          label={words("group.editors")}
          hint={words("group.editors.hint")}
          value={draft.editors}
          lines={2}
          onChange={(editors) => onChange({ editors })}
        />
      )}
      <DayField
        label={words("group.reviewOn")}
        hint={words("group.reviewOn.hint")}
        value={draft.reviewOn}
        onChange={(reviewOn) => onChange({ reviewOn })}
      />
    </>
  );
}

interface NamingProps {
  readonly namedBy: NamedBy | undefined;
  readonly holders: readonly Group[];
}

/** What goes with the group when it is deleted. */
function Naming({ namedBy, holders }: NamingProps) {
  const t = useTranslation();
  const words = useGroupWords();
  const { rules = [], segments = [] } = namedBy ?? {};
  const asking = [...rules, ...segments];
  const around = holders.map(({ name }) => name);
  if (asking.length + around.length === 0) return null;
  return (
    <div class="named-by">
      {around.length > 0 && <p>{words("group.within", { names: namesInWords(around, t, words) })}</p>}
      {asking.length > 0 && (
        <>
          <p>{words("group.namedBy", { names: namesInWords(asking, t, words) })}</p>
          <p class="hint">{words("group.namedBy.hint")}</p>
        </>
      )}
    </div>
  );
}

function conditionFor(name: string): string {
  return printCondition({ kind: "lookup", operator: "group", value: name });
}
