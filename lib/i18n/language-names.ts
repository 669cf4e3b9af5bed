/** Each language by its own name: who cannot read the page finds it all the same. */
import type { Language } from "../core/settings/settings.ts";

export const languageNames: readonly { readonly language: Language; readonly name: string }[] = [
  { language: "en", name: "English" },
  { language: "zh_CN", name: "简体中文" },
  { language: "zh_TW", name: "繁體中文" },
];
