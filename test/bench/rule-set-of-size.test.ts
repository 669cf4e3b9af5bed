/** Generated rule sets: of the size and mix they claim, valid, the same every time, and of use on generated mail. */
import { describe, expect, it } from "vitest";
import { compileRuleSet, decide } from "../../lib/core/decision/decide.ts";
import { readMailLine } from "../../lib/core/interchange/read-mail-line.ts";
import { readRuleSet } from "../../lib/core/interchange/read-rule-set.ts";
import { findRuleIssues } from "../../lib/core/rules/find-rule-issues.ts";
import { mailOfSize } from "./mail-of-size.ts";
import { ruleSetOfSize } from "./rule-set-of-size.ts";

const thousand = ruleSetOfSize({ rules: 1_000, clients: 100 });
const now = Date.UTC(2026, 0, 15);

describe("a generated rule set", () => {
  it("has the size it was asked for, and is the same every time", () => {
    expect([thousand.rules.length, thousand.clients.length]).toEqual([1_000, 100]);
    expect(ruleSetOfSize({ rules: 1_000, clients: 100 })).toEqual(thousand);
  });

  it("can be read as a file, also at 10,000 rules and clients", () => {
    const large = ruleSetOfSize({ rules: 10_000, clients: 10_000 });
    const read = readRuleSet(new TextEncoder().encode(JSON.stringify(large)));
    expect(read).toMatchObject({ ok: true });
  });

  it("holds no rule with an error", () => {
    expect(findRuleIssues(thousand.rules)).toEqual([]);
  });

  it("has the mix of real rule sets", () => {
    const shareOf = (form: RegExp) =>
      thousand.rules.filter((rule) => form.test(rule.condition)).length / thousand.rules.length;
    expect(shareOf(/^from:[^@ ]+$/)).toBeCloseTo(0.6, 1);
    expect(shareOf(/^from:[^ ]+@[^ ]+$/)).toBeCloseTo(0.2, 1);
    expect(shareOf(/^subject:[^/]+$/)).toBeCloseTo(0.1, 1);
    expect(shareOf(/^subject:\//)).toBeCloseTo(0.05, 1);
    expect(shareOf(/^from:[^ ]+ subject:/)).toBeCloseTo(0.05, 1);
  });
});

describe("generated mail under a generated rule set", () => {
  it("shows a client or a label on about half of the rows", () => {
    const compiled = compileRuleSet(thousand);
    const lines = mailOfSize(500, now);
    const marked = lines.filter((line) => {
      const read = readMailLine(JSON.stringify(line), 1);
      if (!read.ok) throw new Error(read.error.code);
      const context = { now, zone: "UTC", account: ["mia@studio-linden.example"] };
      const { client, labels } = decide(compiled, read.facts, context).decision;
      return client !== null || labels.length > 0;
    });
    expect(marked.length / lines.length).toBeGreaterThan(0.35);
    expect(marked.length / lines.length).toBeLessThan(0.95);
  });
});
