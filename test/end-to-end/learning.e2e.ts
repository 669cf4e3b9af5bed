/** Corrections made in Gmail, and what they speak for: weighed, suggested, taken, and never asked again once declined. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { rowsOf, waitUntilPainted } from "./harness/gmail-page.ts";
import { press, sees, toFront } from "./harness/own-controls.ts";
import { textIn } from "./harness/own-nodes.ts";
import { hoverRow, isOpen, openedOptions } from "./harness/panel.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const [first] = sampleMailbox(Date.now());
if (first === undefined) throw new Error("The sample mailbox is empty.");
const line = first;
const people = ["ana@ostwind.example", "bo@ostwind.example", "cy@westwind.example"];
const lines = people.flatMap((address, n) =>
  ["Plan", "Plan again"].map((subject, m) => ({
    ...line,
    id: `mail-${n}-${m}`,
    from: { name: address, address },
    subject,
    date: new Date(Date.now() - (n * 2 + m + 1) * 60_000).toISOString(),
  })),
);
const set = {
  ...sampleRuleSet(),
  clients: [],
  rules: [
    {
      id: "plan",
      name: "Plans",
      condition: "subject:plan",
      effects: [{ kind: "label" as const, label: "Plan" }],
    },
  ],
};

describe.each(browserNames)("corrections in %s", (name) => {
  const session = useGmail(name, lines, set, { rowsPerPage: 25 });
  let options: Page;

  beforeAll(async () => {
    await waitUntilPainted(session.page);
  });
  afterAll(() => options?.close());

  async function correct(address: string): Promise<void> {
    await toFront(session.page);
    await hoverRow(session.page, address);
    await press(session.page, "Client and priority", { own: "row-tool" });
    await isOpen(session.page);
    await press(session.page, "The label Plan is not right", { own: "panel" });
  }
  const labelsOf = async (address: string) =>
    (await rowsOf(session.page))
      .filter((row) => row.people.some((one) => one.address === address))
      .flatMap(({ decision }) => decision?.labels ?? ["not painted"]);

  it("say before they are made how much mail would lose the label, of the sender and of the domain", async () => {
    await correct("ana@ostwind.example");
    const says = () => textIn(session.page, "panel", ".remedies");
    await expect.poll(says).toContain("2 messages seen lately would lose the label");
    await expect.poll(says).toContain("4 messages seen lately would lose the label");
    expect(await seriousFaults(session.page, "[data-clientele=panel]")).toEqual([]);
    await press(session.page, "Never for ana@ostwind.example", { own: "panel" });
    await expect.poll(() => labelsOf("ana@ostwind.example")).toEqual([]);
    await session.page.keyboard.press("Escape");
  });

  it("speak for the domain from the second one on, and lead to where that is shown with its evidence and effect", async () => {
    await correct("bo@ostwind.example");
    await press(session.page, "Never for bo@ostwind.example", { own: "panel" });
    await press(session.page, "Look at it", { own: "panel" });
    options = await openedOptions(session.extension);
    await sees(options, "Keep the rule “Plans” from everybody at ostwind.example");
    await sees(options, "You kept it from 2 people there, one by one.");
    await press(options, "What it rests on");
    await sees(options, "not for ana@ostwind.example");
    expect(await seriousFaults(options)).toEqual([]);
  });

  it("change nothing by themselves, and what was declined is not suggested again until that is taken back", async () => {
    await press(options, "Do not suggest this again");
    await sees(options, "Nothing to suggest");
    await press(options, "Undo", { within: ".toasts" });
    await sees(options, "Keep the rule “Plans” from everybody at ostwind.example");
  });

  it("are taken with one press, and that is taken back with another", async () => {
    await press(options, "Do this");
    await sees(options, "“Plans” no longer labels mail from ostwind.example.");
    await sees(options, "Nothing to suggest");
    await press(options, "Undo", { within: ".toasts" });
    await sees(options, "Keep the rule “Plans” from everybody at ostwind.example");
    await toFront(session.page);
    await expect.poll(() => labelsOf("cy@westwind.example")).toEqual(["Plan", "Plan"]);
  });
});
