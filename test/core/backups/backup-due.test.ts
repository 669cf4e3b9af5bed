/** When a backup file is due, and when the user is reminded of a missing one. */
import { describe, expect, it } from "vitest";
import { daysWithoutFile, isFileDue } from "../../../lib/core/backups/backup-due.ts";
import { type BackupRhythm, defaultBackups } from "../../../lib/core/backups/backup-settings.ts";
import { noBackups } from "../../../lib/core/backups/backup-state.ts";

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 26, 12);
const every = (rhythm: BackupRhythm) => ({ ...defaultBackups, rhythm });
const savedAgo = (ms: number, revision = 1) => ({
  ...noBackups,
  since: now - 400 * day,
  file: { at: now - ms, name: "a.json", revision },
});

describe("a backup file", () => {
  it("is never due where that is not wanted", () => {
    expect(isFileDue(every("never"), noBackups, 1, now)).toBe(false);
  });

  it("is due at once where there was none", () => {
    expect(isFileDue(every("weekly"), noBackups, 1, now)).toBe(true);
  });

  it.each([
    ["daily", 21 * hour, false],
    ["daily", 22 * hour, true],
    ["weekly", 6 * day, false],
    ["weekly", 7 * day - 2 * hour, true],
  ] as const)("that is written %s is due %i ms after the last one: %s", (rhythm, age, due) => {
    expect(isFileDue(every(rhythm), savedAgo(age), 2, now)).toBe(due);
  });

  it("is not due while the last one holds what there is", () => {
    expect(isFileDue(every("daily"), savedAgo(90 * day), 1, now)).toBe(false);
  });

  it("is due although the clock was put back by years", () => {
    expect(isFileDue(every("daily"), savedAgo(-800 * day), 2, now)).toBe(true);
  });
});

describe("the reminder of a missing backup file", () => {
  it("comes after thirty days, with their number", () => {
    expect(daysWithoutFile(defaultBackups, savedAgo(29 * day), 2, now)).toBeNull();
    expect(daysWithoutFile(defaultBackups, savedAgo(30 * day), 2, now)).toBe(30);
  });

  it("counts from the first thing that could be lost where there was no file", () => {
    expect(daysWithoutFile(defaultBackups, noBackups, 2, now)).toBeNull();
    expect(daysWithoutFile(defaultBackups, { ...noBackups, since: now - 45 * day }, 2, now)).toBe(45);
  });

  it("does not come while the last file holds what there is, or while the user wants peace", () => {
    expect(daysWithoutFile(defaultBackups, savedAgo(90 * day), 1, now)).toBeNull();
    const quiet = { ...defaultBackups, quietUntil: now + day };
    expect(daysWithoutFile(quiet, savedAgo(90 * day), 2, now)).toBeNull();
  });
});
