/** Lines and columns as editors count them. */
import { describe, expect, it } from "vitest";
import { placeInText, placesInText } from "../../../../lib/core/interchange/rule-files/place-in-text.ts";

describe("a place in a text", () => {
  it("counts lines and columns from 1, whatever ends the lines", () => {
    const text = "ab\r\nc\rd\n\ne";
    expect(placeInText(text, 0)).toEqual({ line: 1, column: 1 });
    expect(placeInText(text, text.indexOf("c"))).toEqual({ line: 2, column: 1 });
    expect(placeInText(text, text.indexOf("d"))).toEqual({ line: 3, column: 1 });
    expect(placeInText(text, text.indexOf("e"))).toEqual({ line: 5, column: 1 });
  });

  it("is the end for what lies beyond it", () => {
    expect(placesInText("ab")(99)).toEqual({ line: 1, column: 3 });
    expect(placesInText("")(0)).toEqual({ line: 1, column: 1 });
  });
});
