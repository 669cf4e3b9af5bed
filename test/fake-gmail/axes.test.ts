/** The table of axes: that it names every way in which Gmails differ, and says of each how surely it is known. */
import { describe, expect, it } from "vitest";
import { axes, axisNames, defaultAxes, readAxes, valuesOf } from "./axes.ts";
import type { PageConfig } from "./page/page-config.ts";
import { chosenAxes, delegatedPath, settingsOf } from "./page-settings.ts";

/** The axes of gmail-page.md 8 and of what is asked of the simulator, each with the values that must be there. */
const asked: Readonly<Record<string, readonly string[]>> = {
  layout: ["no-split", "vertical-3", "vertical-2", "horizontal"],
  route: ["inbox", "search", "label", "drafts", "sent", "spam", "trash", "snoozed"],
  inbox: ["default-tabs", "no-tabs", "priority", "important-first", "multiple"],
  rowUpdate: ["table", "rows", "recycle", "cells", "attributes", "subject"],
  openThread: ["hidden", "removed", "split"],
  conversation: ["on", "off"],
  density: ["default", "comfortable", "compact"],
  theme: ["light", "dark-frame", "dark"],
  direction: ["ltr", "rtl"],
  locale: ["en-US", "en-GB", "zh-CN", "zh-TW", "de", "ru", "ko", "ar"],
  importance: ["switch", "img", "off"],
  threadRoot: ["table", "div"],
  permId: ["present", "undefined", "absent"],
  replyBars: ["one", "two"],
  replyForm: ["M9", "plain"],
  recipientForm: ["chips", "fields"],
  hiddenCopy: ["2019", "2025"],
  rowCells: ["with-last", "without-last"],
  mainElement: ["late"],
  list: ["late"],
  rowIds: ["late"],
  legacyId: ["late"],
  account: ["u0", "u1", "delegated"],
  title: ["with-address", "without-address"],
  page: ["popout", "print"],
  company: ["spans", "rows", "wrapper", "colours"],
  content: ["padding", "emoji", "me", "nameless", "elided"],
};
const base: PageConfig = {
  account: "a@studio.example",
  accountName: "A",
  accountPath: "u/0",
  otherAccounts: ["u/1", delegatedPath].map((accountPath) => ({
    account: "b@studio.example",
    accountName: "B",
    accountPath,
  })),
  axes: defaultAxes,
  dark: false,
  density: "default",
  labels: [],
  lang: "en",
  lateMs: 10,
  now: 0,
  rowsPerPage: 50,
  tabs: true,
};
const at = (path: string) => settingsOf(base, new URL(path, "https://mail.google.com"));

describe("the table of axes", () => {
  it.each(Object.entries(asked))("has %s with %j", (name, values) => {
    expect(axisNames).toContain(name);
    expect(valuesOf(name as keyof typeof axes)).toEqual(expect.arrayContaining([...values]));
  });
  it("says where each value comes from", () => {
    const sources = axisNames.flatMap((name) => Object.values(axes[name]).map(({ source }) => source));
    expect(sources.filter((source) => source.length < 8)).toEqual([]);
  });
});

describe("what an address asks for", () => {
  it("is the value that it names, and nothing else changes", () => {
    expect(at("/mail/u/0/?layout=vertical-2&locale=ar")).toEqual({
      ...base,
      axes: { ...defaultAxes, layout: "vertical-2", locale: "ar" },
      lang: "ar",
    });
  });
  it("is nothing where it names no value", () => {
    expect(readAxes(new URLSearchParams("layout=round&constructor=x&theme"), defaultAxes)).toEqual(
      defaultAxes,
    );
  });
  it("is another account under another path", () => {
    expect(at("/mail/u/1/")).toMatchObject({ account: "b@studio.example", accountPath: "u/1" });
    expect(at(`/mail/${delegatedPath}/`)?.axes.account).toBe("delegated");
    expect(at("/mail/u/1/")?.otherAccounts.map(({ accountPath }) => accountPath)).toEqual([
      "u/0",
      delegatedPath,
    ]);
  });
  it("is a pop-out or a print view by Gmail's own parameters", () => {
    expect(at("/mail/u/0/?view=btop&ver=1")?.axes.page).toBe("popout");
    expect(at("/mail/u/0/?ui=2&view=pt&th=1")?.axes.page).toBe("print");
    expect(at("/mail/u/0/?view=pt")?.axes.page).toBe("mail");
  });
  it("is no page elsewhere", () => {
    expect(at("/mail/u/0/assets/start.ts")).toBeUndefined();
  });
});

describe("options of before the axes", () => {
  it("choose values of axes, and axes go before them", () => {
    expect(chosenAxes({ tabs: false, dark: true, density: "compact" })).toEqual({
      ...defaultAxes,
      inbox: "no-tabs",
      theme: "dark",
      density: "compact",
    });
    expect(chosenAxes({ dark: true, axes: { theme: "dark-frame" } }).theme).toBe("dark-frame");
  });
});
