/** Which messages would move under other settings. */
import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../../../lib/core/decision/decide.ts";
import { movedPriority } from "../../../lib/core/priority/moved-priority.ts";
import { defaultPriority } from "../../../lib/core/priority/priority-settings.ts";
import { aClient, aRuleSet } from "../rules/build-rule-set.ts";

const set = aRuleSet({ clients: [aClient({ tier: "vip", domains: ["acme.test"] })] });
const withVip = (vip: number) =>
  compileRuleSet({
    ...set,
    settings: { priority: { ...defaultPriority, tiers: { ...defaultPriority.tiers, vip } } },
  });
const moved = (address: string, vip: number) =>
  movedPriority(
    withVip(40),
    withVip(vip),
    { id: "m", from: { address } },
    { now: 0, zone: "UTC", account: null },
    { thread: null, mark: null },
  );

describe("a message under other settings", () => {
  it("moves where its priority changes, and says from where to where", () => {
    expect(moved("ana@acme.test", 5)).toMatchObject({
      before: { decision: { priority: "high", points: 40 } },
      after: { decision: { priority: "low", points: 5 } },
    });
  });

  it("stays where only its points change, or nothing does", () => {
    expect(moved("ana@acme.test", 45)).toBeNull();
    expect(moved("x@else.test", 5)).toBeNull();
  });
});
