/** From which document a file and the user's own set both come. */
import { describe, expect, it } from "vitest";
import type { SetHistory } from "../../../lib/core/rules/rule-set.ts";
import type { Base } from "../../../lib/core/sharing/base.ts";
import { chooseBase } from "../../../lib/core/sharing/choose-base.ts";
import { withMerged } from "../../../lib/core/sharing/merged-revisions.ts";
import { aRuleSet } from "../rules/build-rule-set.ts";

const aBase = (id: string, way: Base["way"]): Base => ({ id, setId: "team", at: 0, way, text: "" });
const aHistory = (id: string, ...ancestors: readonly string[]): SetHistory => ({ id, number: 1, ancestors });
const from = (history: SetHistory | null, revision = "content") => ({ setId: "team", revision, history });
const merged = (...revisions: readonly string[]) =>
  revisions.map((revision) => ({ setId: "team", revision }));

describe("the base of a file", () => {
  it("is the newest of its ancestors that left this set", () => {
    const bases = [aBase("one", "export"), aBase("two", "export")];
    expect(chooseBase(from(aHistory("three", "two", "one")), [], bases)?.id).toBe("two");
  });

  it("is an ancestor that was taken in, but not one whose import was taken back", () => {
    const bases = [aBase("one", "import"), aBase("two", "import")];
    const file = from(aHistory("three", "two", "one"));
    expect(chooseBase(file, merged("two", "one"), bases)?.id).toBe("two");
    expect(chooseBase(file, merged("one"), bases)?.id).toBe("one");
    expect(chooseBase(file, [], bases)).toBeNull();
  });

  it("is the revision that the file says it is where somebody edited it by hand", () => {
    expect(chooseBase(from(aHistory("one"), "edited"), merged("one"), [aBase("one", "import")])?.id).toBe(
      "one",
    );
  });

  it("is the file itself where it was taken in before", () => {
    const bases = [aBase("content", "import")];
    expect(chooseBase(from(null), merged("content"), bases)?.id).toBe("content");
  });

  it("is what was last taken from the same set where the file says nothing", () => {
    const bases = [aBase("one", "import"), aBase("two", "import")];
    expect(chooseBase(from(null), merged("two", "one"), bases)?.id).toBe("two");
    expect(chooseBase({ ...from(null), setId: "others" }, merged("two"), bases)).toBeNull();
  });
});

describe("the note of what was taken in", () => {
  it("has the newest first, each once, and a hundred of them", () => {
    const many = Array.from({ length: 120 }, (_, n) => ({ setId: "team", revision: `r${n}` }));
    const noted = many.reduce(withMerged, aRuleSet());
    expect(noted.merged).toHaveLength(100);
    expect(noted.merged?.[0]).toEqual({ setId: "team", revision: "r119" });
    const again = withMerged(noted, { setId: "team", revision: "r100" });
    expect(again.merged?.[0]?.revision).toBe("r100");
    expect(again.merged).toHaveLength(100);
  });
});
