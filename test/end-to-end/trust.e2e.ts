/** Whom to trust: a client's chip is earned by the address alone, and who pretends is warned of where it would stand. */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { MailLine } from "../fake-gmail/mail-line.ts";
import { sampleAccount, sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { openedThreads, rowsOf, waitUntilPainted } from "./harness/gmail-page.ts";
import { press, toFront } from "./harness/own-controls.ts";
import { countNodes, textIn } from "./harness/own-nodes.ts";
import { clickRow, isOpen } from "./harness/panel.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const now = Date.now();
/** The sample mailbox has one who writes about new bank details. */
const lookAlike = "ingrid.s@nordwind-payments.example";
const nameClaim = "finance@mailbox-77.example";
const addressInName = "desk@mailbox-78.example";
const genuine = "@nordwind.example";

function spoof(id: string, name: string, address: string): MailLine {
  return {
    id,
    from: { name, address },
    to: [{ name: "Mia", address: sampleAccount }],
    subject: `Payment ${id}`,
    date: new Date(now - 60_000).toISOString(),
    unread: true,
  };
}
const lines = [
  spoof("claimed", "蓝旗科技 财务部", nameClaim),
  spoof("shown", "Marc (marc@atelier-moreau.example)", addressInName),
  ...sampleMailbox(now),
];

describe.each(browserNames)("a sender who pretends to be a client in %s", (name) => {
  const session = useGmail(name, lines, sampleRuleSet(), { rowsPerPage: 25 });

  beforeAll(() => waitUntilPainted(session.page));
  afterEach(async () => {
    await toFront(session.page);
    await session.page.keyboard.press("Escape");
    await expect.poll(() => countNodes(session.page, "panel")).toBe(0);
  });

  /** The client's chip or the warning on the row of this sender: its kind, words and accessible name. */
  const chipOf = (address: string) =>
    session.page.evaluate((wanted) => {
      const rows = [...document.querySelectorAll("[role=main] tr.zA")];
      const row = rows.find((one) => one.querySelector(`.yW [email$="${wanted}"]`) !== null);
      const chip = row
        ?.querySelector("[data-clientele=chips]")
        ?.shadowRoot?.querySelector(".client, .warning");
      if (chip === null || chip === undefined) return null;
      const kind = chip.classList.contains("warning") ? "warning" : "client";
      return { kind, words: chip.textContent, name: chip.getAttribute("aria-label") };
    }, address);

  async function openFromChip(address: string): Promise<void> {
    const handle = await session.page.evaluateHandle((wanted) => {
      const person = document.querySelector(`[role=main] tr.zA .yW [email="${wanted}"]`);
      const host = person?.closest("tr")?.querySelector("[data-clientele=chips]");
      return host?.shadowRoot?.querySelector<HTMLElement>(".warning, .client") ?? null;
    }, address);
    const chip = handle.asElement();
    if (chip === null) throw new Error(`The row of ${address} has no chip.`);
    await (chip as Awaited<ReturnType<typeof session.page.$>>)?.click();
    await isOpen(session.page);
  }

  it("has a warning in words where a client has a chip", async () => {
    expect(await chipOf(lookAlike)).toEqual({
      kind: "warning",
      words: "Not Nordwind Shipping?",
      name: "Warning: this sender may not be Nordwind Shipping. Open to see why.",
    });
    expect(await chipOf(nameClaim)).toMatchObject({ kind: "warning", words: "Not 蓝旗科技?" });
    expect(await chipOf(addressInName)).toMatchObject({ kind: "warning", words: "Not Atelier Moreau?" });
    expect(await chipOf(genuine)).toMatchObject({ kind: "client", words: "Nordwind Shipping" });
  });

  it("is decided to be no client's", async () => {
    const shown = (await rowsOf(session.page)).filter(({ people }) =>
      people.some(({ address }) => [lookAlike, nameClaim, addressInName].includes(address)),
    );
    expect(shown).toHaveLength(3);
    for (const { decision } of shown) expect(decision).toMatchObject({ client: null });
  });

  it("is explained by the chip: what is odd, what is real, what to do; the thread stays closed", async () => {
    const opened = await openedThreads(session.page);
    await openFromChip(lookAlike);
    expect(await textIn(session.page, "panel", "h2")).toBe(lookAlike);
    const said = await textIn(session.page, "panel", ".warned");
    expect(said).toContain(
      "nordwind-payments.example is not nordwind.example of Nordwind Shipping: something was added.",
    );
    expect(said).toContain("before you have asked Nordwind Shipping in another way");
    expect(await seriousFaults(session.page, "[data-clientele=panel]")).toEqual([]);
    expect(await openedThreads(session.page)).toBe(opened);
  });

  it("is explained by the name and by the address that it shows", async () => {
    await openFromChip(nameClaim);
    expect(await textIn(session.page, "panel", ".warned")).toContain(
      `The sender’s name is like that of 蓝旗科技, but ${nameClaim} is not known as theirs: they write from lanqi-tech.example.`,
    );
    await press(session.page, "Close", { own: "panel" });
    await openFromChip(addressInName);
    expect(await textIn(session.page, "panel", ".warned")).toContain(
      `The sender’s name shows marc@atelier-moreau.example of Atelier Moreau, but the mail comes from ${addressInName}.`,
    );
  });

  it("becomes the client only by four deliberate acts, for the address alone, and one undoes them", async () => {
    await openFromChip(lookAlike);
    expect(await textIn(session.page, "panel", ".choices")).toBeNull();
    await press(session.page, "I know this sender: assign it", { own: "panel" });
    expect(await textIn(session.page, "panel", ".choices")).not.toContain("Nordwind Shipping");
    await press(session.page, "Find a client, or name a new one", { own: "panel" });
    await session.page.keyboard.type("nordwind s");
    await press(session.page, "Assign to Nordwind Shipping", { own: "panel" });
    await expect.poll(() => chipOf(lookAlike)).toMatchObject({ kind: "client", words: "Nordwind Shipping" });
    expect(await textIn(session.page, "panel", ".news")).toContain(`${lookAlike} now belongs to`);
    await press(session.page, "Undo", { own: "panel" });
    await expect.poll(() => chipOf(lookAlike)).toMatchObject({ kind: "warning" });
  });

  it("has the warning on the open conversation, too, and no chip that offers a client", async () => {
    await clickRow(session.page, lookAlike);
    const chips = () =>
      session.page.evaluate(() =>
        [...document.querySelectorAll("[data-clientele=thread-chips], [data-clientele=message-chips]")].map(
          (host) =>
            [...(host.shadowRoot?.querySelectorAll(".warning, .client, .add") ?? [])].map(
              ({ textContent }) => textContent,
            ),
        ),
      );
    await expect.poll(chips).toEqual([["Not Nordwind Shipping?"], ["Not Nordwind Shipping?"]]);
    await press(session.page, "Warning: this sender may not be Nordwind Shipping. Open to see why.", {
      own: "thread-chips",
    });
    await isOpen(session.page);
    expect(await textIn(session.page, "panel", ".warned")).toContain("Be careful with this sender");
    expect(session.extension.consoleErrors).toEqual([]);
    expect(session.gmail.policyViolations).toEqual([]);
  });
});
