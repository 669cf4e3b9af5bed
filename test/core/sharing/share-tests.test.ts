/** Tests quote mail: they leave only when asked, and a file without them says nothing about anybody's. */
import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../../../lib/core/decision/decide.ts";
import { readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import { type RuleTest, testsOf } from "../../../lib/core/rule-tests/rule-test.ts";
import { runTest } from "../../../lib/core/rule-tests/run-tests.ts";
import { decidingParts, privateFields, type RuleSet, setParts } from "../../../lib/core/rules/rule-set.ts";
import { applyChoices } from "../../../lib/core/sharing/apply-choices.ts";
import { describeExport } from "../../../lib/core/sharing/describe-export.ts";
import { mergeSets } from "../../../lib/core/sharing/merge-sets.ts";
import { sharedContent } from "../../../lib/core/sharing/shared-content.ts";
import { aTest } from "../rule-tests/build-test.ts";
import { aRule, aRuleSet } from "../rules/build-rule-set.ts";
import { share } from "./share-world.ts";

const accounts = ["mia@studio.example"];
const toMe = aTest({
  id: "me",
  facts: { to: [{ name: "Mia", address: "Mia+shop@studio.example" }, { address: "bo@x.example" }] },
  expected: { labels: ["Mine"] },
});
const set = aRuleSet({
  rules: [aRule({ condition: "to:me", effects: [{ kind: "label", label: "Mine" }] })],
  tests: [toMe],
  ...{ "x-later": 1 },
});
const scope = { parts: decidingParts, withheld: [], accounts } as const;

describe("a file of everything that decides", () => {
  it("is whole without the tests: what is not known here goes along, and they do not", () => {
    const content = sharedContent(set, scope);
    expect(content).not.toHaveProperty("tests");
    expect(content).toHaveProperty("x-later", 1);
    expect(sharedContent(set, { ...scope, parts: setParts })).toHaveProperty("tests");
  });

  it.each([
    ["that says so", decidingParts],
    ["that does not say so", undefined],
  ])("takes nobody's tests away, %s", async (_, parts) => {
    const base = (await share(set)).set;
    const { parts: _parts, tests: _tests, ...rest } = base;
    const theirs: RuleSet = parts === undefined ? rest : { ...rest, parts };
    const merge = mergeSets({ base, mine: set, theirs });
    expect(merge.changes).toEqual([]);
    expect(merge.conflicts).toEqual([]);
    expect(applyChoices(merge, { declined: new Set(), answers: new Map() }).tests).toEqual([toMe]);
  });
});

describe("a file with tests", () => {
  it("brings them to whoever has none", async () => {
    const { text } = await share(set, [], { parts: setParts });
    const read = readRuleSet(text);
    if (!read.ok) throw new Error(read.error.code);
    const mine = aRuleSet({ id: "mine" });
    const merge = mergeSets({ base: null, mine, theirs: read.set });
    expect(testsOf(applyChoices(merge, { declined: new Set(), answers: new Map() }))).toEqual([toMe]);
  });

  it("takes one away that went there, and no other", async () => {
    const other = aTest({ id: "other" });
    const base = (await share({ ...set, tests: [toMe, other] }, [], { parts: setParts })).set;
    const theirs = (await share({ ...set, tests: [other] }, [], { parts: setParts })).set;
    const mine = { ...set, tests: [toMe, other, aTest({ id: "new" })] };
    const merge = mergeSets({ base, mine, theirs });
    expect(
      testsOf(applyChoices(merge, { declined: new Set(), answers: new Map() })).map(({ id }) => id),
    ).toEqual(["other", "new"]);
  });
});

describe("own addresses in tests", () => {
  const content = sharedContent(set, { ...scope, parts: setParts, withheld: privateFields });

  it("stay at home, with the names beside them", () => {
    expect(JSON.stringify(content.tests)).not.toMatch(/mia/i);
    expect(JSON.stringify(content.tests)).toContain("bo@x.example");
  });

  it("have one stand for them that is `me`, so that the test comes out as before", () => {
    const compiled = compileRuleSet(set);
    const around = { now: 0, zone: "UTC", account: accounts };
    const run = (test: RuleTest, account: readonly string[]) =>
      runTest(compiled, test, { ...around, account });
    const [shared] = testsOf(content);
    if (shared === undefined) throw new Error("no test");
    expect(run(toMe, accounts).misses).toEqual([]);
    expect(run(shared, ["somebody@else.example"]).misses).toEqual([]);
  });

  it("are told of where they stand in the middle of a text", () => {
    const quoting = aTest({ facts: { bodyText: "Write to mia@studio.example" } });
    const told = describeExport(
      { ...set, tests: [quoting] },
      { ...scope, parts: setParts, withheld: privateFields },
    );
    expect(told.leftIn).toEqual(["An order"]);
  });

  it("are asked about where another file leaves them out, and not overwritten", () => {
    const theirs = { ...content, id: "theirs" };
    const base = { ...sharedContent(set, { ...scope, parts: setParts }), id: "theirs" };
    const merge = mergeSets({ base, mine: set, theirs, accounts });
    expect(merge.changes.filter(({ part }) => part === "tests")).toEqual([]);
    expect(merge.conflicts.some(({ part }) => part === "tests")).toBe(true);
  });
});
