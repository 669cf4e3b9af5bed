/** Which language to speak: the one that was set, else the best that the browser's list of languages allows. */
import type { Language, Settings } from "../core/settings/settings.ts";

/**
 * `browserLanguages`: BCP 47 tags, most wanted first (`navigator.languages`, or
 * `browser.i18n.getUILanguage()` alone). Chinese without a region or script is
 * Simplified; Taiwan, Hong Kong, Macao and the script Hant are Traditional.
 */
export function pickLanguage(setting: Settings["language"], browserLanguages: readonly string[]): Language {
  if (setting !== "auto") return setting;
  for (const tag of browserLanguages) {
    const language = languageOfTag(tag);
    if (language !== undefined) return language;
  }
  return "en";
}

function languageOfTag(tag: string): Language | undefined {
  const parts = tag.toLowerCase().split(/[-_]/);
  if (parts[0] === "en") return "en";
  if (parts[0] !== "zh") return undefined;
  if (parts.includes("hans")) return "zh_CN";
  return parts.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) ? "zh_TW" : "zh_CN";
}
