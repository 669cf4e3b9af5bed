/** Clients that were deleted or merged away, and the way back for each, as long as the history holds them. */
import { liveQuery } from "dexie";
import { useCallback } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { ClientChip } from "../../../../components/client-chip.tsx";
import { SideSheet } from "../../../../components/side-sheet.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { useStored } from "../../../../components/use-stored.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { languageTags } from "../../../../lib/i18n/translate.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { readRemoved } from "../../../../lib/storage/read-removed.ts";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface DeletedSheetProps {
  readonly byId: ReadonlyMap<string, Client>;
  readonly database: Database;
  readonly onRestore: (client: Client) => void;
  readonly onClose: () => void;
}

/** The newest of them; who looks for an older one has a file of it, or searches in vain. */
const mostShown = 200;

export function DeletedSheet({ byId, database, onRestore, onClose }: DeletedSheetProps) {
  const t = useTranslation();
  const words = useClientRecordWords();
  const removed = useStored(useCallback(() => liveQuery(() => readRemoved(database)), [database]));
  const times = new Intl.DateTimeFormat(languageTags[t.language], {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const gone = removed.status === "ready" ? removed.value.filter(({ client }) => !byId.has(client.id)) : [];
  return (
    <SideSheet
      title={words("deleted.title")}
      onClose={onClose}
      onSubmit={onClose}
      footer={<Button label={t("action.close")} onPress={onClose} />}
    >
      {/* Whoever opens the sheet hears what it is for. */}
      <p class="hint" tabIndex={-1} data-first-field="">
        {removed.status === "ready" && gone.length === 0 ? words("deleted.none") : words("deleted.intro")}
      </p>
      {removed.status === "failed" && <p class="hint">{words("history.failed")}</p>}
      <ul class="duplicates">
        {gone.slice(0, mostShown).map(({ client, at, way }) => (
          <li key={client.id}>
            <ClientChip name={client.name} tier={client.tier} colour={client.colour} />
            <p class="hint">
              <time dateTime={new Date(at).toISOString()}>{times.format(at)}</time> {words(`way.${way}`)}
            </p>
            <Button
              label={words("deleted.restore", { name: client.name })}
              icon="undo"
              onPress={() => onRestore(client)}
            />
          </li>
        ))}
      </ul>
    </SideSheet>
  );
}
