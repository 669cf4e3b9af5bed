/** What the editor says about a condition, and which parts it underlines. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstError, sayCondition } from "../../entrypoints/options/views/rules/condition-says.ts";
import { en } from "../../lib/i18n/en.ts";
import { createTranslate } from "../../lib/i18n/translate.ts";

const t = createTranslate<typeof en>(en, "en");

describe("a condition without fault", () => {
  it("has no errors and no marks", () => {
    expect(sayCondition("from:example.com subject:报价", t)).toEqual({ errors: [], notes: [], marks: [] });
    expect(firstError("from:example.com", t)).toBeUndefined();
  });
});

describe("a condition with faults", () => {
  it("says each with its place, in the order of the text", () => {
    const { errors, marks } = sayCondition("subject: (a OR", t);
    expect(errors.length).toBeGreaterThan(1);
    expect(errors.every((sentence) => /^Character \d+: /.test(sentence))).toBe(true);
    expect(marks.length).toBeGreaterThan(0);
  });

  it("marks places inside the text, in order and apart, whatever is typed", () => {
    const typed = fc
      .array(fc.constantFrom("a", "OR", "(", ")", '"', "from:", "-", "/x(", "larger:z", " "))
      .map((p) => p.join(""));
    fc.assert(
      fc.property(typed, (text) => {
        let end = 0;
        for (const mark of sayCondition(text, t).marks) {
          expect(mark.start).toBeGreaterThanOrEqual(end);
          expect(mark.end).toBeGreaterThan(mark.start);
          expect(mark.end).toBeLessThanOrEqual(text.length);
          end = mark.end;
        }
      }),
    );
  });
});

describe("an OR beside other terms", () => {
  it("is explained as it was read", () => {
    expect(sayCondition("a b OR c", t).notes.join()).toContain("OR is read before the other terms");
  });
});
