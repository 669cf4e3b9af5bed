/** A shared file taken apart: the set, and what the file says about itself. */
import { describe, expect, it } from "vitest";
import { decidingParts, privateFields, type RuleSet, setParts } from "../../../lib/core/rules/rule-set.ts";
import { documentOf } from "../../../lib/core/sharing/document-of.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

describe("a file that says nothing about itself", () => {
  it("is everything, withholds nothing, and has no history", () => {
    const set = aRuleSet({
      clients: [aClient()],
      rules: [aRule()],
      templates: [{ id: "t", author: "kept" }],
    });
    const none = { history: null, change: null, withheld: [] };
    expect(documentOf(set)).toMatchObject({ set, parts: decidingParts, ...none });
  });

  it("says something of tests only where it brings some", () => {
    expect(documentOf(aRuleSet({ tests: [] })).parts).toEqual(setParts);
    expect(documentOf(aRuleSet({})).parts).not.toContain("tests");
  });
});

describe("a shared file", () => {
  const stamped: RuleSet = aRuleSet({
    clients: [aClient({ id: "c", revision: 3, author: "Bo" })],
    rules: [aRule({ id: "r", revision: 2 })],
    segments: [{ name: "By hand", condition: "in:inbox", author: "Ana" }, "of a later version"],
    groups: [{ id: "g", name: "G", kind: "role", members: [], revision: 1 }],
    parts: ["clients", "rules"],
    withheld: [...privateFields],
    history: { id: "ab".repeat(32), number: 4, ancestors: [] },
    change: { base: "cd".repeat(32), removed: [{ part: "rules", id: "x" }] },
    merged: [{ setId: "x", revision: "ef".repeat(32) }],
  });
  const { set, stamps, parts, withheld, history, change } = documentOf(stamped);

  it("is the set without any of it, also where an item is of another shape", () => {
    expect(set).toEqual(
      aRuleSet({
        clients: [aClient({ id: "c" })],
        rules: [aRule({ id: "r" })],
        segments: [{ name: "By hand", condition: "in:inbox" }, "of a later version"],
        groups: [{ id: "g", name: "G", kind: "role", members: [] }],
      }),
    );
  });

  it("says what it holds, who changed what, and what came before it", () => {
    expect({ parts, withheld, history, change }).toEqual({
      parts: stamped.parts,
      withheld: stamped.withheld,
      history: stamped.history,
      change: stamped.change,
    });
    expect(stamps.clients?.get("c")).toEqual({ revision: 3, author: "Bo" });
    expect(stamps.rules?.get("r")).toEqual({ revision: 2 });
    expect(stamps.segments?.get("By hand")).toEqual({ author: "Ana" });
    expect(stamps.groups?.get("g")).toEqual({ revision: 1 });
    expect(stamps.calendars?.size).toBe(0);
  });
});
