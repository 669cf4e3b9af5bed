/** What the bar of selected clients does: each action one edit, one toast with the number, one undo. */
import { useTranslation } from "../../../../components/translation.tsx";
import { type BulkChange, bulkEdit } from "../../../../lib/core/clients/bulk-edit.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { translateClientRecord } from "../../../../lib/i18n/client-record/translate-client-record.ts";
import { usePageActions } from "../../page-actions.ts";

export interface BulkActions {
  readonly change: (change: BulkChange) => void;
  readonly remove: () => void;
}

/** @param selected as stored */
export function useBulkActions(selected: readonly Client[]): BulkActions {
  const words = translateClientRecord(useTranslation().language);
  const { edit, tell } = usePageActions();
  return {
    change: (change) => {
      const bulk = bulkEdit(selected, change);
      if (bulk === null) tell({ kind: "done", text: words("bulk.nothing") });
      else if (bulk.kind === "together") {
        void edit(bulk, words(doneKey(change), { count: bulk.edits.length }), "bulk");
      }
    },
    remove: () => {
      const edits = selected.map(({ id }) => ({ kind: "client.delete", id }) as const);
      void edit({ kind: "together", edits }, words("bulk.deleted", { count: edits.length }), "bulk");
    },
  };
}

function doneKey(change: BulkChange) {
  if (change.kind !== "archived") return "bulk.changed";
  return change.archived ? "bulk.archived" : "bulk.restored";
}
