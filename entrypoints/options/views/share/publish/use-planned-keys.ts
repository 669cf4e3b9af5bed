/** Plans which keys the next edition names, and deletes keys that it does not name. */
import { useTranslation } from "../../../../../components/translation.tsx";
import { namedNext } from "../../../../../lib/core/sharing/plan-keys.ts";
import { unpublished } from "../../../../../lib/core/sharing/publication.ts";
import type { Failure } from "../../../../../lib/i18n/failure-sentence.ts";
import type { Request } from "../../../../../lib/messaging/protocol.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { dropKey, keepKey } from "../../../../../lib/storage/key-store.ts";
import { usePageActions } from "../../../page-actions.ts";
import { publishFailure } from "./publish-failure.ts";
import type { PublishData } from "./use-publish-data.ts";
import { usePublishWords } from "./use-publish-words.ts";

export interface PlannedKeys {
  /** Gives whether it was kept. */
  readonly plan: (keys: readonly string[]) => Promise<boolean>;
  readonly name: (id: string, isNamed: boolean) => Promise<void>;
  /** A new key in the place of those that are here; those that lie elsewhere stay named. */
  readonly replaceBy: (id: string) => Promise<boolean>;
  readonly add: (id: string) => Promise<boolean>;
  readonly drop: (id: string) => Promise<void>;
}

export function usePlannedKeys(data: PublishData, setId: string, database: Database): PlannedKeys {
  const t = useTranslation();
  const words = usePublishWords();
  const { call, tell } = usePageActions();
  const { signing, publication } = data;
  const named = namedNext(
    publication,
    signing.map(({ id, backedUpAt }) => ({ id, isBackedUp: backedUpAt !== undefined })),
  );
  const refuse = (failure: Failure) => tell({ kind: "failed", text: publishFailure(t, words, failure) });

  const plan = async (keys: readonly string[]): Promise<boolean> => {
    const { nextKeys: _, ...rest } = publication ?? unpublished(setId);
    const isAsBefore = rest.version > 0 && isSame(keys, rest.keys);
    const changed = isAsBefore ? rest : { ...rest, nextKeys: keys };
    const note = { publication: changed, base: null, log: null } as Request<"publication.note">;
    const noted = await call("publication.note", note);
    if (!noted.ok) refuse(noted);
    return noted.ok;
  };
  return {
    plan,
    add: (id) => plan([...new Set([...named, id])]),
    replaceBy: (id) => {
      const elsewhere = named.filter((key) => !signing.some((own) => own.id === key));
      return plan([id, ...elsewhere]);
    },
    name: async (id, isNamed) => {
      await plan(isNamed ? [...named, id] : named.filter((key) => key !== id));
    },
    drop: async (id) => {
      const record = signing.find((key) => key.id === id);
      const gone = await dropKey(database, id);
      if (!gone.ok) return refuse(gone.failure);
      if (record === undefined) return;
      const undo = () => void keepKey(database, record);
      tell({ kind: "done", text: words("keys.dropped"), action: { label: t("action.undo"), run: undo } });
    },
  };
}

function isSame(keys: readonly string[], others: readonly string[]): boolean {
  return keys.length === others.length && keys.every((key) => others.includes(key));
}
