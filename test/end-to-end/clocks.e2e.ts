/** Answer times: promised hours with what is due, a calendar that is changed and put back, and days out of a holiday file. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { chooseFile, temporaryFolder } from "./harness/files.ts";
import { choose, fill, press, sees, toFront } from "./harness/own-controls.ts";
import { useGmail } from "./harness/use-gmail.ts";

const nextYear = new Date().getFullYear() + 1;

/** As Chinese calendars are published: days off, a day on which work is made up for, a festival, and a meeting. */
const holidays = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  ...event(`DTSTART;VALUE=DATE:${nextYear}0301`, `DTEND;VALUE=DATE:${nextYear}0304`, "SUMMARY:春节（休）"),
  ...event(`DTSTART;VALUE=DATE:${nextYear}0306`, "SUMMARY:春节（班）"),
  ...event(`DTSTART;VALUE=DATE:${nextYear}0314`, "SUMMARY:White Day", "DESCRIPTION:Observance"),
  ...event(`DTSTART:${nextYear}0315T090000`, `DTEND:${nextYear}0315T100000`, "SUMMARY:Meeting"),
  "END:VCALENDAR",
].join("\r\n");

function event(...lines: readonly string[]): readonly string[] {
  return ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
}

const row = (id: string) => `[data-calendar-id="${id}"]`;

describe.each(browserNames)("answer times in %s", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()).slice(0, 5), emptyRuleSet);
  const folder = temporaryFolder();
  let page: Page;

  beforeAll(async () => {
    page = await session.extension.openExtensionPage("options.html#clocks");
  });
  afterAll(() => folder.remove());

  it("say what is promised, and when mail of now would be due", async () => {
    await toFront(page);
    await sees(page, "nothing promised", ".promises-table");
    expect(await dueOf(1)).toMatch(/\d/);
    await sees(page, "counts now", row("plain"));
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("are saved by Enter, with what is due told while they are typed, and taken back", async () => {
    const before = await dueOf(1);
    await fill(page, "Urgent: hours to the first answer", "90");
    await expect.poll(() => dueOf(1)).not.toBe(before);
    await page.keyboard.press("Enter");
    await sees(page, "Answer times saved", ".toasts");
    await press(page, "Undo", { within: ".toast:last-of-type" });
    await expect.poll(() => typedIn("Urgent: hours to the first answer")).toBe("2");
  });

  it("are refused where they are no hours", async () => {
    await fill(page, "High: hours to the first answer", "soon");
    await sees(page, "Hours are a number", ".promises");
    await press(page, "Cancel", { within: ".promises" });
    await expect.poll(() => typedIn("High: hours to the first answer")).toBe("8");
  });

  it("are counted by another calendar, which says what is not announced yet", async () => {
    await choose(page, "Counted by", "Mainland China");
    await press(page, "Save", { within: ".promises" });
    await sees(page, "counts now", row("CN"));
    await sees(page, "Working hours are those of Asia/Shanghai", ".promises");
    await sees(page, "not complete", row("CN"));
  });

  it("follow a calendar that is changed, and one that is put back", async () => {
    await press(page, "Edit: Mainland China");
    await sees(page, "Edit calendar", ".side-sheet h2");
    await sees(page, "元旦", ".day-list");
    expect(await seriousFaults(page)).toEqual([]);
    await fill(page, "Monday", "9-12, 13-25");
    await sees(page, "Monday: write hours as", ".side-sheet");
    await press(page, "Save", { within: ".side-sheet" });
    await fill(page, "Monday", "9-12, 13:30-18");
    await press(page, "Save", { within: ".side-sheet" });
    await sees(page, "changed", row("CN"));
    await sees(page, "Mon 9:00–12:00, 13:30–18:00", row("CN"));
    await press(page, "Back to how it came: Mainland China", { within: row("CN") });
    await sees(page, "As it came: Mainland China", ".toasts");
    await expect.poll(() => page.$(`${row("CN")} .mark:not(.counting)`)).toBeNull();
  });

  it("take days out of a holiday file, once they were shown and taken over", async () => {
    await press(page, "Edit: Mainland China");
    await sees(page, "Edit calendar", ".side-sheet h2");
    await chooseFile(page, folder.path, "cn.ics", holidays);
    await sees(page, "Take 4 days over", ".days-preview");
    await sees(page, "1 festival without a day off", ".days-preview");
    await press(page, "1 entry left out");
    await sees(page, "part of a day only", ".days-preview");
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, "Take 4 days over");
    await sees(page, "4 days taken over", ".side-sheet");
    await press(page, "Save", { within: ".side-sheet" });
    await sees(page, "Saved: Mainland China", ".toasts");
    await sees(page, "1 made up", `${row("CN")} td:nth-child(4)`);
    await expect.poll(() => page.$(`${row("CN")} .year-days .warning`)).toBeNull();
    await press(page, "Undo", { within: ".toast:last-of-type" });
    await sees(page, "not complete", row("CN"));
  });

  it("say why a file is none", async () => {
    await press(page, "Edit: Mainland China");
    await sees(page, "Edit calendar", ".side-sheet h2");
    await chooseFile(page, folder.path, "page.ics", "<html>Sign in</html>");
    await sees(page, "page.ics was not read", ".side-sheet");
    await sees(page, "Nothing was changed", ".side-sheet");
    await press(page, "Cancel", { within: ".side-sheet footer" });
  });

  it("have calendars of one's own, made and deleted by hand", async () => {
    await toFront(page);
    await expect.poll(() => page.$(".side-sheet")).toBeNull();
    await press(page, "Answer times", { within: "nav" });
    await page.keyboard.press("n");
    await sees(page, "New calendar", ".side-sheet h2");
    await page.keyboard.type("Night shift");
    await page.keyboard.press("Enter");
    await sees(page, "Added: Night shift", ".toasts");
    await press(page, "Delete: Night shift");
    await sees(page, "Deleted: Night shift", ".toasts");
  });

  it("cause no error", () => {
    expect(session.extension.consoleErrors).toEqual([]);
  });

  /** What the table says of a priority, by its place from 1. */
  function dueOf(place: number): Promise<string> {
    return page.$eval(
      `.promises-table tbody tr:nth-child(${place}) td:last-child`,
      (cell) => cell.textContent ?? "",
    );
  }

  function typedIn(label: string): Promise<string> {
    return page.$eval(`input[aria-label="${label}"]`, (field) => (field as HTMLInputElement).value);
  }
});
