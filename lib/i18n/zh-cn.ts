/** 简体中文：我们自己的页面上的全部文字。 */
import { clientsZhCn } from "./clients/zh-cn.ts";
import { conditionZhCn } from "./condition/zh-cn.ts";
import type { en } from "./en.ts";
import { explainZhCn } from "./explain/zh-cn.ts";
import { failuresZhCn } from "./failures/zh-cn.ts";
import { levelsZhCn } from "./levels/zh-cn.ts";
import { pageZhCn } from "./page/zh-cn.ts";
import { popupZhCn } from "./popup/zh-cn.ts";
import { reasonsZhCn } from "./reasons/zh-cn.ts";
import { rulesZhCn } from "./rules/zh-cn.ts";
import { settingsZhCn } from "./settings/zh-cn.ts";
import { shareZhCn } from "./share/zh-cn.ts";
import type { Translated } from "./translate.ts";

export const zhCn: Translated<typeof en> = {
  ...pageZhCn,
  ...levelsZhCn,
  ...clientsZhCn,
  ...rulesZhCn,
  ...conditionZhCn,
  ...shareZhCn,
  ...settingsZhCn,
  ...popupZhCn,
  ...failuresZhCn,
  ...reasonsZhCn,
  ...explainZhCn,
};
