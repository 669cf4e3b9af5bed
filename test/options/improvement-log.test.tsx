// @vitest-environment happy-dom
/** The part of the audit that shows the improvement log: in words, narrowed, and saved as it is shown. */
import "fake-indexeddb/auto";
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LogPart } from "../../entrypoints/options/views/audit/log/log-part.tsx";
import { findingKinds } from "../../lib/core/audit/finding.ts";
import { type Improvement, improvementCodes } from "../../lib/core/audit/improvement.ts";
import { reviewSteps } from "../../lib/core/audit/review/review-due.ts";
import { translateFindings } from "../../lib/i18n/findings/translate-findings.ts";
import { translateImprovements } from "../../lib/i18n/improvements/translate-improvements.ts";
import { translateReview } from "../../lib/i18n/review/translate-review.ts";
import { createImprovementLog } from "../../lib/storage/improvement-log.ts";
import { choose, one, press, type } from "./show.tsx";
import { rowsOf, showLogOf } from "./show-log.tsx";

const at = Date.UTC(2026, 10, 26, 12, 30);
const step: Improvement = { at, what: "reviewStep", params: { step: "spam", mails: 2 } };
const fix: Improvement = { at, what: "fixApplied", params: { finding: "duplicate", name: "=Rule" } };

function showLog(entries: readonly Improvement[]) {
  return showLogOf(
    async (database) => {
      const log = createImprovementLog(database);
      for (const each of entries) await log.append(each);
    },
    (database) => <LogPart database={database} />,
  );
}

afterEach(() => vi.restoreAllMocks());

describe("the improvement log", () => {
  it("says what to do where nothing was improved yet", async () => {
    const { root } = await showLog([]);
    expect(root.textContent).toContain("Nothing was improved yet");
    await press(one(root, "button"));
    expect(location.hash).toBe("#audit");
  });

  it("has the newest line first, in words", async () => {
    const { root } = await showLog([step, fix]);
    expect(rowsOf(root)).toEqual([
      expect.stringMatching(/Finding mendedThe same rule twice · =Rule$/),
      expect.stringMatching(/Step of the review confirmedClient mail in spam · mails: 2$/),
    ]);
  });

  it("is narrowed by kind and by words", async () => {
    const { root } = await showLog([step, fix]);
    await choose(one(root, "select"), "review");
    expect(rowsOf(root)).toEqual([expect.stringContaining("Client mail in spam")]);
    await type(one(root, "input[type=search]"), "twice");
    expect(root.textContent).toContain("No line of the log has that");
  });

  it("is saved as a table without formulas and as lines", async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
    const { root, told } = await showLog([{ ...fix, params: { name: "=1+1" } }, step]);
    for (const button of root.querySelectorAll<HTMLButtonElement>(".button-row button")) await press(button);
    expect(told).toHaveLength(2);
    expect(await blobs[0]?.text()).toContain(",'=1+1,fixApplied");
    const lines = (await blobs[1]?.text())
      ?.trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      { n: 2, ...step, at: new Date(at).toISOString() },
      { n: 1, what: "fixApplied", params: { name: "=1+1" }, at: new Date(at).toISOString() },
    ]);
  });

  it("can be used by people who do not see the page", async () => {
    const { root } = await showLog([step]);
    const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("has a word for everything that is logged", () => {
    const words = translateImprovements("en");
    const [findings, review] = [translateFindings("en"), translateReview("en")];
    expect(improvementCodes.filter((code) => words.byCode(`improvement.${code}`, {}) === undefined)).toEqual(
      [],
    );
    expect(findingKinds.filter((kind) => findings.byCode(`finding.${kind}`, {}) === undefined)).toEqual([]);
    expect(findingKinds.filter((kind) => findings.byCode(`finding.${kind}.why`, {}) === undefined)).toEqual(
      [],
    );
    expect(reviewSteps.filter((name) => review.byCode(`review.${name}`, {}) === undefined)).toEqual([]);
  });
});
