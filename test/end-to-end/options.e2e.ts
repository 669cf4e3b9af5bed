/** What a person does on the options page, and how the inbox that is open beside it follows without being loaded again. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import type { ShownRow } from "../tooling/report/painted-page.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { isSameDocument, markDocument, waitForRows } from "./harness/gmail-page.ts";
import { choose, chord, drag, fill, press, sees, tabTo, toFront } from "./harness/own-controls.ts";
import { useGmail } from "./harness/use-gmail.ts";

/** What "at once" means where two tabs, the worker and its database are between a key and a chip; ms. */
const moment = 2_000;

const newestToast = ".toast:last-of-type";
/** A row of the list of rules by its place, from 1. */
const ruleRow = (place: number) => `.record-grid tr[aria-rowindex="${place + 1}"]`;

describe.each(browserNames)("on the options page in %s a person", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), emptyRuleSet);
  let options: Page;

  beforeAll(async () => {
    await markDocument(session.page);
    options = await session.extension.openExtensionPage("options.html#clients");
  });

  /** Looks at Gmail until its rows are so, and comes back. */
  async function inboxShows(condition: (rows: readonly ShownRow[]) => boolean): Promise<void> {
    await toFront(session.page);
    try {
      await waitForRows(session.page, condition, moment);
    } finally {
      await toFront(options);
    }
  }
  /** The labels, in their order, of all mail from the one client. */
  const clientMailHas = (labels: string) =>
    inboxShows((rows) => fromClient(rows).every(({ decision }) => decision?.labels.join() === labels));
  /** Its first field has the focus then. */
  const sheetOpens = (title: string) => sees(options, title, ".side-sheet h2");

  it("is told what to do first, makes a client with the pointer, and its mail carries the name", async () => {
    await sees(options, "No clients yet");
    await press(options, "Add client", { within: ".notice" });
    await sheetOpens("New client");
    await options.keyboard.type("Nordwind");
    await fill(options, "Domains", "nordwind.example");
    await press(options, "Save");
    await inboxShows((rows) => {
      const mail = fromClient(rows);
      return mail.length > 1 && mail.every(({ decision }) => decision?.client === "Nordwind");
    });
  });

  it("makes a first rule from words in one click", async () => {
    await press(options, "Rules 0");
    await sees(options, "No rules yet");
    await press(options, "Complaints are urgent: complaint, 投诉");
    await inboxShows((rows) => rows.some(({ decision }) => decision?.labels.includes("Complaint") === true));
  });

  it("makes a rule with the keyboard alone", async () => {
    await options.keyboard.press("n");
    await sheetOpens("New rule");
    await options.keyboard.type("Wind");
    await tabTo(options, "Condition");
    await options.keyboard.type("from:@nordwind.example");
    await tabTo(options, "Label");
    await options.keyboard.type("Sea");
    await chord(options, "Control", "Enter");
    await clientMailHas("Sea");
  });

  it("edits a rule", async () => {
    await press(options, "Edit", { within: ruleRow(2) });
    await fill(options, "Label", "Ocean");
    await press(options, "Save");
    await clientMailHas("Ocean");
  });

  it("duplicates a rule, and the copy adds its own label", async () => {
    await press(options, "Duplicate", { within: ruleRow(2) });
    await fill(options, "Label", "Copy");
    await press(options, "Save");
    await clientMailHas("Ocean,Copy");
  });

  it("drags a rule to another place, and labels come in the new order", async () => {
    await drag(options, `${ruleRow(3)} .grip`, `${ruleRow(1)} .grip`);
    await clientMailHas("Copy,Ocean");
  });

  it("moves a rule with the keyboard", async () => {
    for (const key of ["k", "k", "j"] as const) await options.keyboard.press(key);
    await chord(options, "Alt", "ArrowDown");
    await clientMailHas("Ocean,Copy");
  });

  it("deletes a rule and takes it back", async () => {
    await press(options, "Delete", { within: ruleRow(3) });
    await clientMailHas("Ocean");
    await press(options, "Undo", { within: newestToast });
    await clientMailHas("Ocean,Copy");
  });

  it("reads beside the field what is wrong with a condition, and the others go on", async () => {
    await options.keyboard.press("n");
    await sheetOpens("New rule");
    await options.keyboard.type("Broken");
    await fill(options, "Condition", "from:(a OR)");
    await sees(options, "A term is missing after OR.", ".field:has(.condition-field) .error");
    await press(options, "Save");
    await sees(options, "A term is missing after OR.", `${ruleRow(4)} .rule-error`);
    await clientMailHas("Ocean,Copy");
  });

  it("meets no serious fault for people who do not see the page", async () => {
    const faults: Record<string, readonly string[]> = {};
    for (const view of ["Clients 1", "Rules 4", "Sharing and backups", "Settings", "Health", "Help"]) {
      await press(options, view);
      await sees(options, view.replace(/ \d+/, ""), "h1");
      faults[view] = await seriousFaults(options);
    }
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
  });

  it("meets none in the sheets and in the popup", async () => {
    for (const [view, add, title] of [
      ["Clients 1", "Add client", "New client"],
      ["Rules 4", "Add rule", "New rule"],
    ] as const) {
      await press(options, view);
      await press(options, add);
      await sheetOpens(title);
      expect(await seriousFaults(options)).toEqual([]);
      await options.keyboard.press("Escape");
    }
    const popup = await session.extension.openExtensionPage("popup.html");
    await sees(popup, "Clients and priorities are shown");
    expect(await seriousFaults(popup)).toEqual([]);
    await popup.close();
    await toFront(options);
  });

  it("switches the language here and in Gmail", async () => {
    await press(options, "Settings");
    await choose(options, "Language", "简体中文");
    await sees(options, "设置", "h1");
    await toFront(session.page);
    await expect.poll(() => barWords(session.page), { timeout: moment }).toContain("紧急");
    expect(await isSameDocument(session.page)).toBe(true);
  });
});

function fromClient(rows: readonly ShownRow[]): readonly ShownRow[] {
  return rows.filter(({ people }) => people.some(({ address }) => address.endsWith("@nordwind.example")));
}

function barWords(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document.querySelector("[data-clientele=bar]")?.shadowRoot?.querySelector(".tools")?.textContent ?? "",
  );
}
