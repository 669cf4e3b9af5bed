/** The publisher keys: which of them the next edition names, which sign it, and whether each has a backup. */
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { namedNext } from "../../../../../lib/core/sharing/plan-keys.ts";
import type { Publication } from "../../../../../lib/core/sharing/publication.ts";
import type { KeyRecord } from "../../../../../lib/storage/records.ts";
import { KeyRow, type ShownKey } from "./key-row.tsx";
import type { KeySheetState } from "./key-sheets.tsx";
import type { PlannedKeys } from "./use-planned-keys.ts";
import { usePublishWords } from "./use-publish-words.ts";

export interface KeysCardProps {
  readonly signing: readonly KeyRecord[];
  readonly publication: Publication | null;
  readonly planned: PlannedKeys;
  readonly onSheet: (sheet: KeySheetState) => void;
}

export function KeysCard({ signing, publication, planned, onSheet }: KeysCardProps) {
  const words = usePublishWords();
  const keys = shownKeys(signing, publication);
  const isUnsaved = signing.some(({ backedUpAt }) => backedUpAt === undefined);
  return (
    <section class="card" aria-labelledby="keys-title">
      <h2 id="keys-title">{words("keys.title")}</h2>
      <p>{words("keys.text")}</p>
      {isUnsaved && <Notice kind="hint" title={words("keys.remind")} text={words("keys.remind.text")} />}
      <ul class="key-list" aria-label={words("keys.list")}>
        {keys.map((key) => (
          <KeyRow
            key={key.id}
            shown={key}
            onCheck={(record) => onSheet({ kind: "check", record })}
            onName={(isNamed) => void planned.name(key.id, isNamed)}
            onDrop={() => void planned.drop(key.id)}
          />
        ))}
      </ul>
      {publication?.nextKeys !== undefined && <p role="status">{words("keys.planned")}</p>}
      <div class="button-row">
        <Button
          label={words("keys.second")}
          icon="plus"
          onPress={() => onSheet({ kind: "make", purpose: "second" })}
        />
        <Button label={words("keys.replace")} onPress={() => onSheet({ kind: "make", purpose: "replace" })} />
        <Button
          label={words("publish.restoreKey")}
          icon="upload"
          onPress={() => onSheet({ kind: "restore", use: "sign" })}
        />
      </div>
    </section>
  );
}

/** Those of this browser, and those that lie nowhere but in a backup. */
function shownKeys(signing: readonly KeyRecord[], publication: Publication | null): readonly ShownKey[] {
  const own = signing.map(({ id, backedUpAt }) => ({ id, isBackedUp: backedUpAt !== undefined }));
  const named = namedNext(publication, own);
  const last = publication?.version === 0 ? [] : (publication?.keys ?? []);
  const ids = new Set([...signing.map(({ id }) => id), ...named, ...last]);
  return [...ids].map((id) => ({
    id,
    record: signing.find((record) => record.id === id) ?? null,
    isNamed: named.includes(id),
    wasNamed: last.includes(id),
    isOnlyOne: named.length === 1 && named.includes(id),
    isPublished: last.length > 0,
  }));
}
