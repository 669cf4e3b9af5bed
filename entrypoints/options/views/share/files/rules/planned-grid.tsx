/** The rules of the file, as long as the list may be: what each becomes, taken or left one by one or all that are shown. */
import { useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../../../components/button.tsx";
import { headerHeight, RecordGrid, rowHeight } from "../../../../../../components/record-grid.tsx";
import { SearchField } from "../../../../../../components/search-field.tsx";
import { useActiveRow } from "../../../../../../components/use-active-row.ts";
import { useListKeys } from "../../../../../../components/use-list-keys.ts";
import { useReveal, useRowWindow } from "../../../../../../components/use-row-window.ts";
import type { PlannedClient } from "../../../../../../lib/core/interchange/rule-files/plan/client-claims.ts";
import type { PlannedRule } from "../../../../../../lib/core/interchange/rule-files/plan/planned-rule.ts";
import {
  canBeTaken,
  findPlanned,
  hasRisk,
  type ListedRule,
  type PlannedFilter,
  plannedKinds,
} from "./find-planned.ts";
import { nameOfPlanned } from "./list-losses.ts";
import { PlannedDetails } from "./planned-details.tsx";
import { usePlannedRow } from "./planned-row.tsx";
import { useRuleImportWords } from "./use-rule-import-words.ts";

export interface PlannedGridProps {
  readonly rules: readonly PlannedRule[];
  /** Those that the import makes or adds to, by which rules that become theirs are shown. */
  readonly clients: readonly PlannedClient[];
  readonly filter: PlannedFilter;
  readonly onFilter: (filter: PlannedFilter) => void;
  readonly onTake: (places: readonly number[], isTaken: boolean) => void;
}

export function PlannedGrid({ rules, clients, filter, onFilter, onTake }: PlannedGridProps) {
  const words = useRuleImportWords();
  const [text, setText] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const listed = useMemo(
    () =>
      rules.map((planned) => ({
        id: String(planned.place),
        planned,
        name: nameOfPlanned(planned, words),
      })),
    [rules, words],
  );
  const shown = useMemo(() => findPlanned(listed, filter, text), [listed, filter, text]);
  const active = useActiveRow(shown);
  const rows = useRowWindow(shown.length, rowHeight, headerHeight);
  useReveal(rows, active.index);
  const byName = useMemo(() => new Map(clients.map(({ client }) => [client.name, client])), [clients]);
  const rowOf = usePlannedRow(onTake, open, byName);
  const opened = listed.find(({ id }) => id === open);
  const takeable = shown.filter(({ planned }) => canBeTaken(planned));
  const isAll = takeable.length > 0 && takeable.every(({ planned }) => planned.isTaken);
  const toggle = (one: ListedRule | undefined) => {
    if (one !== undefined && canBeTaken(one.planned)) onTake([one.planned.place], !one.planned.isTaken);
  };
  useListKeys({
    j: () => active.step(1),
    k: () => active.step(-1),
    ArrowDown: () => active.step(1),
    ArrowUp: () => active.step(-1),
    x: () => toggle(shown[active.index]),
    "/": () => searchField.current?.focus(),
    Escape: () => setOpen(null),
  });
  const takeAll = () =>
    onTake(
      takeable.map(({ planned }) => planned.place),
      !isAll,
    );
  return (
    <section class="change-list" aria-labelledby="rule-list">
      <h4 id="rule-list">{words("ruleImport.rules")}</h4>
      <div class="change-tools">
        <FilterButtons rules={rules} filter={filter} onFilter={onFilter} />
        <SearchField label={words("ruleImport.search")} value={text} onChange={setText} field={searchField} />
      </div>
      {shown.length === 0 ? (
        <p class="hint">{words("ruleImport.rules.none")}</p>
      ) : (
        <>
          <RecordGrid
            label={words("ruleImport.rules")}
            class="planned-rules"
            headers={[
              {
                label: words("ruleImport.column.take"),
                content: (
                  <input
                    type="checkbox"
                    aria-label={words("ruleImport.take.all")}
                    checked={isAll}
                    disabled={takeable.length === 0}
                    onChange={takeAll}
                  />
                ),
              },
              { label: words("ruleImport.column.kind") },
              { label: words("ruleImport.column.name") },
              { label: words("ruleImport.column.asks") },
              { label: words("ruleImport.column.does") },
              { label: words("ruleImport.column.losses") },
            ]}
            count={shown.length}
            rowAt={(index) => rowOf(shown[index])}
            rows={rows}
            active={active.index}
            onActive={active.activate}
            onOpen={(index) => setOpen(shown[index]?.id ?? null)}
          />
          <p class="keys-hint">{words("ruleImport.keys")}</p>
        </>
      )}
      {opened !== undefined && (
        <PlannedDetails listed={opened} clients={byName} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

function FilterButtons({ rules, filter, onFilter }: Omit<PlannedGridProps, "onTake" | "clients">) {
  const words = useRuleImportWords();
  const risks = rules.filter(hasRisk).length;
  const counts = plannedKinds.map(
    (kind) => [kind, rules.filter((planned) => planned.kind === kind).length] as const,
  );
  return (
    <fieldset class="button-row">
      <legend class="visually-hidden">{words("ruleImport.filter.label")}</legend>
      <Button
        label={words("ruleImport.filter.all", { count: rules.length })}
        pressed={filter === null}
        onPress={() => onFilter(null)}
      />
      {counts
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => (
          <Button
            key={kind}
            label={words("ruleImport.filter", { kind: words(`ruleImport.kind.${kind}`), count })}
            pressed={filter === kind}
            onPress={() => onFilter(kind)}
          />
        ))}
      {risks > 0 && (
        <Button
          label={words("ruleImport.filter", { kind: words("ruleImport.loss.risk"), count: risks })}
          icon="warning"
          pressed={filter === "risk"}
          onPress={() => onFilter("risk")}
        />
      )}
    </fieldset>
  );
}
