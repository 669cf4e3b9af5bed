/** Names of strangers beside names of clients: what is shown cannot pass for something else. */
import { describe, expect, it } from "vitest";
import { displayText } from "../../components/display-text.ts";

describe("a name from a stranger", () => {
  it.each([
    ["turned around", "[safe]\u202egnp.exe", "[safe]gnp.exe"],
    ["with an isolate", "a\u2067b\u2069c", "abc"],
    ["with an Arabic letter mark", "a\u061cb", "ab"],
    ["with unseen fillers", "a\u3164\uffa0\u115fb\u00adc", "abc"],
    ["on two lines", "a\nb\u2028c", "a b c"],
    ["with marks piled up", `e${"\u0301".repeat(40)}x`, `e${"\u0301".repeat(4)}x`],
  ])("%s is shown as it is meant", (_what, name, shown) => {
    expect(displayText(name)).toBe(shown);
  });

  it("keeps an emoji of several parts whole", () => {
    expect(displayText("👩\u200d💻 Ana 报价")).toBe("👩\u200d💻 Ana 报价");
  });

  it("is cut after 256 code points, with a sign of it", () => {
    expect([...displayText("𝒜".repeat(300))]).toHaveLength(257);
  });
});
