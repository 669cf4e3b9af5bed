// @vitest-environment happy-dom
/** What is said of the user's tests before a change is made, and the sheet of one test. */
import axe from "axe-core";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DoneTests } from "../../entrypoints/options/views/audit/tests/done-tests.tsx";
import { RedTests } from "../../entrypoints/options/views/audit/tests/red-tests.tsx";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { combineSets } from "../../lib/core/sharing/combine-sets.ts";
import { aTest } from "../core/rule-tests/build-test.ts";
import { aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { show } from "./show.tsx";

const gives = (condition: string) => [
  aRule({ name: "Quotes", condition, effects: [{ kind: "label", label: "Quote" }] }),
];
const tests = [
  aTest({ id: "a", name: "<b>Ana's</b> quote", expected: { labels: ["Quote"] } }),
  aTest({ id: "b", name: "Never", expected: { labels: ["Nobody's"] } }),
];
const set = aRuleSet({ rules: gives("subject:quote"), tests });

async function shown(before: RuleSet, after: RuleSet): Promise<HTMLElement> {
  const sets = { before: combineSets(before, []), after: combineSets(after, []) };
  const root = await show(<RedTests {...sets} settings={defaultSettings} accounts={[]} />);
  await act(async () => {
    await vi.advanceTimersByTimeAsync(2_000);
  });
  return root;
}

async function done(after: RuleSet): Promise<HTMLElement> {
  const sets = { before: combineSets(set, []), after: combineSets(after, []) };
  const root = await show(<DoneTests {...sets} settings={defaultSettings} accounts={[]} />);
  await act(async () => {
    await vi.advanceTimersByTimeAsync(500);
  });
  return root;
}

describe("after a change was made", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("its toast counts the tests that it turned red, and leads to them", async () => {
    const root = await done({ ...set, rules: [] });
    expect(root.textContent).toBe("1 test of yours turned red");
    expect(root.querySelector("a")?.getAttribute("href")).toBe("#audit/tests");
  });

  it("nothing is said where none did, whatever was red before, and where there are none", async () => {
    expect((await done({ ...set, name: "Ours" })).textContent).toBe("");
    expect((await done({ ...set, rules: [], tests: [] })).textContent).toBe("");
  });
});

describe("before a change is made", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("it is said which tests would turn red, what else is red, and why, as text", async () => {
    const root = await shown(set, { ...set, rules: gives("subject:invoice") });
    expect(root.textContent).toContain("1 test of yours would turn red · 1 is red already");
    expect(root.textContent).toContain("<b>Ana's</b> quote");
    expect(root.textContent).toContain("The condition of “Quotes” does not match.");
    expect(root.querySelector("a")?.getAttribute("href")).toBe("#audit/tests/edit/a");
    expect(root.querySelector("b")).toBeNull();
    vi.useRealTimers();
    expect((await axe.run(root, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  });

  it("it is said that tests turn green, and that all of them are", async () => {
    const faulty = { ...set, rules: gives("subject:invoice"), tests: tests.slice(0, 1) };
    const root = await shown(faulty, { ...faulty, rules: gives("subject:quote") });
    expect(root.textContent).toContain("Your one test stays green · 1 would turn green");
  });

  it("nothing is said where there are no tests", async () => {
    expect((await shown({ ...set, tests: [] }, { ...set, tests: [] })).textContent).toBe("");
  });
});
