/** The folder for backups lies within the downloads, whatever somebody writes, and can be made on every system. */
import { describe, expect, it } from "vitest";
import { isFolderName } from "../../../lib/core/backups/backup-settings.ts";

describe("the name of the folder for backups", () => {
  it.each(["", "Clientele", "My backups", "Work/Clientele", "备份", "a.b"])("may be %j", (folder) => {
    expect(isFolderName(folder)).toBe(true);
  });

  it.each([
    "..",
    "a/../b",
    "/etc",
    "a//b",
    "C:",
    "a\\b",
    ".hidden",
    "~",
    "ends.",
    " a",
    "a ",
    "a?b",
    "a\u0000b",
    "CON",
    "nul.txt",
    "x".repeat(81),
  ])("may not be %j", (folder) => {
    expect(isFolderName(folder)).toBe(false);
  });
});
