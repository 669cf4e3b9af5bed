// @vitest-environment happy-dom
/** The view of the log: what was shared in words, found again, and saved as it is shown. */
// First: Dexie looks once for an IndexedDB, and does nothing live without one.
import "fake-indexeddb/auto";
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LogView } from "../../entrypoints/options/views/share/log/log-view.tsx";
import type { ShareLogEntry } from "../../lib/core/sharing/share-log-entry.ts";
import { shareLogCodes } from "../../lib/core/sharing/share-log-entry.ts";
import { translateShareLog } from "../../lib/i18n/share-log/translate-share-log.ts";
import { createShareLog } from "../../lib/storage/share-log-store.ts";
import { choose, one, press, type } from "./show.tsx";
import { rowsOf, showLogOf } from "./show-log.tsx";

const at = Date.UTC(2026, 10, 26, 12, 30);
const entry = (more: Partial<ShareLogEntry> = {}): ShareLogEntry => ({
  at,
  who: "Ana",
  what: "published",
  where: "set.json",
  params: { version: 4, rules: 12 },
  ...more,
});

function showLog(entries: readonly ShareLogEntry[]) {
  return showLogOf(
    async (database) => {
      const log = createShareLog(database);
      for (const each of entries) await log.append(each);
    },
    (database) => <LogView database={database} />,
  );
}

afterEach(() => vi.restoreAllMocks());

describe("the log", () => {
  it("says what to do where nothing was shared yet", async () => {
    const { root } = await showLog([]);
    expect(root.textContent).toContain("Nothing was shared yet");
    await press(one(root, "button"));
    expect(location.hash).toBe("#share");
  });

  it("has the newest line first, in words, with who did it", async () => {
    const { root } = await showLog([
      entry(),
      entry({ who: null, what: "keyMade", where: null, params: {} }),
      entry({ who: "policy", what: "policyApplied", params: { later: "=1" } }),
    ]);
    expect(rowsOf(root)).toEqual([
      expect.stringMatching(/Company policyCompany policy appliedset\.json$/),
      expect.stringMatching(/YouPublisher key made$/),
      expect.stringMatching(/AnaEdition signededition 4 · rules: 12set\.json$/),
    ]);
  });

  it("is narrowed by kind and by words, and shown whole again", async () => {
    const { root } = await showLog([
      entry(),
      entry({ what: "memberAdded", params: { member: "Bo" } }),
      entry({ what: "memberLeft", params: { member: "Cy" } }),
    ]);
    await choose(one(root, "select"), "keys");
    expect(rowsOf(root)).toHaveLength(2);
    await type(one(root, "input[type=search]"), "left cy");
    expect(rowsOf(root)).toEqual([expect.stringContaining("Member leftCy")]);
    await type(one(root, "input[type=search]"), "nobody");
    expect(root.textContent).toContain("No line of the log has that");
    await press(one(root, ".notice button"));
    expect(rowsOf(root)).toHaveLength(3);
  });

  it("shows a hundred lines at a time", async () => {
    const { root } = await showLog(Array.from({ length: 130 }, () => entry()));
    expect(rowsOf(root)).toHaveLength(100);
    const more = [...root.querySelectorAll("button")].find(
      ({ textContent }) => textContent === "Show 30 more",
    );
    await press(more as HTMLElement);
    expect(rowsOf(root)).toHaveLength(130);
  });

  it("shows names of strangers as text, and saves no formula", async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
    const { root, told } = await showLog([entry({ who: "=1+1", where: '<img src=x onerror="x()">' })]);
    expect(root.querySelector("img")).toBeNull();
    for (const button of root.querySelectorAll<HTMLButtonElement>(".button-row button")) await press(button);
    expect(told).toEqual([
      expect.stringMatching(/^Saved as clientele-log-[\d-]+\.csv$/),
      expect.stringMatching(/^Saved as clientele-log-[\d-]+\.jsonl$/),
    ]);
    expect(await blobs[0]?.text()).toContain(",'=1+1,");
    expect(JSON.parse((await blobs[1]?.text()) ?? "")).toMatchObject({ who: "=1+1", what: "published" });
  });

  it("can be used by people who do not see the page", async () => {
    const { root } = await showLog([entry()]);
    const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("has a word for everything that is logged", () => {
    const words = translateShareLog("en");
    expect(shareLogCodes.filter((code) => words.byCode(`log.what.${code}`, {}) === undefined)).toEqual([]);
  });
});
