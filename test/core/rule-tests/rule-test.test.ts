/** Tests in a rule set: read at the border, kept where they are of a later version, bounded. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intakeLimits } from "../../../lib/core/interchange/intake-limits.ts";
import { readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import { writeRuleSet } from "../../../lib/core/interchange/write-rule-set.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { factsOfTest, nameOfTest, testsOf, writtenFacts } from "../../../lib/core/rule-tests/rule-test.ts";
import { aRuleSet } from "../rules/build-rule-set.ts";
import { aTest } from "./build-test.ts";

describe("the tests of a set", () => {
  it("are those that can be read; what a later version wrote stays in the set", () => {
    const later = { id: "x", message: "of a later version" };
    const set = aRuleSet({ tests: [later, aTest(), 5, null] });
    expect(testsOf(set).map(({ id }) => id)).toEqual(["t1"]);
    const read = readRuleSet(writeRuleSet(set));
    expect(read).toMatchObject({ ok: true, set: { tests: [later, aTest(), 5, null] } });
    expect(read.ok && read.unknownKeys).toContain("tests[]");
  });

  it.each([
    { expected: { priority: "soon" } },
    { expected: { client: 5 } },
    { expected: { labels: Array.from({ length: 101 }, () => "x") } },
    { facts: { bodyText: "x".repeat(20_001) } },
    { facts: [] },
    { now: "tomorrow" },
    { account: "" },
    { id: "" },
    { name: "x".repeat(1_001) },
  ])("are none of another shape: %j", (over) => {
    expect(testsOf(aRuleSet({ tests: [{ ...aTest(), ...over }] }))).toEqual([]);
  });

  it("are refused by their number before any of them is read", () => {
    const hostile = { ...aRuleSet(), tests: Array.from({ length: 100_000 }, () => ({})) };
    expect(readRuleSet(JSON.stringify(hostile))).toEqual({
      ok: false,
      error: { code: "set.tooManyTests", params: { count: 100_000, limit: intakeLimits.tests } },
    });
  });
});

describe("the message of a test", () => {
  it("has the form of a mail file, and needs no id of its own", () => {
    const facts = { date: "2026-05-18T08:00:00Z", to: null, subject: "Hello" };
    expect(factsOfTest(aTest({ facts }))).toEqual({
      ok: true,
      facts: { id: "t1", date: Date.UTC(2026, 4, 18, 8), to: [], subject: "Hello" },
    });
  });

  it("says which fact is faulty", () => {
    expect(factsOfTest(aTest({ facts: { date: "in May" } }))).toMatchObject({
      error: { code: "mail.badDate" },
    });
    expect(factsOfTest(aTest({ facts: { from: 5 } }))).toMatchObject({ error: { params: { path: "from" } } });
  });

  it("comes back as it was seen", () => {
    const anyFacts: fc.Arbitrary<MessageFacts> = fc.record(
      {
        id: fc.constant("t1"),
        subject: fc.string({ maxLength: 30 }),
        date: fc.option(fc.integer({ min: 0, max: 4e12 })),
        unread: fc.boolean(),
        to: fc.array(fc.record({ address: fc.string() })),
        sizeBytes: fc.option(fc.nat()),
        bodyTerms: fc.constant({ invoice: "yes" as const }),
      },
      { requiredKeys: ["id"] },
    );
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const written = JSON.parse(JSON.stringify(writtenFacts(facts)));
        expect(factsOfTest({ id: "t1", facts: written })).toEqual({ ok: true, facts });
      }),
    );
  });
});

describe("the name of a test", () => {
  it("is the one it was given, else the subject of its message, else nothing", () => {
    expect(nameOfTest(aTest())).toBe("An order");
    expect(nameOfTest(aTest({ name: " " }))).toBe("Your quote");
    expect(nameOfTest(aTest({ name: "", facts: { subject: 5 } }))).toBe("");
  });
});
