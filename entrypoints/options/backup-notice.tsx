/** Above every view: what was brought back after the browser had lost the database, or that no backup file was saved for a month. */
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTranslation } from "../../components/translation.tsx";
import { daysWithoutFile } from "../../lib/core/backups/backup-due.ts";
import type { BackupSettings } from "../../lib/core/backups/backup-settings.ts";
import type { BackupState, RestoredCopy } from "../../lib/core/backups/backup-state.ts";
import { formatDayTime } from "../../lib/i18n/format.ts";
import { usePageActions } from "./page-actions.ts";
import { useBackupFault, useBackupWords } from "./use-backup-words.ts";

export interface BackupNoticeProps {
  readonly state: BackupState;
  readonly backups: BackupSettings;
  /** Of the present rule set. */
  readonly revision: number;
  /** Whether this is a place to be reminded of a missing file; the view of backups says it by itself. */
  readonly reminds: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export function BackupNotice({ state, backups, revision, reminds, now }: BackupNoticeProps) {
  const words = useBackupWords();
  if (state.restored !== null) return <LossNotice {...state.restored} />;
  const days = reminds ? daysWithoutFile(backups, state, revision, now) : null;
  return days === null ? null : <ReminderNotice title={words("remind.title", { count: days })} now={now} />;
}

function LossNotice({ at, from, clients, rules }: RestoredCopy) {
  const { language } = useTranslation();
  const words = useBackupWords();
  const faultOf = useBackupFault();
  const { call, tell } = usePageActions();
  const time = formatDayTime(at, language);
  const dismiss = async () => {
    const answer = await call("backup.seen", {});
    if (!answer.ok) tell({ kind: "failed", text: faultOf(answer) });
  };
  return (
    <Notice
      kind="hint"
      icon="warning"
      title={words("lost.title")}
      text={words(`lost.${from}`, { time, clients, rules })}
    >
      <p>{words("lost.missing")}</p>
      <Button label={words("lost.seen")} onPress={() => void dismiss()} />
    </Notice>
  );
}

const monthMs = 30 * 86_400_000;

function ReminderNotice({ title, now }: { readonly title: string; readonly now: number }) {
  const words = useBackupWords();
  const faultOf = useBackupFault();
  const { call, tell } = usePageActions();
  const putOff = async () => {
    const answer = await call("settings.change", { change: { backups: { quietUntil: now + monthMs } } });
    if (!answer.ok) tell({ kind: "failed", text: faultOf(answer) });
  };
  return (
    <Notice kind="hint" icon="download" title={title} text={words("remind.text")}>
      <div class="button-row">
        <a class="button plain" href="#share/backups">
          {words("file.title")}
        </a>
        <Button label={words("remind.later")} kind="quiet" onPress={() => void putOff()} />
      </div>
    </Notice>
  );
}
