/** The fingerprint of facts: the same for the same knowledge, another for any other. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprintFacts } from "../../../lib/core/decision/fingerprint-facts.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";

const facts: MessageFacts = {
  id: "18f0a1b2c3d4e5f6",
  from: { name: "Ana", address: "ana@acme.test" },
  subject: "报价",
  labels: ["Work", "Later"],
  date: 1779083839000,
};

function reversed<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).reverse()) as T;
}

describe("the fingerprint of facts", () => {
  it("is 16 hex digits", () => {
    expect(fingerprintFacts(facts)).toMatch(/^[0-9a-f]{16}$/);
  });

  it("does not depend on the order of keys, at any level", () => {
    const other = reversed({ ...facts, from: reversed({ name: "Ana", address: "ana@acme.test" }) });
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(facts));
    expect(fingerprintFacts(other)).toBe(fingerprintFacts(facts));
  });

  it("stays the same, so that what is stored can be compared with it", () => {
    expect(fingerprintFacts({ id: "m1", subject: "Quote" })).toBe("b77740a346eda562");
  });

  it.each<[string, Partial<MessageFacts>]>([
    ["another id", { id: "18f0a1b2c3d4e5f7" }],
    ["another subject", { subject: "报价单" }],
    ["a subject that is none", { subject: "" }],
    ["another order of labels", { labels: ["Later", "Work"] }],
    ["labels run together", { labels: ["WorkLater"] }],
    ["a fact more", { unread: false }],
    ["no date", { date: null }],
    ["no sender", { from: null }],
  ])("differs with %s", (_, change) => {
    expect(fingerprintFacts({ ...facts, ...change })).not.toBe(fingerprintFacts(facts));
  });

  it("differs for different texts", () => {
    const texts = fc.uniqueArray(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(texts, (subjects) => {
        const prints = subjects.map((subject) => fingerprintFacts({ id: "m1", subject }));
        expect(new Set(prints).size).toBe(subjects.length);
      }),
      { numRuns: 300 },
    );
  });

  it("of 50,000 neighbouring messages are all different", () => {
    const prints = Array.from({ length: 50_000 }, (_, i) =>
      fingerprintFacts({ id: `m${i}`, subject: "Quote" }),
    );
    expect(new Set(prints).size).toBe(50_000);
  });
});
