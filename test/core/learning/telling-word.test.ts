/** The word that wrong mail has and right mail has not. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateCondition } from "../../../lib/core/condition/evaluate-condition.ts";
import { parseCondition } from "../../../lib/core/condition/parse-condition.ts";
import { tellingWord } from "../../../lib/core/learning/telling-word.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";

describe("the telling word", () => {
  it.each([
    [
      ["Invoice newsletter May", "Newsletter: invoice tips", "our newsletter"],
      ["Invoice 7", "invoice due"],
      "newsletter",
    ],
    [["发票促销活动", "本周促销活动和发票", "促销活动：发票"], ["发票已开", "请开发票"], "促销活动"],
    [["a 12 b", "12 c", "d 12"], ["e"], null],
    [["to be", "be it", "be"], ["x"], null],
    [["offer one", "offer two"], ["offer three"], null],
    [["one", "two"], [], null],
    [[], ["x"], null],
  ])("of %j and not of %j is %j", (wrong, right, word) => {
    expect(tellingWord(wrong, right)).toBe(word);
  });

  it("is one that a condition on the subject finds in all of the one and in none of the other", () => {
    const subject = fc.stringMatching(/^(?:(?:ab|abc|abcd|报价|报价单|x1|7) ?){0,5}$/);
    const subjects = fc.array(subject);
    const tells = fc.property(subjects, subjects, (wrong, right) => {
      const word = tellingWord(wrong, right);
      const finds = (one: string) => verdictOf(`subject:${word}`, one);
      expect(word === null ? [] : right.map(finds)).not.toContain("yes");
      expect(word === null || wrong.every((one) => finds(one) === "yes")).toBe(true);
    });
    expect(() => fc.assert(tells)).not.toThrow();
  });
});

function verdictOf(condition: string, subject: string) {
  const { tree } = parseCondition(condition);
  if (tree === null) return "error";
  return evaluateCondition(tree, prepareMessage({ id: "", subject }), { now: 0, zone: "UTC", account: null });
}
