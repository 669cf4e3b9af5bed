/** The score: a weight is changed, what would move is told before it is saved, the inbox follows, and all of it comes back. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import type { Client, Priority, RuleSet } from "../../lib/core/rules/rule-set.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { waitForRows, waitUntilPainted } from "./harness/gmail-page.ts";
import { fill, press, sees, toFront } from "./harness/own-controls.ts";
import { useGmail } from "./harness/use-gmail.ts";

const nordwind: Client = {
  id: "nordwind",
  name: "Nordwind",
  tier: "prospect",
  addresses: [],
  domains: ["nordwind.example"],
};
const segment = { id: "north", name: "North", condition: "tier:prospect" };
const set: RuleSet = { ...emptyRuleSet, clients: [nordwind], segments: [segment] };

const newestToast = ".toast:last-of-type";

describe.each(browserNames)("priority in %s", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), set);
  let options: Page;

  beforeAll(async () => {
    await waitUntilPainted(session.page);
    options = await session.extension.openExtensionPage("options.html#priority");
  });

  /** Looks at Gmail until this is said of whether all mail of the client has this priority, and comes back. */
  async function clientMailIs(priority: Priority, expected: boolean): Promise<void> {
    await toFront(session.page);
    await waitForRows(session.page, (rows) => {
      const mail = rows.filter(({ decision }) => decision?.client === "Nordwind");
      return mail.length > 0 && mail.every(({ decision }) => decision?.priority === priority) === expected;
    });
    await toFront(options);
  }

  it("shows what everything is worth", async () => {
    await toFront(options);
    await sees(options, "Priority", "h1");
    await sees(options, "Change a number or a word", ".moved");
    expect(await seriousFaults(options)).toEqual([]);
  });

  it("tells which conversations a weight would move, before it is saved", async () => {
    await fill(options, "Prospect", "400");
    await sees(options, "conversations would change:", ".moved-summary");
    await sees(options, "to Urgent", ".moved-summary");
    await sees(options, "Nordwind", ".moved-rows");
    await sees(options, "Tier Prospect: +10 → +400", ".moved-rows");
    expect(await seriousFaults(options)).toEqual([]);
    await clientMailIs("urgent", false);
  });

  it("moves the mail in the inbox once it is saved, and back with Undo", async () => {
    await press(options, "Save");
    await sees(options, "Saved: priority", newestToast);
    await clientMailIs("urgent", true);
    await press(options, "Undo", { within: newestToast });
    await clientMailIs("urgent", false);
    await sees(options, "Change a number or a word", ".moved");
  });

  it("saves points of a segment with the weights as one step", async () => {
    await fill(options, "Written to you alone", "6");
    await fill(options, "North", "500");
    await sees(options, "to Urgent", ".moved-summary");
    await press(options, "Save");
    await sees(options, "Saved: priority", newestToast);
    await clientMailIs("urgent", true);
    await press(options, "Undo", { within: newestToast });
    await clientMailIs("urgent", false);
  });

  it("does not take thresholds that do not fall, and discards what was typed", async () => {
    await fill(options, "Urgent", "20");
    await sees(options, "Must be more than 40, from which High begins.");
    await press(options, "Save");
    await sees(options, "Put right what is marked", ".save-bar");
    await press(options, "Discard changes");
    await sees(options, "Change a number or a word", ".moved");
  });

  it("keeps what was typed while another view is looked at, and says so", async () => {
    await fill(options, "Prospect", "77");
    await sees(options, "conversations would change:", ".moved-summary");
    await press(options, "Reminders", { within: ".navigation" });
    await sees(options, "Changes not saved: Priority", newestToast);
    await press(options, "Edit again", { within: newestToast });
    await sees(options, "Tier Prospect: +10 → +77", ".moved-rows");
    await press(options, "Discard changes");
    await sees(options, "Change a number or a word", ".moved");
  });

  it("takes a list of words in another language", async () => {
    await fill(options, "Another language", "de");
    await press(options, "Add language");
    await fill(options, "German", "dringend");
    await press(options, "Save");
    await sees(options, "Saved: priority", newestToast);
    await press(options, "Back to the defaults");
    await press(options, "Save");
    await sees(options, "Change a number or a word", ".moved");
  });

  it("causes no error", () => {
    expect(session.extension.consoleErrors).toEqual([]);
  });
});
