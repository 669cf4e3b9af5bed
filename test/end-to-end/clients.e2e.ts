/** Clients with all that belongs to them: their record, what they inherit, many at once, two that are one, and the way back. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { tintFor } from "../../lib/core/shared/colour-contrast.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import type { ShownRow } from "../tooling/report/painted-page.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { waitForRows } from "./harness/gmail-page.ts";
import { choose, chord, fill, press, sees, toFront } from "./harness/own-controls.ts";
import { useGmail } from "./harness/use-gmail.ts";

const parentColour = "#7b3fb0";

const set: RuleSet = {
  ...emptyRuleSet,
  clients: [
    { id: "top", name: "Linden Holding", tier: "vip", colour: parentColour, addresses: [], domains: [] },
    { id: "nord", name: "Nordwind", tier: "regular", addresses: [], domains: ["nordwind.example"] },
    {
      id: "twin",
      name: "Nordwind GmbH",
      tier: "key",
      addresses: ["office@nordwind.test"],
      domains: [],
      fields: { region: "Hamburg" },
      notes: "Pays late",
    },
  ],
  rules: [
    {
      id: "sea",
      name: "Sea",
      condition: 'client:"Nordwind GmbH"',
      effects: [{ kind: "label", label: "Sea" }],
    },
  ],
};

const newestToast = ".toast:last-of-type";
const inSheet = { within: ".side-sheet" };
const rowOf = (id: string) => `[data-client-id="${id}"]`;

describe.each(browserNames)("clients in %s", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), set);
  let options: Page;

  beforeAll(async () => {
    options = await session.extension.openExtensionPage("options.html#clients");
  });

  const fieldsOf = (page: Page) =>
    page.$$eval(".side-sheet :is(input, textarea)", (inputs) =>
      Object.fromEntries(
        inputs.flatMap((input) => {
          const label =
            input.getAttribute("aria-label") ?? (input as HTMLInputElement).labels?.[0]?.textContent;
          return label == null ? [] : [[label, (input as HTMLInputElement).value]];
        }),
      ),
    );
  const tiersShown = () =>
    options.$$eval("[data-client-id]", (rows) => rows.map((row) => row.children[2]?.textContent));
  /** Mail of Nordwind in Gmail becomes so. */
  async function mailBecomes(condition: (row: ShownRow) => boolean): Promise<void> {
    await toFront(session.page);
    await waitForRows(session.page, (rows) => {
      const mail = rows.filter(({ people }) =>
        people.some(({ address }) => address.endsWith("@nordwind.example")),
      );
      return mail.length > 1 && mail.every(condition);
    });
    await toFront(options);
  }

  it("keep what is known about them, in its type", async () => {
    await press(options, "Edit", { within: rowOf("nord") });
    await press(options, "Business", inSheet);
    await fill(options, "Owner", "李娜", inSheet);
    await fill(options, "Region", "Hamburg", inSheet);
    await press(options, "Orders", inSheet);
    await fill(options, "Number of orders", "a dozen");
    await sees(options, "“a dozen” is not a number.", ".side-sheet");
    await fill(options, "Number of orders", "1,204");
    await press(options, "Own fields", inSheet);
    await press(options, "Add field");
    await fill(options, "Field", "size");
    await choose(options, "Type", "Number");
    await fill(options, "Value", "250");
    expect(await seriousFaults(options)).toEqual([]);
    await press(options, "Save");
    await sees(options, "Saved: Nordwind", ".toasts");
    // Not loaded again in place: Firefox's driver waits for ever for that of an extension's page.
    await options.close();
    options = await session.extension.openExtensionPage("options.html#clients");
    await press(options, "Edit", { within: rowOf("nord") });
    await sees(options, "Edit client", ".side-sheet h2");
    expect(await fieldsOf(options)).toMatchObject({
      Owner: "李娜",
      Region: "Hamburg",
      "Number of orders": "1204",
      Field: "size",
      Value: "250",
    });
  });

  it("have colour and tier from the parent, in Gmail too", async () => {
    await press(options, "Other names and parent company");
    await fill(options, "Parent company", "linden");
    await options.keyboard.press("Enter");
    await choose(options, "Tier", "As the parent: VIP, from Linden Holding");
    await sees(options, "The colour of Linden Holding", ".side-sheet");
    await press(options, "Save");
    await mailBecomes(
      ({ decision }) =>
        decision?.reasons.some(({ code, params }) => code === "tier" && params["tier"] === "vip") === true,
    );
    const backgrounds = await session.page.evaluate(() =>
      [...document.querySelectorAll("[data-clientele=chips]")].flatMap(
        (host) => host.shadowRoot?.querySelector<HTMLElement>(".client.vip")?.style.backgroundColor ?? [],
      ),
    );
    expect(backgrounds.length).toBeGreaterThan(1);
    expect(new Set(backgrounds)).toEqual(
      new Set([await asComputed(tintFor(parentColour, false).background)]),
    );
  });

  it("are changed many at once, by keys alone, with one undo", async () => {
    await sees(options, "VIP", rowOf("nord"));
    await options.keyboard.press("x");
    await chord(options, "Control", "a");
    await sees(options, "3 selected", ".bulk-bar");
    await choose(options, "New value", "Prospect");
    await press(options, "Apply");
    await sees(options, "3 clients changed", newestToast);
    await expect.poll(tiersShown).toEqual(["Prospect", "Prospect", "Prospect"]);
    await press(options, "Undo", { within: newestToast });
    await expect.poll(tiersShown).toEqual(["VIP", "VIP", "Key"]);
    await options.keyboard.press("Delete");
    await sees(options, "3 clients deleted", newestToast);
    await press(options, "Undo", { within: newestToast });
    await expect.poll(tiersShown).toEqual(["VIP", "VIP", "Key"]);
    await press(options, "Clear selection");
  });

  it("that may be one and the same are offered, looked at and merged, and rules follow", async () => {
    await press(options, "1 possible duplicate");
    await sees(options, "Their names are the same without the legal form", ".side-sheet");
    await press(options, "Compare and merge");
    await sees(options, "Merge 2 clients", ".side-sheet h2");
    await sees(options, "office@nordwind.test", ".merge-table tr:has(.entry) .result");
    expect(await seriousFaults(options)).toEqual([]);
    await press(options, "Merge", inSheet);
    await sees(options, "Merged into Nordwind", newestToast);
    await mailBecomes(({ decision }) => decision?.client === "Nordwind" && decision.labels.includes("Sea"));
    await press(options, "Undo", { within: newestToast });
    await mailBecomes(({ decision }) => decision?.labels.length === 0);
  });

  it("tell what was changed about them, and go back", async () => {
    await press(options, "Edit", { within: rowOf("nord") });
    await press(options, "History");
    await sees(options, "Other names: Nordwind GmbH added", ".history");
    await sees(options, "Tier: Regular", ".history");
    await sees(options, "Number of orders: nothing → 1204", ".history");
    // The oldest but its making: before anything was filled in.
    await options.click(".history > li:nth-last-child(2) .button");
    await sees(options, "Nordwind is as it was before", newestToast);
    await mailBecomes(
      ({ decision }) => decision?.reasons.some(({ params }) => params["tier"] === "regular") === true,
    );
    expect(await fieldsOf(options)).not.toMatchObject({ Owner: "李娜" });
    await press(options, "Undo", { within: newestToast });
    await mailBecomes(
      ({ decision }) => decision?.reasons.some(({ params }) => params["tier"] === "vip") === true,
    );
  });

  it("come back after they were deleted, as long as the history holds them", async () => {
    await options.keyboard.press("Escape");
    await press(options, "Delete", { within: rowOf("top") });
    await sees(options, "Deleted: Linden Holding", newestToast);
    await press(options, "Deleted clients");
    await press(options, "Bring back Linden Holding");
    await sees(options, "Linden Holding is back", newestToast);
    await sees(options, "None are kept.", ".side-sheet");
    await options.waitForSelector(rowOf("top"));
    expect(await seriousFaults(options)).toEqual([]);
  });

  /** As style declarations give colours back. */
  async function asComputed(colour: string): Promise<string> {
    return await session.page.evaluate((text) => {
      const { style } = document.createElement("p");
      style.backgroundColor = text;
      return style.backgroundColor;
    }, colour);
  }
});
