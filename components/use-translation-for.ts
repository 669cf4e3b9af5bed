/** Loads the translation for a setting; `undefined` until it is there, the old one while a new one loads. */
import { useEffect, useState } from "preact/hooks";
import type { Settings } from "../lib/core/settings/settings.ts";
import { loadTranslation } from "../lib/i18n/load-translation.ts";
import { pickLanguage } from "../lib/i18n/pick-language.ts";
import { languageTags } from "../lib/i18n/translate.ts";
import type { Translation } from "./translation.tsx";

export function useTranslationFor(setting: Settings["language"] | undefined): Translation | undefined {
  const [translation, setTranslation] = useState<Translation>();
  useEffect(() => {
    if (setting === undefined) return;
    let wanted = true;
    const language = pickLanguage(setting, navigator.languages);
    void loadTranslation(language).then((loaded) => {
      if (!wanted) return;
      document.documentElement.lang = languageTags[language];
      document.title = loaded("product.name");
      setTranslation(() => loaded);
    });
    return () => {
      wanted = false;
    };
  }, [setting]);
  return translation;
}
