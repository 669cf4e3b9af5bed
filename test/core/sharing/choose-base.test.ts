/** From which document a file and the user's own set both come. */
import { describe, expect, it } from "vitest";
import { writeRuleSet } from "../../../lib/core/interchange/write-rule-set.ts";
import { type RuleSet, type SetHistory, setParts } from "../../../lib/core/rules/rule-set.ts";
import type { Base } from "../../../lib/core/sharing/base.ts";
import { chooseBase } from "../../../lib/core/sharing/choose-base.ts";
import type { FileOrigin } from "../../../lib/core/sharing/latest-bases.ts";
import { withMerged } from "../../../lib/core/sharing/merged-revisions.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

/** A revision with a rule that is named after it. */
function aBase(id: string, way: Base["way"], over: Partial<Base & RuleSet> = {}): Base {
  const { at = 0, parts = setParts, history } = over;
  const rules = parts.includes("rules") ? [aRule({ id: "rule", name: id })] : [];
  const clients = parts.includes("clients") ? [aClient({ id: "client", name: id })] : [];
  const file = aRuleSet({ id: "team", rules, clients, parts, ...(history === undefined ? {} : { history }) });
  return { id, setId: "team", at, way, text: writeRuleSet(file) };
}

const hex = (digit: string) => digit.repeat(64);
const [one, two, three, four] = [hex("1"), hex("2"), hex("3"), hex("4")];
const content = hex("c");
const aHistory = (id: string, ...ancestors: readonly string[]): SetHistory => ({ id, number: 1, ancestors });
const from = (history: SetHistory | null, over: Partial<FileOrigin> = {}): FileOrigin => ({
  ...{ setId: "team", parts: setParts, revision: content, history },
  ...over,
});
/** Somebody's set after these were taken in, the newest first. */
const mine = (...revisions: readonly string[]) =>
  aRuleSet({ id: "team", merged: revisions.map((revision) => ({ setId: "team", revision })) });

function chosen(file: FileOrigin, set: RuleSet, bases: readonly Base[]): string | null {
  return chooseBase(file, set, bases)?.kept.id ?? null;
}

describe("the base of a file", () => {
  it("is the newest of its ancestors that left this set", () => {
    const bases = [aBase(one, "export"), aBase(two, "export")];
    expect(chosen(from(aHistory(three, two, one)), mine(), bases)).toBe(two);
  });

  it("is nothing that left another set", () => {
    const others = { ...aBase(one, "export"), setId: "other" };
    expect(chosen(from(aHistory(two, one)), mine(), [others])).toBeNull();
  });

  it("is an ancestor that was taken in, but not one whose import was taken back", () => {
    const bases = [aBase(one, "import"), aBase(two, "import")];
    const file = from(aHistory(three, two, one));
    expect(chosen(file, mine(two, one), bases)).toBe(two);
    expect(chosen(file, mine(one), bases)).toBe(one);
    expect(chosen(file, mine(), bases)).toBeNull();
  });

  it("is the revision that the file says it is where somebody edited it by hand", () => {
    expect(chosen(from(aHistory(one)), mine(one), [aBase(one, "import")])).toBe(one);
  });

  it("is the file itself where it was taken in before", () => {
    expect(chosen(from(null), mine(content), [aBase(content, "import")])).toBe(content);
  });

  it("is what was last taken from the same set where the file says nothing", () => {
    const bases = [aBase(one, "import"), aBase(two, "import")];
    expect(chosen(from(null), mine(two, one), bases)).toBe(two);
    expect(chosen(from(null, { setId: "others" }), mine(two), bases)).toBeNull();
  });

  it("is what was taken last, also where the sender went back to what was before", () => {
    const bases = [aBase(one, "import", { at: 1 }), aBase(two, "import", { at: 2 })];
    expect(chosen(from(aHistory(three, one, two)), mine(two, one), bases)).toBe(two);
    expect(chosen(from(aHistory(three, one, two)), mine(one, two), bases)).toBe(one);
  });

  it("is what the sender took last of what left here, also where this set went back to what was before", () => {
    const bases = [aBase(one, "export", { at: 3 }), aBase(two, "export", { at: 2 })];
    expect(chosen(from(aHistory(three, two, one)), mine(), bases)).toBe(two);
    expect(chosen(from(aHistory(three, one, two)), mine(), bases)).toBe(one);
  });

  it("is what was taken in after something left, where both wrote at once", () => {
    const bases = [aBase(one, "export", { at: 1 }), aBase(two, "import", { at: 2 })];
    expect(chosen(from(aHistory(three, one, two)), mine(two), bases)).toBe(two);
  });

  it("counts no import that was done again and taken back as later than it was", () => {
    const bases = [aBase(one, "import", { at: 3 }), aBase(two, "import", { at: 2 })];
    expect(chosen(from(aHistory(three, two, one)), mine(two, one), bases)).toBe(two);
  });

  it("is an earlier revision of the set where the file names none that is known", () => {
    const history = aHistory(one);
    const bases = [aBase(one, "import", { history })];
    expect(chosen(from({ id: three, number: 60, ancestors: [two] }), mine(one), bases)).toBe(one);
    expect(chosen(from({ id: three, number: 0, ancestors: [two] }), mine(one), bases)).toBeNull();
  });

  it("is for each part the latest that speaks of it", () => {
    const partial = aBase(two, "import", { at: 2, parts: ["clients"] });
    const bases = [aBase(one, "import", { at: 1 }), partial];
    const base = chooseBase(from(aHistory(three, two, one)), mine(two, one), bases);
    expect(base?.kept.id).toBe(two);
    expect(base?.set.parts).toEqual(setParts);
    expect([base?.set.clients[0]?.name, base?.set.rules[0]?.name]).toEqual([two, one]);
  });

  it("says nothing of parts that no revision speaks of, and passes over what cannot be read", () => {
    const partial = aBase(one, "import", { at: 1, parts: ["clients"] });
    const broken = { ...aBase(two, "import", { at: 2 }), text: "{" };
    const base = chooseBase(from(aHistory(three, two, one)), mine(two, one), [partial, broken]);
    expect(base).toMatchObject({ kept: { id: one }, set: { parts: ["clients"], rules: [] } });
    expect(chosen(from(aHistory(four, two)), mine(two), [broken])).toBeNull();
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
