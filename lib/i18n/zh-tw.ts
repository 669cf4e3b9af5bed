/** 繁體中文（臺灣）：我們自己的頁面上的全部文字。 */
import { clientsZhTw } from "./clients/zh-tw.ts";
import { conditionZhTw } from "./condition/zh-tw.ts";
import type { en } from "./en.ts";
import { explainZhTw } from "./explain/zh-tw.ts";
import { failuresZhTw } from "./failures/zh-tw.ts";
import { levelsZhTw } from "./levels/zh-tw.ts";
import { pageZhTw } from "./page/zh-tw.ts";
import { popupZhTw } from "./popup/zh-tw.ts";
import { reasonsZhTw } from "./reasons/zh-tw.ts";
import { rulesZhTw } from "./rules/zh-tw.ts";
import { settingsZhTw } from "./settings/zh-tw.ts";
import { shareZhTw } from "./share/zh-tw.ts";
import type { Translated } from "./translate.ts";

export const zhTw: Translated<typeof en> = {
  ...pageZhTw,
  ...levelsZhTw,
  ...clientsZhTw,
  ...rulesZhTw,
  ...conditionZhTw,
  ...shareZhTw,
  ...settingsZhTw,
  ...popupZhTw,
  ...failuresZhTw,
  ...reasonsZhTw,
  ...explainZhTw,
};
