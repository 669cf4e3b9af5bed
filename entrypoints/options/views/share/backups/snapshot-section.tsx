/** Snapshots: make one, look at one, go back to one, save or delete one. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { Skeleton } from "../../../../../components/skeleton.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { SnapshotStore } from "../../../../../lib/app/sharing-ports.ts";
import type { Snapshot, SnapshotHead } from "../../../../../lib/core/backups/snapshot.ts";
import { usePageActions } from "../../../page-actions.ts";
import { useBackupFault, useBackupWords } from "../../../use-backup-words.ts";
import type { ViewProps } from "../../../view-props.ts";
import { saveSnapshot } from "./save-snapshot.ts";
import { SnapshotPreview } from "./snapshot-preview.tsx";
import { SnapshotTable } from "./snapshot-table.tsx";
import type { Snapshots } from "./use-snapshots.ts";

export interface SnapshotSectionProps
  extends Pick<ViewProps, "set" | "followed" | "revision" | "settings" | "accounts" | "database"> {
  readonly store: SnapshotStore;
  readonly snapshots: Snapshots;
  /** The browser has a place for them. */
  readonly hasPlace: boolean;
}

export function SnapshotSection({ store, snapshots, hasPlace, ...view }: SnapshotSectionProps) {
  const t = useTranslation();
  const words = useBackupWords();
  const faultOf = useBackupFault();
  const { call, tell } = usePageActions();
  const [shown, setShown] = useState<{ readonly id: string; readonly snapshot: Snapshot }>();
  const { heads, lookAgain } = snapshots;
  const close = () => setShown(undefined);

  const fail = (text: string) => tell({ kind: "failed", text });
  const make = async () => {
    const answer = await call("backup.make", {});
    if (!answer.ok) fail(faultOf(answer));
    else if (answer.value.unkept !== null) fail(faultOf({ code: answer.value.unkept, params: {} }));
    else tell({ kind: "done", text: words("snapshots.made") });
    await lookAgain();
  };
  const withSnapshot = async ({ id }: SnapshotHead, use: (snapshot: Snapshot) => void) => {
    const snapshot = await store.read(id);
    if (snapshot === null) fail(words("snapshots.unreadable"));
    else use(snapshot);
  };
  const look = (head: SnapshotHead) =>
    head.id === shown?.id
      ? close()
      : void withSnapshot(head, (snapshot) => setShown({ id: head.id, snapshot }));
  const save = (head: SnapshotHead) =>
    void withSnapshot(head, (snapshot) => {
      const saved = saveSnapshot(snapshot, call);
      if (!saved.ok) return fail(faultOf(saved));
      tell({ kind: "done", text: words("file.saved", { file: saved.value }) });
    });
  const setDeleted = async (id: string, isDeleted: boolean): Promise<void> => {
    const answer = await call("backup.delete", { id, isDeleted });
    if (!answer.ok) fail(faultOf(answer));
    else if (isDeleted) {
      if (shown?.id === id) close();
      const undo = () => void setDeleted(id, false);
      tell({
        kind: "done",
        text: words("snapshots.deleted"),
        action: { label: t("action.undo"), run: undo },
      });
    }
    await lookAgain();
  };

  return (
    <section class="card">
      <h2>{words("snapshots.title")}</h2>
      <p>{words("snapshots.text")}</p>
      {hasPlace && <Button label={words("snapshots.make")} icon="plus" onPress={() => void make()} />}
      {!hasPlace && <Notice kind="hint" icon="warning" title={words("snapshots.noPlace")} />}
      {hasPlace && heads === undefined && <Skeleton rows={4} />}
      {hasPlace && heads?.length === 0 && (
        <Notice kind="empty" title={words("snapshots.none")} text={words("snapshots.none.text")} />
      )}
      {heads !== undefined && heads.length > 0 && (
        <SnapshotTable
          heads={heads}
          shown={shown?.id}
          onLook={look}
          onSave={save}
          onDelete={({ id }) => void setDeleted(id, true)}
        />
      )}
      {shown !== undefined && (
        <SnapshotPreview key={shown.id} snapshot={shown.snapshot} onDone={close} {...view} />
      )}
    </section>
  );
}
