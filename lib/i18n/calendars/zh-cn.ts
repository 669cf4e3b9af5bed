/** 自带日历的名称，简体中文。 */
import type { Translated } from "../translate.ts";
import type { calendarsEn } from "./en.ts";

export const calendarsZhCn: Translated<typeof calendarsEn> = {
  "calendar.plain": "周一至周五，不含节假日",
  "calendar.CN": "中国大陆",
  "calendar.TW": "台湾",
  "calendar.HK": "香港",
  "calendar.US": "美国（联邦）",
  "calendar.EU": "欧盟（基本）",
};
