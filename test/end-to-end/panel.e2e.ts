/** The panel beside a message, used as a person uses it: who this is, to whom it belongs, and what is wrong about it. */
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { changeSettings, importRuleSet } from "../tooling/browsers/extension-state.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { countOwnNodes, openedThreads, rowsOf, waitUntilPainted } from "./harness/gmail-page.ts";
import { fill, press, sees, toFront } from "./harness/own-controls.ts";
import { countNodes, focusedIn, textIn, threadDecision } from "./harness/own-nodes.ts";
import { clickRow, hoverRow, isOpen, openedOptions } from "./harness/panel.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const lines = sampleMailbox(Date.now());
/** A service that is nobody's client. */
const stranger = "support@cloudshelf.example";
const strangerName = "Cloudshelf";
const inPanel = { own: "panel" } as const;

describe.each(browserNames)("beside a message in %s, the panel", (name) => {
  const session = useGmail(name, lines, sampleRuleSet(), { rowsPerPage: 25 });
  let presses = 0;

  beforeAll(() => waitUntilPainted(session.page));
  afterEach(async () => {
    await toFront(session.page);
    await session.page.keyboard.press("Escape");
    await expect.poll(() => countNodes(session.page, "panel")).toBe(0);
    presses = 0;
  });

  /** One press of a person, counted. */
  async function pressed(label: string, own: "panel" | "row-tool" | "chips" | "thread-chips"): Promise<void> {
    presses += 1;
    await press(session.page, label, { own });
  }
  async function openFromRow(address: string): Promise<void> {
    await hoverRow(session.page, address);
    await pressed("Client and priority", "row-tool");
    await isOpen(session.page);
  }
  const clientOf = async (address: string) =>
    (await rowsOf(session.page)).find(({ people }) => people.some((one) => one.address === address))?.decision
      ?.client;

  it("gives a sender without a client to a new one in two presses from the row, and takes it back", async () => {
    const opened = await openedThreads(session.page);
    expect(await clientOf(stranger)).toBeNull();
    await openFromRow(stranger);
    await pressed(`New client “${strangerName}”`, "panel");
    expect(presses).toBe(2);
    await expect.poll(() => clientOf(stranger)).toBe(strangerName);
    await expect.poll(() => textIn(session.page, "panel", "h2")).toContain(strangerName);
    expect(await textIn(session.page, "panel", ".news")).toContain(
      "cloudshelf.example now belongs to Cloudshelf.",
    );
    await pressed("Undo", "panel");
    await expect.poll(() => clientOf(stranger)).toBeNull();
    await expect.poll(() => textIn(session.page, "panel", ".news")).toContain("Undone.");
    expect(await openedThreads(session.page)).toBe(opened);
  });

  it("gives it to a client that is looked for in three presses, for the address alone", async () => {
    await openFromRow(stranger);
    await pressed(`Only ${stranger}`, "panel");
    await session.page.keyboard.press("Tab");
    await focusFind(session.page);
    await session.page.keyboard.type("harb");
    await pressed("Assign to Harbour & Vale", "panel");
    expect(presses).toBe(3);
    await expect.poll(() => clientOf(stranger)).toBe("Harbour & Vale");
    await pressed("Undo", "panel");
    await expect.poll(() => clientOf(stranger)).toBeNull();
  });

  it("opens from the subject of an open thread without a client, and assigns there in two presses", async () => {
    await clickRow(session.page, stranger);
    await expect.poll(() => threadDecision(session.page)).toMatchObject({ client: null });
    await pressed("Client and priority", "thread-chips");
    await isOpen(session.page);
    await pressed(`New client “${strangerName}”`, "panel");
    expect(presses).toBe(2);
    await expect.poll(() => threadDecision(session.page)).toMatchObject({ client: strangerName });
    await pressed("Undo", "panel");
    await expect.poll(() => threadDecision(session.page)).toMatchObject({ client: null });
    await session.page.keyboard.press("Escape");
    await expect.poll(() => countNodes(session.page, "panel")).toBe(0);
    await session.page.evaluate(() => window.__fakeGmail?.go("inbox"));
    await waitUntilPainted(session.page);
  });

  it("takes three presses beside the list, where rows have no tools", async () => {
    const list = session.page;
    const url = new URL(session.gmail.url);
    url.search = "layout=vertical-3";
    session.page = await session.extension.newGmailPage(url.href);
    await session.page.waitForSelector("[role=main] tr.zA [data-clientele=chips]");
    await clickRow(session.page, stranger);
    presses += 1;
    await expect.poll(() => threadDecision(session.page)).toMatchObject({ client: null });
    await pressed("Client and priority", "thread-chips");
    await isOpen(session.page);
    await pressed(`New client “${strangerName}”`, "panel");
    expect(presses).toBe(3);
    await expect.poll(() => threadDecision(session.page)).toMatchObject({ client: strangerName });
    await pressed("Undo", "panel");
    await expect.poll(() => threadDecision(session.page)).toMatchObject({ client: null });
    await session.page.close();
    session.page = list;
  });

  it("keeps notes on a client, which the options page shows", async () => {
    const [row] = await rowsOf(session.page);
    const client = row?.decision?.client;
    await pressed(`${client}, tier VIP`, "chips");
    await isOpen(session.page);
    await fill(session.page, `Notes on ${client}`, "Rings back before noon.", inPanel);
    await pressed("Save notes", "panel");
    await expect.poll(() => textIn(session.page, "panel", ".news")).toContain("Notes saved.");
    const options = await session.extension.openExtensionPage("options.html#clients");
    await press(options, "Edit", { within: '[data-client-id="client-nordwind"]' });
    await expect
      .poll(() =>
        options.evaluate(() =>
          [...document.querySelectorAll("textarea")].map(({ value }) => value).join("|"),
        ),
      )
      .toContain("Rings back before noon.");
    await options.close();
  });

  it("corrects a wrong label for its sender, and takes that back", async () => {
    const labelled = async () =>
      (await rowsOf(session.page)).find(({ decision }) => decision?.labels.includes("Newsletter"));
    const address = (await labelled())?.people[0]?.address ?? "";
    await openFromRow(address);
    await pressed("The label Newsletter is not right", "panel");
    await pressed(`Never for ${address}`, "panel");
    const labelsOf = async () =>
      (await rowsOf(session.page)).find(({ people }) => people[0]?.address === address)?.decision?.labels;
    await expect.poll(labelsOf).not.toContain("Newsletter");
    await pressed("Undo", "panel");
    await expect.poll(labelsOf).toContain("Newsletter");
  });

  it("makes a rule from the message on the options page", async () => {
    await openFromRow(stranger);
    await pressed("Make a rule from this message", "panel");
    const options = await openedOptions(session.extension);
    await sees(options, `from:${stranger}`);
    await expect.poll(() => options.evaluate(() => location.hash)).toBe("#rules");
  });

  it("leads to the rule that gave a label, in the options page that is open already", async () => {
    const newsletter = (await rowsOf(session.page)).find(({ decision }) =>
      decision?.labels.includes("Newsletter"),
    );
    const rule = newsletter?.decision?.reasons.find(({ params }) => params["label"] === "Newsletter")?.params[
      "rule"
    ];
    await openFromRow(newsletter?.people[0]?.address ?? "");
    await pressed("The label Newsletter is not right", "panel");
    await pressed(`Edit the rule “${rule}”`, "panel");
    const options = await openedOptions(session.extension);
    const nameOf = () =>
      options.evaluate(() => document.querySelector<HTMLInputElement>("[data-first-field]")?.value);
    await expect.poll(nameOf).toBe(rule);
    await options.close();
  });

  it("obeys neither a script's clicks nor a press on what a script has faded out; a worker that was killed meanwhile still undoes", async () => {
    await openFromRow(stranger);
    const label = `New client “${strangerName}”`;
    await session.page.evaluate((name) => {
      const root = document.querySelector("[data-clientele=panel]")?.shadowRoot;
      const button = [...(root?.querySelectorAll("button") ?? [])].find(
        ({ textContent }) => textContent === name,
      );
      if (button === undefined) throw new Error("The panel has no such button.");
      button.click();
      button.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, detail: 1 }));
    }, label);
    for (const faded of ["[data-clientele=panel]", "body"]) {
      await fade(faded, "0.02");
      await pressed(label, "panel");
      await fade(faded, "");
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await textIn(session.page, "panel", ".news")).toBe("");
    expect(await clientOf(stranger)).toBeNull();
    await pressed(label, "panel");
    await expect.poll(() => clientOf(stranger)).toBe(strangerName);
    await expect.poll(() => textIn(session.page, "panel", ".news")).toContain("now belongs to");
    await session.extension.stopBackground();
    await pressed("Undo", "panel");
    await expect.poll(() => clientOf(stranger), { timeout: 10_000 }).toBeNull();
  });

  it("has no fault that axe finds, with and without a client", async () => {
    await openFromRow(stranger);
    expect(await seriousFaults(session.page, "[data-clientele=panel]")).toEqual([]);
    await session.page.keyboard.press("Escape");
    const [row] = await rowsOf(session.page);
    await openFromRow(row?.people[0]?.address ?? "");
    expect(await seriousFaults(session.page, "[data-clientele=panel]")).toEqual([]);
  });

  it("closes by Escape and gives the focus back to the row; Tab stays inside meanwhile", async () => {
    await openFromRow(stranger);
    expect(await focusedIn(session.page, "panel")).toBe("Close");
    await session.page.keyboard.down("Shift");
    await session.page.keyboard.press("Tab");
    await session.page.keyboard.up("Shift");
    expect(await focusedIn(session.page, "panel")).toBe("Clients and rules");
    await session.page.keyboard.press("Tab");
    expect(await focusedIn(session.page, "panel")).toBe("Close");
    await session.page.mouse.move(5, 400);
    await session.page.keyboard.press("Escape");
    await expect.poll(() => countNodes(session.page, "panel")).toBe(0);
    const focused = await session.page.evaluate(() => document.activeElement?.outerHTML ?? "");
    expect(focused).toContain(stranger);
  });

  it("leaves nothing behind when painting is switched off, open as it was", async () => {
    await openFromRow(stranger);
    await changeSettings(session.extension, { enabled: false });
    await expect.poll(() => countOwnNodes(session.page)).toBe(0);
    await changeSettings(session.extension, { enabled: true });
    await toFront(session.page);
    await waitUntilPainted(session.page);
    expect(session.extension.consoleErrors).toEqual([]);
    expect(session.gmail.policyViolations).toEqual([]);
  });

  it("makes the very first client, where there is nothing to paint yet", async () => {
    await importRuleSet(session.extension, { ...sampleRuleSet(), clients: [], rules: [] });
    await toFront(session.page);
    await expect.poll(() => countNodes(session.page, "chips")).toBe(0);
    await openFromRow(stranger);
    await pressed(`New client “${strangerName}”`, "panel");
    expect(presses).toBe(2);
    await expect.poll(() => clientOf(stranger)).toBe(strangerName);
  });

  const fade = (selector: string, opacity: string) =>
    session.page.evaluate(
      (where, value) => {
        const faded = document.querySelector<HTMLElement>(where);
        if (value === "") faded?.style.removeProperty("opacity");
        else faded?.style.setProperty("opacity", value);
      },
      selector,
      opacity,
    );
});

/** By the keyboard: the field comes after what can be chosen. */
async function focusFind(page: Page): Promise<void> {
  for (let passed = 0; passed < 12; passed += 1) {
    if ((await focusedIn(page, "panel")) === "Find a client, or name a new one") return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead to the field.");
}
