/** Failures as people read them. */
import { describe, expect, it } from "vitest";
import { en } from "../../lib/i18n/en.ts";
import { failureSentence } from "../../lib/i18n/failure-sentence.ts";
import { createTranslate } from "../../lib/i18n/translate.ts";
import { zhCn } from "../../lib/i18n/zh-cn.ts";

const t = createTranslate<typeof en>(en, "en");

describe("a failure", () => {
  it("is told with sizes that have units", () => {
    const failure = { code: "file.tooLarge", params: { bytes: 104_857_600, limit: 8_388_608 } };
    expect(failureSentence(t, failure)).toBe(
      "The file is too large: 100 MB, and the most is 8 MB. Nothing was changed. Take something out of it or choose another file.",
    );
    expect(failureSentence(createTranslate<typeof en>(zhCn, "zh_CN"), failure)).toContain("100 MB");
  });

  it("with a code of a later version is told in general words, without the code", () => {
    const sentence = failureSentence(t, { code: "later.thing", params: {} });
    expect(sentence).toBe(en["failure.unknown"]);
  });

  it("keeps markup of a file as text", () => {
    const sentence = failureSentence(t, {
      code: "set.badShape",
      params: { path: "<b>x", expected: "string" },
    });
    expect(sentence).toContain("At <b>x the file should hold string.");
  });
});
