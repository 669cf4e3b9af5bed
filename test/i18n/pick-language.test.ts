/** The language of our words: the setting first, then what the browser asks for. */
import { describe, expect, it } from "vitest";
import { pickLanguage } from "../../lib/i18n/pick-language.ts";

describe("a language that was set", () => {
  it("wins over the browser's", () => {
    expect(pickLanguage("zh_TW", ["en-US"])).toBe("zh_TW");
    expect(pickLanguage("en", ["zh-CN"])).toBe("en");
  });
});

describe("without a setting", () => {
  it.each([
    [["en-GB"], "en"],
    [["zh"], "zh_CN"],
    [["zh-CN"], "zh_CN"],
    [["zh-SG"], "zh_CN"],
    [["zh-Hans-HK"], "zh_CN"],
    [["zh-TW"], "zh_TW"],
    [["zh_HK"], "zh_TW"],
    [["zh-Hant"], "zh_TW"],
    [["de-DE", "zh-CN", "en"], "zh_CN"],
    [["de-DE", "fr"], "en"],
    [[], "en"],
  ] as const)("the browser's list %j gives %s", (tags, language) => {
    expect(pickLanguage("auto", tags)).toBe(language);
  });
});
