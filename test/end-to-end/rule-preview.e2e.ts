/** What an edit of a rule does to seen mail is told while it is typed, at the switch, after a move and a deletion, with conflicts. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import type { Rule, RuleSet } from "../../lib/core/rules/rule-set.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { waitForRows } from "./harness/gmail-page.ts";
import { fill, press, sees, toFront } from "./harness/own-controls.ts";
import { useGmail } from "./harness/use-gmail.ts";

const sea: Rule = {
  id: "sea",
  name: "Wind",
  condition: "from:@nordwind.example",
  effects: [{ kind: "label", label: "Sea", colour: "#1a73e8" }],
};
const other: Rule = {
  ...sea,
  id: "other",
  name: "All mail",
  effects: [{ kind: "label", label: "Sea", colour: "#d93025" }],
};
const set: RuleSet = { ...emptyRuleSet, rules: [sea, other] };

const newestToast = ".toast:last-of-type";
const effect = ".edit-effect";
/** A row of the list of rules by its place, from 1. */
const row = (place: number) => `.record-grid tr[aria-rowindex="${place + 1}"]`;

describe.each(browserNames)("an edit of a rule in %s", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), set);
  let options: Page;

  beforeAll(async () => {
    await waitForRows(session.page, (rows) =>
      rows.some(({ decision }) => decision?.labels.includes("Sea") === true),
    );
    options = await session.extension.openExtensionPage("options.html#rules");
  });

  it("shows in the list which rules are in conflict, on which mail, with the way to each", async () => {
    await toFront(options);
    await sees(options, "1 conflict between rules on seen mail", ".listed-conflicts summary");
    await options.click(".listed-conflicts summary");
    await sees(options, "“All mail” gives the label Sea another colour; “Wind” stands above it and counts");
    expect(
      await options.$$eval(".record-grid [aria-label='In conflict with: All mail']", (marks) => marks.length),
    ).toBe(1);
    expect(await seriousFaults(options)).toEqual([]);
    await press(options, "Open “All mail”", { within: ".listed-conflicts" });
    await sees(options, "Edit rule", ".side-sheet h2");
  });

  it("changes nothing as long as nothing is typed, and names the conflict in the sheet", async () => {
    await sees(options, "would look as they do now", effect);
    await sees(options, "gives the label Sea another colour", `${effect} .rule-conflicts`);
    await press(options, "Open “Wind”", { within: effect });
    await sees(options, "Open “All mail”", `${effect} .rule-conflicts`);
  });

  it("tells while it is typed which rows change, from what to what, with examples one click away", async () => {
    await fill(options, "Label", "Ocean");
    await sees(options, "seen messages would look different", effect);
    await sees(options, "Ocean", `${effect} .seen-kind summary`);
    await options.click(`${effect} .seen-kind summary`);
    await sees(options, "becomes", `${effect} .seen-move`);
    await fill(options, "Condition", "from:@nordwind.example subject:(");
    await sees(options, "Shows which mail matches once the condition can be read.");
    // What was found for the last text that could be read stands, paler.
    await sees(options, "What this edit changes", `${effect}[aria-busy="true"] h3`);
    await fill(options, "Condition", "from:@nordwind.example");
    await fill(options, "Label", "Sea");
    await sees(options, "would look as they do now", effect);
    expect(await seriousFaults(options)).toEqual([]);
    await press(options, "Close", { within: ".side-sheet" });
  });

  const topOf = (selector: string) => options.$eval(selector, (one) => one.getBoundingClientRect().top);

  it("is told at the switch, which stays under the pointer, and after it was taken back", async () => {
    const before = await topOf(row(1));
    await options.click(`${row(2)} [role="switch"]`);
    await sees(options, "No seen message looks different.", newestToast);
    // The list stays where it is when the conflict above it is gone, though it was open.
    await sees(options, "No conflict left", ".listed-conflicts summary");
    expect(await topOf(row(1))).toBe(before);
    await options.click(`${row(1)} [role="switch"]`);
    await sees(options, "seen messages look different:", newestToast);
    await sees(options, "Sea", `${newestToast} .chip`);
    await press(options, "Undo", { within: newestToast });
    await sees(options, "Taken back", newestToast);
  });

  it("is told after a move and a deletion", async () => {
    await press(options, "Delete", { within: row(1) });
    await sees(options, "seen messages look different:", newestToast);
    await press(options, "Undo", { within: newestToast });
    await sees(options, "All mail", row(2));
    await options.click(`${row(2)} [role="switch"]`);
    await sees(options, "No seen message looks different.", newestToast);
    await press(options, "Move down", { within: row(1) });
    await sees(options, "in another colour:", newestToast);
  });
});
