/** Backups as files: one now, or some by themselves. */
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { BackupRhythm, BackupSettings } from "../../../../../lib/core/backups/backup-settings.ts";
import type { BackupState } from "../../../../../lib/core/backups/backup-state.ts";
import { itemCount } from "../../../../../lib/core/backups/item-count.ts";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { readRuleSet } from "../../../../../lib/storage/read-rule-set.ts";
import { usePageActions } from "../../../page-actions.ts";
import { useBackupFault, useBackupWords } from "../../../use-backup-words.ts";
import { PlaceFields } from "./place-fields.tsx";
import { RhythmField } from "./rhythm-field.tsx";
import { saveSnapshot } from "./save-snapshot.ts";
import { SealedFields } from "./sealed-fields.tsx";
import type { FilePermission } from "./use-file-permission.ts";

export interface FileSectionProps {
  readonly database: Database;
  readonly backups: BackupSettings;
  readonly state: BackupState;
  readonly permission: FilePermission;
  /** Called once a snapshot was made for a file. */
  readonly onMade: () => Promise<void>;
}

export function FileSection({ database, backups, state, permission, onMade }: FileSectionProps) {
  const { language } = useTranslation();
  const words = useBackupWords();
  const faultOf = useBackupFault();
  const { call, tell } = usePageActions();
  const { rhythm } = backups;

  const fail = (text: string) => tell({ kind: "failed", text });
  const change = async (part: Partial<BackupSettings>): Promise<boolean> => {
    const answer = await call("settings.change", { change: { backups: part } });
    if (!answer.ok) fail(faultOf(answer));
    return answer.ok;
  };
  /** By the background where files are saved by themselves, so that it is seen to work. */
  const make = async () => {
    const answer = await call("backup.make", {});
    await onMade();
    if (!answer.ok) return fail(faultOf(answer));
    tell({ kind: "done", text: words("file.made") });
  };
  /** As any other file of this page, from the rule set itself: it needs no place for snapshots, and no leave. */
  const save = async () => {
    const present = await readRuleSet(database);
    if (!present.ok) return fail(faultOf(present.failure));
    if (itemCount(present.value.set) === 0) return fail(faultOf({ code: "backup.nothing", params: {} }));
    const saved = saveSnapshot({ ...present.value, at: Date.now() }, call);
    if (!saved.ok) return fail(faultOf(saved));
    tell({ kind: "done", text: words("file.saved", { file: saved.value }) });
  };
  const choose = async (wanted: BackupRhythm) => {
    if ((await change({ rhythm: wanted })) && wanted !== "never" && rhythm === "never") await make();
  };

  return (
    <section class="card">
      <h2>{words("file.title")}</h2>
      <p>{words("file.text")}</p>
      <p class="hint">
        {state.file === null
          ? words("file.never")
          : words("file.last", { time: formatDayTime(state.file.at, language), file: state.file.name })}
      </p>
      <Button
        label={words("file.make")}
        icon="download"
        onPress={() => void (rhythm !== "never" && permission.granted === true ? make() : save())}
      />
      {state.failed !== null && rhythm !== "never" && (
        <Notice
          kind="hint"
          icon="warning"
          title={words("file.failed")}
          text={words("file.failed.text", {
            time: formatDayTime(state.failed.at, language),
            reason: faultOf({ code: state.failed.code, params: {} }),
          })}
        />
      )}
      <RhythmField {...{ rhythm, permission }} onChange={(wanted) => void choose(wanted)} />
      {rhythm !== "never" && (
        <>
          <PlaceFields backups={backups} onChange={(part) => void change(part)} />
          <SealedFields
            database={database}
            recipients={backups.recipients}
            onChange={(part) => void change(part)}
          />
        </>
      )}
    </section>
  );
}
