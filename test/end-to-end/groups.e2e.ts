/** Groups as a person makes and keeps them on the options page, and what the inbox beside it shows of them. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import type { ShownRow } from "../tooling/report/painted-page.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { waitForRows } from "./harness/gmail-page.ts";
import { choose, fill, press, sees, toFront } from "./harness/own-controls.ts";
import { useGmail } from "./harness/use-gmail.ts";

/** What "at once" means where two tabs, the worker and its database are between a key and a chip; ms. */
const moment = 2_000;

const sheet = ".side-sheet";
const newestToast = ".toast:last-of-type";
const row = (place: number) => `.record-grid tr[aria-rowindex="${place + 1}"]`;
const senderOf = ({ people }: ShownRow) => people.map(({ address }) => address);

describe.each(browserNames)("in the view of groups in %s a person", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), emptyRuleSet);
  let options: Page;
  /** The address of a sender in the inbox. */
  let sender = "";

  beforeAll(async () => {
    await waitForRows(session.page, (rows) => {
      sender = rows.flatMap(senderOf).find((one) => one.endsWith("@nordwind.example")) ?? "";
      return sender !== "";
    });
    options = await session.extension.openExtensionPage("options.html#groups");
  });

  async function inboxShows(condition: (rows: readonly ShownRow[]) => boolean): Promise<void> {
    await toFront(session.page);
    try {
      await waitForRows(session.page, condition, moment);
    } finally {
      await toFront(options);
    }
  }
  const senderHas = (labels: string) =>
    inboxShows((rows) => {
      const mail = rows.filter((one) => senderOf(one).includes(sender));
      return mail.length > 0 && mail.every(({ decision }) => (decision?.labels.join() ?? "") === labels);
    });

  it("is told what groups are for, and sees what a pasted list holds before it is added", async () => {
    await sees(options, "No groups yet", ".notice");
    await press(options, "Add group", { within: ".notice" });
    await sees(options, "New group", `${sheet} h2`);
    await options.keyboard.type("Harbour team");
    await fill(options, "Add people", `"Wind, Nora" <${sender}>；张三 z@quiet.example、nobody\n${sender}`);
    await sees(options, "2 people · 1 already there · 1 not an address", ".paste-people");
    await sees(options, "Not an address: “nobody”", ".paste-people .error");
    await press(options, "Add 2 people");
    await sees(options, "2 people belong", ".belongs");
    await sees(options, "张三z@quiet.example", ".members");
  });

  it("cannot save as long as something pasted is no address, and loses nothing by it", async () => {
    await press(options, "Save");
    await sees(options, "Not an address: “nobody”", ".paste-people .error");
    await fill(options, "Add people", "late@quiet.example");
    await press(options, "Save");
    await sees(options, "Added: Harbour team", newestToast);
    await sees(options, "Harbour team", row(1));
    await sees(options, "3", `${row(1)} td:nth-child(3)`);
  });

  it("asks for the group in a rule, and mail of its members carries the label", async () => {
    await press(options, "Rules 0");
    await sees(options, "No rules yet");
    await options.keyboard.press("n");
    await sees(options, "New rule", `${sheet} h2`);
    await options.keyboard.type("Harbour");
    await fill(options, "Condition", 'group:"Harbour team"');
    await fill(options, "Label", "Harbour");
    await press(options, "Save");
    await senderHas("Harbour");
  });

  it("gives the group another name, the rule follows, and both come back", async () => {
    await press(options, "Groups 1");
    await press(options, "Edit", { within: row(1) });
    await sees(options, "Named by: Harbour", sheet);
    await fill(options, "Name", "Crew", { within: sheet });
    await press(options, "Save");
    await sees(options, "Saved: Crew", newestToast);
    await press(options, "Rules 1");
    await sees(options, "group:Crew", row(1));
    await senderHas("Harbour");
    await press(options, "Undo", { within: newestToast });
    await sees(options, 'group:"Harbour team"', row(1));
    await senderHas("Harbour");
  });

  it("puts the group into another one, and its people belong there, too", async () => {
    await press(options, "Groups 1");
    await sees(options, "Groups", "h1");
    await options.keyboard.press("n");
    await sees(options, "New group", `${sheet} h2`);
    await options.keyboard.type("Port");
    await choose(options, "Put a group into it", "Harbour team");
    await sees(options, "3 people belong: 0 of its own, 3 by way of groups", sheet);
    await press(options, "Save");
    await sees(options, "3, 3 nested", row(2));
  });

  it("reviews the members: who was silent is taken out in one click, and comes back", async () => {
    await press(options, "Review members", { within: row(1) });
    await sees(options, "2 of 3 to look at", sheet);
    await press(options, "Remove 张三 from the group");
    await sees(options, "1 of 2 to look at", sheet);
    await press(options, "Undo", { within: newestToast });
    await sees(options, "2 of 3 to look at", sheet);
    await press(options, "Reviewed: next in 90 days");
    await sees(options, "Reviewed: Harbour team.", newestToast);
  });

  it("lets a project end: it stands in the archive, and its label goes", async () => {
    await press(options, "Edit", { within: row(1) });
    await choose(options, "Kind", "Project");
    await options.waitForSelector(`${sheet} input[type=date]`);
    // The browser's own field of a day cannot be typed into alike in both browsers.
    await options.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>(".side-sheet input[type=date]");
      if (field === null) throw new Error("there is no field of a day");
      field.value = "2020-05-31";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
    await sees(options, "This day is over", sheet);
    await press(options, "Save");
    await press(options, "Archive 1");
    await sees(options, "Dissolved, May 31, 2020", row(1));
    await senderHas("");
    await press(options, "Undo", { within: newestToast });
    await senderHas("Harbour");
    await press(options, "Current 2");
  });

  it("is told by name what a deletion leaves behind, and takes it back", async () => {
    await press(options, "Delete", { within: row(1) });
    await sees(
      options,
      "These name it and show an error until they are changed: Harbour. Its people no longer belong to: Port",
      newestToast,
    );
    await senderHas("");
    await press(options, "Undo", { within: newestToast });
    await senderHas("Harbour");
  });

  it("reads who sees what, and meets no serious fault in any part of the view", async () => {
    expect(await seriousFaults(options)).toEqual([]);
    await press(options, "Edit", { within: row(1) });
    await sees(options, "Edit group", `${sheet} h2`);
    expect(await seriousFaults(options)).toEqual([]);
    await options.keyboard.press("Escape");
    await options.keyboard.press("r");
    await sees(options, "Review: Harbour team", `${sheet} h2`);
    expect(await seriousFaults(options)).toEqual([]);
    await options.keyboard.press("Escape");
    await press(options, "Who sees what");
    await sees(options, "Wind, Nora", ".access-table");
    await sees(options, "Port (by way of Harbour team)", ".access-table");
    expect(await seriousFaults(options)).toEqual([]);
  });
});
