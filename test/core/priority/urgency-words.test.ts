/** Which urgency words of the settings stand in a text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../lib/core/message/fold-text.ts";
import { defaultPriority } from "../../../lib/core/priority/priority-settings.ts";
import { compileUrgencyWords, findUrgencyWords } from "../../../lib/core/priority/urgency-words.ts";

const found = (text: string, ...words: string[]) => {
  const lists = words.length === 0 ? defaultPriority.words : [{ language: "x", words }];
  return findUrgencyWords(compileUrgencyWords(lists), foldText(text));
};

describe("a word in letters", () => {
  it.each<[string, string[]]>([
    ["URGENT: booking page", ["urgent"]],
    ["Please answer as soon\n as possible", ["as soon as possible"]],
    ["answer asap, it is urgent", ["urgent", "asap"]],
    ["a complaint", ["complaint"]],
    ["ＵＲＧＥＮＴ", ["urgent"]],
    ["回复ASAP谢谢", ["asap"]],
  ])("is found whole in %j", (text, words) => {
    expect(found(text)).toEqual(words);
  });

  it.each(["insurgent forces", "urgently2", "the uncomplaining", "as soon as possibly", "", "asap_"])(
    "is not found in %j",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it("ends at letters beyond ASCII, too", () => {
    expect(found("несрочно", "срочно")).toEqual([]);
    expect(found("это срочно!", "срочно")).toEqual(["срочно"]);
    expect(found("élan", "lan")).toEqual([]);
  });

  it("may be found in a second place when the first is within another word", () => {
    expect(found("insurgent and urgent")).toEqual(["urgent"]);
  });
});

describe("a word in Chinese", () => {
  it.each<[string, string[]]>([
    ["投诉：第三批面板颜色与样品不符", ["投诉"]],
    ["請盡快回覆", ["盡快"]],
    ["（紧急）请报价", ["紧急"]],
    ["客訴處理", ["客訴"]],
  ])("is found anywhere in %j", (text, words) => {
    expect(found(text)).toEqual(words);
  });
});

describe("a word that is denied", () => {
  it.each(["This is not urgent", "non-urgent question", "这个不紧急", "非紧急事项"])(
    "is none: %j",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it("counts where it stands again without the denial", () => {
    expect(found("Not urgent before noon, urgent after")).toEqual(["urgent"]);
  });
});

describe("the user's list", () => {
  it("may hold the same word twice, blanks and signs", () => {
    const words = compileUrgencyWords([{ language: "x", words: ["Now!", "now!", "  ", "🔥"] }]);
    expect([...words.written]).toEqual([
      ["now!", "Now!"],
      ["🔥", "🔥"],
    ]);
    expect(findUrgencyWords(words, foldText("do it NOW! 🔥"))).toEqual(["now!", "🔥"]);
  });

  it("finds every word that stands alone between spaces, and nothing in a text without any", () => {
    const word = fc.stringMatching(/^[a-z投紧]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), fc.array(word, { maxLength: 20 }), (words, text) => {
        const met = found(` ${text.join("  ")} `, "zzzzzzz", ...words);
        for (const one of words) if (text.includes(one) && !isDenied(text, one)) expect(met).toContain(one);
        for (const one of met) expect(text.join(" ")).toContain(one);
      }),
    );
  });
});

/** After a space these say nothing of denial. */
function isDenied(text: readonly string[], word: string): boolean {
  return text.some((one, at) => one === word && ["not", "non"].includes(text[at - 1] ?? ""));
}
