/** How components come by the words: one translation for a whole page, given at its root. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { en } from "../lib/i18n/en.ts";
import type { Translate } from "../lib/i18n/translate.ts";

export type Translation = Translate<typeof en>;

export const TranslationContext = createContext<Translation | null>(null);

/** Throws outside a `TranslationContext.Provider`: that is a programming error, not a state to show. */
export function useTranslation(): Translation {
  const translation = useContext(TranslationContext);
  if (translation === null) throw new Error("a component was rendered without a translation");
  return translation;
}
