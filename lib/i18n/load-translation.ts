/** Loads the one catalogue that is needed: each language is a chunk of its own. */
import type { Language } from "../core/settings/settings.ts";
import type { en } from "./en.ts";
import { createTranslate, type Translate, type Translated } from "./translate.ts";

const catalogues: Readonly<Record<Language, () => Promise<Translated<typeof en>>>> = {
  en: async () => (await import("./en.ts")).en,
  zh_CN: async () => (await import("./zh-cn.ts")).zhCn,
  zh_TW: async () => (await import("./zh-tw.ts")).zhTw,
};

export async function loadTranslation(language: Language): Promise<Translate<typeof en>> {
  return createTranslate<typeof en>(await catalogues[language](), language);
}
