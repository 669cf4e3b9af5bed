/** Files of older versions of the format: brought up step by step, or refused. */
import { describe, expect, it } from "vitest";
import {
  formatVersion,
  migrateRuleSet,
  type RuleSetMigration,
  ruleSetMigrations,
} from "../../../lib/core/interchange/migrate-rule-set.ts";
import { readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import { aRule, aRuleSet } from "../rules/build-rule-set.ts";

/** As if there had been versions before the first: rules were called filters, and names were titles. */
const chain: readonly RuleSetMigration[] = [
  { from: 0, migrate: ({ filters, ...file }) => ({ ...file, rules: filters }) },
  { from: -1, migrate: ({ title, ...file }) => ({ ...file, name: (title as string).trim() }) },
];

const { rules, name: _, ...set } = aRuleSet({ rules: [aRule()] });
const oldest = { ...set, version: -1, filters: rules, title: " Mine ", strange: 1 };

describe("the chain of the format", () => {
  it("has a step for every version before the newest", () => {
    const older = Array.from({ length: formatVersion - 1 }, (_, index) => index + 1);
    expect(ruleSetMigrations.map(({ from }) => from)).toEqual(older);
  });
});

describe("a file of an older version", () => {
  it("is brought up through every step after it, and keeps what no step knows", () => {
    const wanted = { ...aRuleSet({ rules: [aRule()], name: "Mine" }), strange: 1 };
    expect(readRuleSet(JSON.stringify(oldest), chain)).toMatchObject({ ok: true, set: wanted });
    const { title, ...middle } = oldest;
    const younger = { ...middle, name: title.trim(), version: 0 };
    expect(readRuleSet(JSON.stringify(younger), chain)).toMatchObject({ ok: true, set: wanted });
  });

  it("is refused where a step fails, and the file is as it was", () => {
    const { title: _title, ...broken } = oldest;
    const before = structuredClone(broken);
    expect(migrateRuleSet(broken, chain)).toEqual({ ok: false, version: -1 });
    expect(broken).toEqual(before);
    expect(readRuleSet(JSON.stringify(broken), chain)).toEqual({
      ok: false,
      error: { code: "set.notMigrated", params: { version: -1 } },
    });
  });

  it("is refused where what the steps make is no rule set", () => {
    const file = JSON.stringify({ ...oldest, filters: "many" });
    expect(readRuleSet(file, chain)).toMatchObject({
      error: { code: "set.badShape", params: { path: "rules" } },
    });
  });

  it("is refused where no step begins at its version", () => {
    expect(readRuleSet(JSON.stringify({ ...oldest, version: -2 }), chain)).toMatchObject({
      error: { code: "set.badShape", params: { path: "version" } },
    });
  });
});
