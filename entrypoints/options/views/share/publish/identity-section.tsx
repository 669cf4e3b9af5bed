/** The user's own key for files that others encrypt: its public half to hand out, and its backup. */
import { Button } from "../../../../../components/button.tsx";
import { Icon } from "../../../../../components/icon.tsx";
import { formatDate } from "../../../../../lib/i18n/format-moment.ts";
import type { KeyRecord } from "../../../../../lib/storage/records.ts";
import type { KeySheetState } from "./key-sheets.tsx";
import { useCopy } from "./use-copy.ts";
import { usePublishWords } from "./use-publish-words.ts";

export interface IdentitySectionProps {
  readonly opening: readonly KeyRecord[];
  readonly onSheet: (sheet: KeySheetState) => void;
}

export function IdentitySection({ opening, onSheet }: IdentitySectionProps) {
  const words = usePublishWords();
  return (
    <section class="identity" aria-labelledby="identity-title">
      <h3 id="identity-title">{words("identity.title")}</h3>
      <p>{words(opening.length === 0 ? "identity.none" : "identity.text")}</p>
      {opening.map((key) => (
        <OwnKey key={key.id} record={key} onSheet={onSheet} />
      ))}
      <div class="button-row">
        {opening.length === 0 && (
          <Button
            label={words("identity.make")}
            onPress={() => onSheet({ kind: "make", purpose: "identity" })}
          />
        )}
        <Button
          label={words("identity.restore")}
          icon="upload"
          onPress={() => onSheet({ kind: "restore", use: "open" })}
        />
      </div>
    </section>
  );
}

interface OwnKeyProps {
  readonly record: KeyRecord;
  readonly onSheet: (sheet: KeySheetState) => void;
}

function OwnKey({ record, onSheet }: OwnKeyProps) {
  const words = usePublishWords();
  const copy = useCopy();
  const { id, backedUpAt } = record;
  return (
    <div class="kept-text">
      <h4>{words("identity.key")}</h4>
      <code>{id}</code>
      {backedUpAt === undefined ? (
        <p class="warning">
          <Icon name="warning" /> {words("keys.noBackup.open")}
        </p>
      ) : (
        <p class="hint">{words("keys.backedUp", { date: formatDate(backedUpAt, words.language) })}</p>
      )}
      <div class="button-row">
        <Button label={words("identity.copy")} icon="copy" onPress={() => void copy(id)} />
        {backedUpAt === undefined && (
          <Button
            label={words("keys.check")}
            icon="check"
            onPress={() => onSheet({ kind: "check", record })}
          />
        )}
      </div>
    </div>
  );
}
