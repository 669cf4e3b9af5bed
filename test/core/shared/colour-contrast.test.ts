/** Chip colours: whatever colour a user or a file brings, the words on it can be read. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contrastRatio,
  isColour,
  outlineFor,
  readableText,
  swatches,
  tierColours,
  tintFor,
} from "../../../lib/core/shared/colour-contrast.ts";

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("the contrast of two colours", () => {
  it("is 21 between black and white, and 1 between equals", () => {
    expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrastRatio("#1a73e8", "#1A73E8")).toBe(1);
  });

  it("agrees with the worked values that WCAG tools give", () => {
    expect(contrastRatio("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(contrastRatio("#ff0000", "#ffffff")).toBeCloseTo(3.998, 2);
  });

  it("does not depend on the order", () => {
    fc.assert(fc.property(anyColour, anyColour, (a, b) => contrastRatio(a, b) === contrastRatio(b, a)));
  });
});

describe("a chip in any colour", () => {
  it("has text of at least 4.5:1 in the light and the dark theme", () => {
    fc.assert(
      fc.property(anyColour, fc.boolean(), (colour, dark) => {
        const { background, text, border } = tintFor(colour, dark);
        expect([background, text, border].every(isColour)).toBe(true);
        expect(contrastRatio(background, text)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it("is readable as an outline on Gmail's rows: plain, read, and selected", () => {
    const rows = { light: ["#ffffff", "#f2f6fc", "#c2dbff"], dark: ["#111111", "#1f1f1f", "#3b4a68"] };
    fc.assert(
      fc.property(anyColour, fc.boolean(), (colour, dark) => {
        const { text } = outlineFor(colour, dark);
        for (const row of dark ? rows.dark : rows.light) {
          expect(contrastRatio(text, row)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it("writes black or white on a solid, white where both would do", () => {
    fc.assert(fc.property(anyColour, (colour) => contrastRatio(colour, readableText(colour)) >= 4.5));
    expect(readableText("#1a73e8")).toBe("#ffffff");
    expect(readableText("#e8710a")).toBe("#000000");
  });
});

describe("what is not a colour", () => {
  it.each(["red", "#fff", "#12345g", "", "url(x)", "#1234567"])(
    "%j is refused and painted as black",
    (text) => {
      expect(isColour(text)).toBe(false);
      expect(tintFor(text, false)).toEqual(tintFor("#000000", false));
    },
  );
});

describe("the swatches", () => {
  it("are 24 different colours, the tiers' own among them", () => {
    expect(swatches).toHaveLength(24);
    expect(new Set(swatches).size).toBe(24);
    expect(swatches.every(isColour)).toBe(true);
    for (const colour of Object.values(tierColours)) expect(swatches).toContain(colour);
  });
});
