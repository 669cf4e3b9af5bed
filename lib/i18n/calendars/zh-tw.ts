/** 內建行事曆的名稱，繁體中文（臺灣）。 */
import type { Translated } from "../translate.ts";
import type { calendarsEn } from "./en.ts";

export const calendarsZhTw: Translated<typeof calendarsEn> = {
  "calendar.plain": "週一至週五，不含假日",
  "calendar.CN": "中國大陸",
  "calendar.TW": "臺灣",
  "calendar.HK": "香港",
  "calendar.US": "美國（聯邦）",
  "calendar.EU": "歐盟（基本）",
};
