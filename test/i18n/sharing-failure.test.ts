/** Whatever can be wrong with a shared file has its sentence, in three languages. */
import { describe, expect, it } from "vitest";
import { languages } from "../../lib/core/settings/settings.ts";
import { loadTranslation } from "../../lib/i18n/load-translation.ts";
import { sealingEn } from "../../lib/i18n/sealing/en.ts";
import { sharingFailure } from "../../lib/i18n/sealing/sharing-failure.ts";
import { sealingZhCn } from "../../lib/i18n/sealing/zh-cn.ts";
import { sealingZhTw } from "../../lib/i18n/sealing/zh-tw.ts";
import type { Catalogue, Message } from "../../lib/i18n/translate.ts";

const all = await Promise.all(languages.map(loadTranslation));

const textsOf = (message: Message | undefined): string[] =>
  typeof message === "object" ? Object.values(message) : message === undefined ? [] : [message];
const placeholdersOf = (message: Message | undefined): string[] =>
  [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

/** Every code of a shared file, with the parameters that it comes with. */
const failures: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  "sealed.needsPassphrase": {},
  "sealed.wrongPassphrase": {},
  "sealed.needsKey": {},
  "sealed.damaged": {},
  "sealed.tooHard": { factor: 30, most: 20 },
  "sealed.badGzip": {},
  "sealed.tooManyLayers": { most: 4 },
  "sealed.badRecipient": { recipient: "age1x" },
  "sealed.noRecipient": {},
  "sealed.notKeyFile": {},
  "sealed.notIdentityFile": {},
  "edition.badSignature": {},
  "edition.unknownKey": {},
  "edition.tooFewSignatures": { signed: 1, needed: 2 },
  "edition.notSigned": {},
  "edition.unsigned": {},
  "edition.rollback": { version: 2, known: 3 },
  "edition.sameVersion": { version: 2 },
  "edition.fastForward": { version: 2000, known: 3, most: 1000 },
  "edition.otherSet": {},
  "edition.expired": { day: "2026-11-20" },
  "edition.tooLong": { days: 90 },
  "edition.future": {},
  "edition.badRotation": {},
  "edition.newerApp": { version: "2.0" },
  "edition.power": { path: "rules[0].effects[0]", kind: "archive" },
  "edition.badShape": { path: "version", expected: "int" },
};

/** Told by the words of files that every page has. */
const ofFiles: typeof failures = {
  "file.tooLarge": { bytes: 9_000_000, limit: 8_388_608 },
  "file.empty": {},
  "file.notUtf8": {},
  "file.html": {},
  "file.tooDeep": { limit: 24 },
  "file.tooManyValues": { limit: 1_000_000 },
  "file.notJson": {},
  "file.forbiddenKey": { path: "clients" },
  "set.otherFormat": {},
};

describe("a failure of a shared file", () => {
  it("has one sentence for each code, and none for codes that there are not", () => {
    expect(Object.keys(sealingEn).sort()).toEqual(
      Object.keys(failures)
        .map((code) => `failure.${code}`)
        .sort(),
    );
  });

  it.each(Object.entries({ ...failures, ...ofFiles }))("%s is told in three languages", (code, params) => {
    const sentences = all.map((t) => sharingFailure(t, { code, params }));
    expect(new Set(sentences).size).toBe(3);
    for (const [index, sentence] of sentences.entries()) {
      expect(sentence).not.toMatch(/[{}]|!|！/);
      expect(sentence).not.toBe(all[index]?.("failure.unknown"));
    }
  });

  it("says a day as the language writes it", () => {
    const [english] = all;
    if (english === undefined) throw new Error("There is no English.");
    const sentence = sharingFailure(english, { code: "edition.expired", params: { day: "2026-11-20" } });
    expect(sentence).toContain("Nov 20, 2026");
  });

  it("says what nobody knows in general words", () => {
    for (const t of all) {
      expect(sharingFailure(t, { code: "strange.code", params: {} })).toBe(t("failure.unknown"));
    }
  });
});

describe("the words in Chinese", () => {
  const catalogues: readonly (readonly [string, Catalogue, RegExp])[] = [
    ["zh_CN", sealingZhCn, /[這檔鑰簽發為個們請]/],
    ["zh_TW", sealingZhTw, /[这档钥签发为个们请]/],
  ];

  it.each(catalogues)(
    "of %s have the keys and placeholders of the English ones, in its own characters",
    (_name, catalogue, others) => {
      expect(Object.keys(catalogue).sort()).toEqual(Object.keys(sealingEn).sort());
      for (const [key, message] of Object.entries(sealingEn)) {
        expect([key, placeholdersOf(catalogue[key])]).toEqual([key, placeholdersOf(message)]);
        for (const text of textsOf(catalogue[key])) expect(text).not.toMatch(others);
      }
    },
  );
});
