/** Several clients side by side and the one that they become: where they differ, the user chooses whose value counts. */
import { useId, useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { ClientChip } from "../../../../components/client-chip.tsx";
import { displayText } from "../../../../components/display-text.ts";
import { Notice } from "../../../../components/notice.tsx";
import { SideSheet } from "../../../../components/side-sheet.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { inherited } from "../../../../lib/core/clients/inherit.ts";
import {
  type MergeChoices,
  type MergeRow,
  mergedClient,
  mergeRows,
} from "../../../../lib/core/clients/merge-plan.ts";
import { type Client, notesLimit } from "../../../../lib/core/rules/rule-set.ts";
import { type PartWords, partWords } from "./part-words.ts";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface MergeSheetProps {
  /** As stored, two to six. */
  readonly clients: readonly Client[];
  readonly byId: ReadonlyMap<string, Client>;
  readonly onMerge: (client: Client, others: readonly string[]) => void;
  readonly onClose: () => void;
}

/** What is put together, in the order in which it is shown. */
const united = ["addresses", "domains", "exactDomains", "aliases", "notes"] as const;

export function MergeSheet({ clients, byId, onMerge, onClose }: MergeSheetProps) {
  const t = useTranslation();
  const words = useClientRecordWords();
  const [keep, setKeep] = useState(0);
  const [choices, setChoices] = useState<MergeChoices>({});
  const rows = mergeRows(clients, keep);
  const merged = mergedClient(clients, keep, choices);
  const shown = inherited(merged, byId);
  const parts = partWords(t, words, (id) => byId.get(id)?.name);
  const isTooLong = (merged.notes?.length ?? 0) > notesLimit;
  const submit = () => {
    if (isTooLong) return;
    const others = clients.filter(({ id }) => id !== merged.id).map(({ id }) => id);
    onMerge(merged, others);
  };
  return (
    <SideSheet
      wide
      title={words("merge.title", { count: clients.length })}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button
            label={words("merge.do")}
            kind="primary"
            type="submit"
            disabled={isTooLong}
            onPress={submit}
          />
          <Button label={t("action.cancel")} onPress={onClose} />
        </>
      }
    >
      <p class="hint">{words("merge.intro")}</p>
      {isTooLong && <Notice kind="failed" title={words("merge.notesLong", { limit: notesLimit })} />}
      <div class="merge-scroller">
        <table class="merge-table">
          <thead>
            <tr>
              <th scope="col">{words("merge.part")}</th>
              {clients.map(({ id, name, tier, colour }) => (
                <th key={id} scope="col">
                  <ClientChip name={name} tier={tier} colour={colour} />
                </th>
              ))}
              <th scope="col" class="result">
                {words("merge.result")}
              </th>
            </tr>
          </thead>
          <tbody>
            <KeepRow clients={clients} keep={keep} onKeep={setKeep} />
            {rows.map((row) => (
              <ChoiceRow
                key={row.part}
                row={row}
                clients={clients}
                chosen={choices[row.part] ?? row.chosen}
                parts={parts}
                onChoose={(place) => setChoices({ ...choices, [row.part]: place })}
              />
            ))}
            {united.map((part) => (
              <UnitedRow key={part} part={part} clients={clients} merged={merged} parts={parts} />
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <ClientChip name={shown.name} tier={shown.tier} colour={shown.colour} />
      </p>
    </SideSheet>
  );
}

interface KeepRowProps {
  readonly clients: readonly Client[];
  readonly keep: number;
  readonly onKeep: (place: number) => void;
}

function KeepRow({ clients, keep, onKeep }: KeepRowProps) {
  const words = useClientRecordWords();
  const name = useId();
  return (
    <tr>
      <th scope="row">{words("merge.keep")}</th>
      {clients.map((client, place) => (
        <td key={client.id}>
          <input
            type="radio"
            name={name}
            checked={place === keep}
            aria-label={words("merge.keepId", { name: client.name })}
            // Whoever opens the sheet by key stands where the first choice is.
            data-first-field={place === keep ? "" : undefined}
            onChange={() => onKeep(place)}
          />
        </td>
      ))}
      <td class="result" />
    </tr>
  );
}

interface ChoiceRowProps {
  readonly row: MergeRow;
  readonly clients: readonly Client[];
  readonly chosen: number;
  readonly parts: PartWords;
  readonly onChoose: (place: number) => void;
}

function ChoiceRow({ row, clients, chosen, parts, onChoose }: ChoiceRowProps) {
  const name = useId();
  const { part, values } = row;
  return (
    <tr>
      <th scope="row">{parts.name(part)}</th>
      {values.map((value, place) => (
        <td key={clients[place]?.id}>
          <label>
            <input type="radio" name={name} checked={place === chosen} onChange={() => onChoose(place)} />
            <bdi class={value === undefined ? "muted" : ""}>{displayText(parts.value(part, value))}</bdi>
          </label>
        </td>
      ))}
      <td class="result">
        <bdi>{displayText(parts.value(part, values[chosen]))}</bdi>
      </td>
    </tr>
  );
}

interface UnitedRowProps {
  readonly part: (typeof united)[number];
  readonly clients: readonly Client[];
  readonly merged: Client;
  readonly parts: PartWords;
}

function UnitedRow({ part, clients, merged, parts }: UnitedRowProps) {
  const texts = [...clients, merged].map((client) => entriesIn(client[part]));
  if (texts.every((entries) => entries.length === 0)) return null;
  return (
    <tr>
      <th scope="row">{parts.name(part)}</th>
      {texts.map((entries, place) => (
        <td key={place} class={place === clients.length ? "result" : ""}>
          {entries.map((entry) => (
            <bdi key={entry} class="entry">
              {displayText(entry)}
            </bdi>
          ))}
        </td>
      ))}
    </tr>
  );
}

function entriesIn(value: readonly string[] | string | undefined): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : value.split("\n");
  return value ?? [];
}
