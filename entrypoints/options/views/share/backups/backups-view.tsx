/** Backups: snapshots in this browser, files outside of it, and what the browser does when the disk is full. */
import { useMemo } from "preact/hooks";
import { createSnapshotStore } from "../../../../../lib/storage/snapshot-store.ts";
import { ownFileSystem } from "../../../own-file-system.ts";
import { useBackupState } from "../../../use-backup-state.ts";
import type { ViewProps } from "../../../view-props.ts";
import { FileSection } from "./file-section.tsx";
import { KeepSection } from "./keep-section.tsx";
import { SnapshotSection } from "./snapshot-section.tsx";
import { useFilePermission } from "./use-file-permission.ts";
import { useSnapshots } from "./use-snapshots.ts";

export function BackupsView(view: ViewProps) {
  const { set, settings, database } = view;
  const place = useMemo(ownFileSystem, []);
  const store = useMemo(() => createSnapshotStore(place), [place]);
  const snapshots = useSnapshots(store, set);
  const state = useBackupState(database);
  const permission = useFilePermission();
  return (
    <>
      <SnapshotSection {...view} {...{ store, snapshots }} hasPlace={place !== undefined} />
      <FileSection
        {...{ database, state, permission }}
        backups={settings.backups}
        onMade={snapshots.lookAgain}
      />
      <KeepSection />
    </>
  );
}
