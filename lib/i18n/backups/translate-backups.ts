/** The words of backups: they come with the view of backups and with what is shown after a loss, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { backupsEn } from "./en.ts";
import { backupsZhCn } from "./zh-cn.ts";
import { backupsZhTw } from "./zh-tw.ts";

export type BackupWords = Translate<typeof backupsEn>;

export const translateBackups = translatorOf<typeof backupsEn>({
  en: backupsEn,
  zh_CN: backupsZhCn,
  zh_TW: backupsZhTw,
});
