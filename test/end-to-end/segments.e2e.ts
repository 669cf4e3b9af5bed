/** Segments: taken over from an example, with their members, used in a rule, left by a client, and never defined by themselves. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import type { Client, RuleSet } from "../../lib/core/rules/rule-set.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { askBackground } from "../tooling/browsers/ask-background.ts";
import type { ShownRow } from "../tooling/report/painted-page.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { waitForRows } from "./harness/gmail-page.ts";
import { choose, fill, press, sees, toFront } from "./harness/own-controls.ts";
import { useGmail } from "./harness/use-gmail.ts";

const day = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * day).toISOString().slice(0, 10);
const nordwind: Client = {
  id: "nordwind",
  name: "Nordwind",
  tier: "vip",
  addresses: [],
  domains: ["nordwind.example"],
  fields: { region: "North", "last-order": daysAgo(20) },
};
const other: Client = {
  id: "other",
  name: "Other",
  tier: "regular",
  addresses: ["x@other.example"],
  domains: [],
  fields: { region: "North", "last-order": daysAgo(400) },
};
const set: RuleSet = { ...emptyRuleSet, clients: [nordwind, other] };

const newestToast = ".toast:last-of-type";
/** A row of the list of segments by its place, from 1. */
const row = (place: number) => `.record-grid.segments tr[aria-rowindex="${place + 1}"]`;

describe.each(browserNames)("segments in %s", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), set);
  let options: Page;

  beforeAll(async () => {
    options = await session.extension.openExtensionPage("options.html#segments");
  });

  /** Looks at Gmail until all mail of the client has these labels, and comes back. */
  async function clientMailHas(labels: string): Promise<void> {
    await toFront(session.page);
    await waitForRows(session.page, (rows) => {
      const mail = rows.filter(isFromNordwind);
      return mail.length > 0 && mail.every(({ decision }) => decision?.labels.join() === labels);
    });
    await toFront(options);
  }

  it("are made from an example in one click, and counted", async () => {
    await toFront(options);
    await sees(options, "No segments yet");
    expect(await seriousFaults(options)).toEqual([]);
    await press(options, "Bought lately");
    await sees(options, "last-order:<90d", row(1));
    await sees(options, "1", `${row(1)} .member-count`);
    await sees(options, "Nothing yet", row(1));
  });

  it("show their members with what decided, while the condition is typed", async () => {
    await press(options, "Edit", { within: row(1) });
    await sees(options, "Nordwind", ".member-rows");
    await sees(options, "last order", ".member-values");
    expect(await seriousFaults(options)).toEqual([]);
    await fill(options, "Who belongs to it", "region:North waiting:>2d");
    await sees(options, "Members 0", ".live-counts");
    await sees(options, "Waiting and last contact come from the mail that Gmail has shown here since");
    await fill(options, "Who belongs to it", "region:North is:unread");
    await sees(options, "Depend on mail 2", ".live-counts");
    await press(options, "Depend on mail 2");
    await sees(options, "depends on the message: is:unread", ".member-values");
    await fill(options, "Who belongs to it", "last-order:<90d segment:nowhere");
    await sees(options, "There is no segment named “nowhere”.", ".side-sheet .error");
    await press(options, "Cancel");
  });

  it("can be used in a rule, and the rows carry its label", async () => {
    await press(options, "Rules 0");
    await sees(options, "No rules yet");
    await options.keyboard.press("n");
    await sees(options, "New rule", ".side-sheet h2");
    await options.keyboard.type("Recent");
    await fill(options, "Condition", 'segment:"Bought lately"');
    await fill(options, "Label", "Recent");
    await press(options, "Save");
    await clientMailHas("Recent");
  });

  it("narrow the list of clients", async () => {
    await press(options, "Clients 2");
    await choose(options, "Clients of", "Bought lately");
    await sees(options, "1 of 2", ".view-head");
    expect(await seriousFaults(options)).toEqual([]);
    await choose(options, "Clients of", "Any segment");
    await sees(options, "2 clients", ".view-head");
  });

  it("are left by a client that is edited, and its rows change at once", async () => {
    const fields = { region: "North", "last-order": daysAgo(200) };
    const client = { ...nordwind, addresses: [], domains: [...nordwind.domains], fields };
    await press(options, "Segments 1");
    await sees(options, "1 rule", row(1));
    await askBackground(options, "rules.edit", { edit: { kind: "client.save", client } });
    await clientMailHas("");
    await sees(options, "0", `${row(1)} .member-count`);
  });

  it("are refused with the path where one would be defined by itself", async () => {
    await options.keyboard.press("n");
    await sees(options, "New segment", ".side-sheet h2");
    await options.keyboard.type("Near");
    await fill(options, "Who belongs to it", 'segment:"bought lately" region:North');
    await press(options, "Save");
    await sees(options, "1 rule and 1 segment", row(1));
    await press(options, "Edit", { within: row(1) });
    await fill(options, "Who belongs to it", "segment:near");
    await sees(options, "Bought lately → Near → Bought lately", ".side-sheet .error");
    await press(options, "Save");
    await sees(options, "Edit segment", ".side-sheet h2");
    await press(options, "Cancel");
    await sees(options, "last-order:<90d", row(1));
  });

  it("are deleted with a word about what names them, and come back", async () => {
    await press(options, "Delete", { within: row(1) });
    await sees(options, "Named by 1 rule and 1 segment", newestToast);
    await press(options, "Undo", { within: newestToast });
    await sees(options, "last-order:<90d", row(1));
  });

  it("causes no error", () => {
    expect(session.extension.consoleErrors).toEqual([]);
  });
});

function isFromNordwind({ people }: ShownRow): boolean {
  return people.some(({ address }) => address.endsWith("@nordwind.example"));
}
