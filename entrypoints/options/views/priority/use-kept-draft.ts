/**
 * The draft of the score while its view is open and, as long as the page is, after it was left:
 * looking at another view loses nothing, and a toast says what is not saved and leads back.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { useTranslation } from "../../../../components/translation.tsx";
import type { Database } from "../../../../lib/storage/database.ts";
import { usePageActions } from "../../page-actions.ts";
import type { PriorityDraft } from "./priority-draft.ts";

/** By the database of the page, of which there is one for its whole life. */
const kept = new WeakMap<Database, PriorityDraft>();

export interface KeptDraft {
  /** `undefined`: as it is stored. */
  readonly typed: PriorityDraft | undefined;
  readonly setTyped: (draft: PriorityDraft | undefined) => void;
  /** Call it whenever the view is drawn: whether leaving it now leaves something unsaved behind. */
  readonly note: (isChanged: boolean) => void;
}

export function useKeptDraft(database: Database): KeptDraft {
  const t = useTranslation();
  const { tell } = usePageActions();
  const [typed, show] = useState(() => kept.get(database));
  const setTyped = (draft: PriorityDraft | undefined) => {
    if (draft === undefined) kept.delete(database);
    else kept.set(database, draft);
    show(draft);
  };
  const isUnsaved = useRef(false);
  const leave = useRef<() => void>(undefined);
  leave.current = () => {
    if (!isUnsaved.current) {
      kept.delete(database);
      return;
    }
    const back = () => {
      location.hash = "#priority";
    };
    const text = t("draft.discarded", { name: t("nav.priority") });
    tell({ kind: "done", text, action: { label: t("draft.restore"), run: back } });
  };
  useEffect(() => () => leave.current?.(), []);
  const note = (isChanged: boolean) => {
    isUnsaved.current = isChanged;
  };
  return { typed, setTyped, note };
}
