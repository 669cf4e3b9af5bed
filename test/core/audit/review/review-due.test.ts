/** When a step of the periodic review is due. */
import { describe, expect, it } from "vitest";
import type { Improvement } from "../../../../lib/core/audit/improvement.ts";
import {
  confirmationsOf,
  dueSteps,
  isReminded,
  type ReviewStep,
  reviewSteps,
} from "../../../../lib/core/audit/review/review-due.ts";
import { defaultReview } from "../../../../lib/core/audit/review/review-settings.ts";

const now = Date.UTC(2026, 10, 26);
const day = 86_400_000;
const step = (name: string, daysAgo: number): Improvement => ({
  at: now - daysAgo * day,
  what: "reviewStep",
  params: { step: name },
});
const due = (log: readonly Improvement[], since: number | null, settings = defaultReview) =>
  dueSteps(settings, confirmationsOf(log), since, now);
const allConfirmed = (daysAgo: number) => reviewSteps.map((name) => step(name, daysAgo));

describe("a step of the review", () => {
  it("is due a week, a month or a quarter after it was confirmed, as its round goes", () => {
    expect(due(allConfirmed(6), 0)).toEqual([]);
    expect(due(allConfirmed(7), 0)).toEqual(["senders", "spam", "bin"]);
    expect(due(allConfirmed(30), 0)).toEqual(reviewSteps.filter((name) => name !== "security"));
    expect(due(allConfirmed(90), 0)).toEqual(reviewSteps);
  });

  it("that was never confirmed is due one rhythm after there was something to look at", () => {
    expect(due([], now - 6 * day)).toEqual([]);
    expect(due([], now - 8 * day)).toEqual(["senders", "spam", "bin"]);
    expect(due([], null)).toEqual([]);
  });

  it("counts from its last confirmation, whatever the order of the log", () => {
    const log = [step("spam", 2), step("spam", 40), step("senders", 40), step("bin", 1)];
    const mail: readonly ReviewStep[] = ["senders", "spam", "bin"];
    expect(due(log, 0).filter((name) => mail.includes(name))).toEqual(["senders"]);
  });

  it("is never due where its round is switched off", () => {
    const off = { ...defaultReview, mail: "never", upkeep: "never" } as const;
    expect(due([], 0, off)).toEqual(["security"]);
  });

  it("is due when the clock was put back behind its confirmation by more than a rhythm", () => {
    expect(due([...allConfirmed(0), step("spam", -400)], 0)).toEqual(["spam"]);
  });

  it("is only what the log says of steps that there are", () => {
    const other: Improvement = { at: now, what: "fixApplied", params: { step: "spam" } };
    expect(confirmationsOf([step("nothing", 1), other]).size).toBe(0);
  });
});

describe("the reminder of a review", () => {
  it("comes when a step is due, and not while it is put off", () => {
    expect(isReminded(defaultReview, [], now)).toBe(false);
    expect(isReminded(defaultReview, ["spam"], now)).toBe(true);
    expect(isReminded({ ...defaultReview, quietUntil: now + 1 }, ["spam"], now)).toBe(false);
    expect(isReminded({ ...defaultReview, quietUntil: now }, ["spam"], now)).toBe(true);
  });
});
