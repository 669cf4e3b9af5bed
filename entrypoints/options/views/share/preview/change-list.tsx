/** Everything that would change, as long as it may be: searched, narrowed to a kind, looked into, and taken or left one by one. */
import { useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { type GridRow, headerHeight, RecordGrid, rowHeight } from "../../../../../components/record-grid.tsx";
import { SearchField } from "../../../../../components/search-field.tsx";
import { useActiveRow } from "../../../../../components/use-active-row.ts";
import { useListKeys } from "../../../../../components/use-list-keys.ts";
import { useReveal, useRowWindow } from "../../../../../components/use-row-window.ts";
import type { SetMerge } from "../../../../../lib/core/sharing/set-merge.ts";
import { ChangeDetails } from "./change-details.tsx";
import { type ChangeKind, changeKinds, findChanges, type ListedChange } from "./find-changes.ts";
import { useItemWords } from "./use-item-words.ts";
import { useListedChanges } from "./use-listed-changes.ts";
import { useMergeWords } from "./use-merge-words.ts";

/** Which changes are taken; absent: the list is only looked at. */
export interface ChangeChoice {
  readonly declined: ReadonlySet<string>;
  readonly onTake: (keys: readonly string[], isTaken: boolean) => void;
}

export interface ChangeListProps {
  readonly merge: SetMerge;
  readonly choice?: ChangeChoice;
}

export function ChangeList({ merge, choice }: ChangeListProps) {
  const words = useMergeWords();
  const says = useItemWords(merge);
  const listed = useListedChanges(merge.changes, says);
  const [kind, setKind] = useState<ChangeKind | null>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => findChanges(listed, kind, text), [listed, kind, text]);
  const active = useActiveRow(shown);
  const rows = useRowWindow(shown.length, rowHeight, headerHeight);
  useReveal(rows, active.index);
  const opened = listed.find(({ id }) => id === open);
  const toggle = (change: ListedChange | undefined) => {
    if (change !== undefined) choice?.onTake([change.id], choice.declined.has(change.id));
  };
  useListKeys({
    j: () => active.step(1),
    k: () => active.step(-1),
    ArrowDown: () => active.step(1),
    ArrowUp: () => active.step(-1),
    x: () => toggle(shown[active.index]),
    "/": () => searchField.current?.focus(),
  });
  const hasAuthors = merge.changes.some(({ author }) => author !== null);
  const isAll = choice !== undefined && shown.every(({ id }) => !choice.declined.has(id));
  return (
    <section class="change-list" aria-label={words("merge.changes")}>
      <div class="change-tools">
        <KindButtons listed={listed} kind={kind} onKind={setKind} />
        <SearchField label={words("merge.search")} value={text} onChange={setText} field={searchField} />
      </div>
      {shown.length === 0 ? (
        <p class="hint">{words("merge.noneFound")}</p>
      ) : (
        <>
          <RecordGrid
            label={words("merge.changes.list")}
            class={`changes${choice === undefined ? "" : " chosen"}${hasAuthors ? " signed" : ""}`}
            headers={[
              ...(choice === undefined
                ? []
                : [
                    {
                      label: words("merge.choose"),
                      content: (
                        <TakeBox
                          label={words("merge.choose.all")}
                          isTaken={isAll}
                          onTake={() =>
                            choice.onTake(
                              shown.map(({ id }) => id),
                              !isAll,
                            )
                          }
                        />
                      ),
                    },
                  ]),
              { label: words("merge.kind") },
              { label: words("merge.part") },
              { label: words("merge.name") },
              { label: words("merge.what") },
              ...(hasAuthors ? [{ label: words("merge.author") }] : []),
            ]}
            count={shown.length}
            rowAt={(index) => rowOf(shown[index], { choice, open, toggle, words, hasAuthors })}
            rows={rows}
            active={active.index}
            onActive={active.activate}
            onOpen={(index) => setOpen(shown[index]?.id ?? null)}
          />
          <p class="keys-hint">{words("merge.keys")}</p>
        </>
      )}
      {opened !== undefined && <ChangeDetails change={opened.change} says={says} />}
    </section>
  );
}

interface KindButtonsProps {
  readonly listed: readonly ListedChange[];
  readonly kind: ChangeKind | null;
  readonly onKind: (kind: ChangeKind | null) => void;
}

function KindButtons({ listed, kind, onKind }: KindButtonsProps) {
  const words = useMergeWords();
  const count = (one: ChangeKind) => listed.filter(({ change }) => change.kind === one).length;
  return (
    <fieldset class="button-row">
      <legend class="visually-hidden">{words("merge.filter")}</legend>
      <Button
        label={words("merge.filter.all", { count: listed.length })}
        pressed={kind === null}
        onPress={() => onKind(null)}
      />
      {changeKinds
        .filter((one) => count(one) > 0)
        .map((one) => (
          <Button
            key={one}
            label={words("merge.filter.one", { kind: words(`merge.kind.${one}`), count: count(one) })}
            pressed={kind === one}
            onPress={() => onKind(one)}
          />
        ))}
    </fieldset>
  );
}

interface TakeBoxProps {
  readonly label: string;
  readonly isTaken: boolean;
  readonly onTake: () => void;
}

function TakeBox({ label, isTaken, onTake }: TakeBoxProps) {
  return <input type="checkbox" aria-label={label} checked={isTaken} onChange={onTake} />;
}

interface RowContext {
  readonly choice: ChangeChoice | undefined;
  readonly open: string | null;
  readonly toggle: (change: ListedChange) => void;
  readonly words: ReturnType<typeof useMergeWords>;
  readonly hasAuthors: boolean;
}

function rowOf(
  listed: ListedChange | undefined,
  { choice, open, toggle, words, hasAuthors }: RowContext,
): GridRow | undefined {
  if (listed === undefined) return undefined;
  const { id, change, name, part, what } = listed;
  const isTaken = choice === undefined || !choice.declined.has(id);
  const cells = [
    <span key="kind" class={`change-kind ${change.kind}`}>
      {words(`merge.kind.${change.kind}`)}
    </span>,
    part,
    <bdi key="name" title={name}>
      {name}
    </bdi>,
    <bdi key="what" title={what}>
      {what}
    </bdi>,
    ...(hasAuthors ? [<bdi key="author">{displayText(change.author ?? "")}</bdi>] : []),
  ];
  const box = (
    <TakeBox
      key="take"
      label={words("merge.choose.one", { name })}
      isTaken={isTaken}
      onTake={() => toggle(listed)}
    />
  );
  return {
    key: id,
    attributes: { "data-change": change.kind },
    cells: choice === undefined ? cells : [box, ...cells],
    dimmed: !isTaken,
    open: id === open,
  };
}
