/** Mail is written: clients among the recipients are shown, look-alikes and clients who would meet are told, and nothing is in the way. */
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { changeSettings } from "../tooling/browsers/extension-state.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { waitUntilPainted } from "./harness/gmail-page.ts";
import { press } from "./harness/own-controls.ts";
import { countNodes } from "./harness/own-nodes.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const set: RuleSet = {
  ...sampleRuleSet(),
  clients: [
    { id: "acme", name: "Acme", tier: "vip", addresses: [], domains: ["acme.example"] },
    { id: "bolt", name: "博尔特", tier: "key", addresses: ["li@bolt.example"], domains: [] },
    ...["one", "two", "three", "four"].map((id) => ({
      id,
      name: `A client with a long name, number ${id}`,
      tier: "prospect" as const,
      addresses: [`${id}@long.example`],
      domains: [],
    })),
  ],
};

/** What our strips say, one text for each open message that has one. */
function stripTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("[data-clientele=compose]")].map((host) =>
      [...(host.shadowRoot?.querySelectorAll(".said") ?? [])].map(({ textContent }) => textContent).join(""),
    ),
  );
}

const says = (page: Page, words: string) => expect.poll(() => stripTexts(page)).toEqual([words]);
const isSilent = (page: Page) => expect.poll(() => countNodes(page, "compose")).toBe(0);
const sent = (page: Page) => page.evaluate(() => window.__fakeGmail?.sentMessages);
const address = ".anm[name=to] input, textarea.vO[name=to]";

async function openWindow(page: Page): Promise<void> {
  await page.locator(".T-I-KE").click();
  await page.waitForSelector(".dw .aoI");
}

/** Opens the first thread and the form for an answer to it. */
async function openReply(page: Page): Promise<void> {
  await (await page.waitForSelector("[role=main] tr.zA[id] .yW"))?.click();
  await (await page.waitForSelector(".btDi4d > .amr:last-child .ams.bkI"))?.click();
  await page.waitForSelector(".ip .aoI");
}

/** Opens the recipients where they are folded into one line, and enters more. */
async function enter(page: Page, addresses: string, within = ".dw"): Promise<void> {
  await page.evaluate((place) => {
    document.querySelector<HTMLElement>(`${place} .aoD.hl`)?.click();
  }, within);
  await page.type(`${within} :is(${address})`, addresses);
}

const writeText = async (page: Page, text: string, within = ".dw") => {
  await page.focus(`${within} .Am`);
  await page.keyboard.type(text);
};
const textOf = (page: Page) => page.$eval(".Am", (body) => body.textContent);
/** Whether a person could press send where it is. */
const isSendReachable = (page: Page) =>
  page.evaluate(() => {
    const send = document.querySelector(".aoO");
    const box = send?.getBoundingClientRect();
    if (send === null || box === undefined || box.bottom > innerHeight) return false;
    const top = document.elementFromPoint(box.x + box.width / 2, box.bottom - 2);
    return send.contains(top);
  });

/** The window as text without our nodes, and without what differs from one window to the next; Gmail has given it its size by then. */
const windowWithoutOurs = (page: Page) =>
  page.$eval(".dw .Hd", async (dialog) => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    const copy = dialog.cloneNode(true) as Element;
    for (const own of copy.querySelectorAll("[data-clientele]")) own.remove();
    for (const counted of copy.querySelectorAll("[id]")) counted.removeAttribute("id");
    for (const field of copy.querySelectorAll("[name=composeid], [name=draft]")) field.remove();
    copy.querySelector(".aoI")?.removeAttribute("data-compose-id");
    return copy.outerHTML;
  });

const acme = "Acme, VIP";
const likeAcme = "acme.test is not acme.example of Acme: it ends differently.";
const several = "This mail goes to several clients: Acme, 博尔特.";

describe.each(browserNames)("while a mail is written in %s", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), set);

  it("the client of each recipient is shown as it is entered, and goes with it", async () => {
    await waitUntilPainted(session.page);
    await openWindow(session.page);
    await enter(session.page, "stranger@elsewhere.example,bo@acme.example,");
    await says(session.page, acme);
    await session.page.keyboard.press("Backspace");
    await isSilent(session.page);
  });

  it("a domain that only looks like a client's is told of, until it is taken out", async () => {
    await enter(session.page, "bo@acme.test,");
    await says(session.page, likeAcme);
    await session.page.keyboard.press("Backspace");
    await isSilent(session.page);
    await enter(session.page, "bo@аcme.example,");
    await says(
      session.page,
      "xn--cme-5cd.example is not acme.example of Acme: it has other letters that look the same.",
    );
    await session.page.keyboard.press("Backspace");
  });

  it("two clients in one mail are told of, once more where the text is written", async () => {
    await enter(session.page, "bo@acme.example,li@bolt.example,");
    await says(session.page, `${acme}博尔特, Key${several}`);
    await writeText(session.page, "Dear all");
    expect(await session.page.evaluate(() => document.activeElement?.className)).toContain("Am");
    expect(await textOf(session.page)).toBe("Dear all");
    await says(session.page, `${acme}博尔特, Key${several}`);
  });

  it("what is told is told to everybody, as far as axe can say", async () => {
    expect(await seriousFaults(session.page, "[data-clientele=compose]")).toEqual([]);
  });

  it("a warning that was dismissed stays away in that window, and the caret where it was", async () => {
    await press(session.page, "Dismiss", { own: "compose" });
    await says(session.page, `${acme}博尔特, Key`);
    await session.page.keyboard.type(", and more");
    expect(await textOf(session.page)).toBe("Dear all, and more");
    await enter(session.page, "bo@acme.test,");
    await says(session.page, `${acme}博尔特, Key${likeAcme}`);
  });

  it("nothing keeps it from being sent, and nothing of ours stays", async () => {
    expect(await isSendReachable(session.page)).toBe(true);
    await session.page.locator(".dw .aoO").click();
    await session.page.waitForSelector(".dw .aoI", { hidden: true });
    expect((await sent(session.page))?.at(-1)).toEqual([
      "stranger@elsewhere.example",
      "bo@acme.example",
      "li@bolt.example",
      "bo@acme.test",
    ]);
    expect(await countNodes(session.page, "compose")).toBe(0);
  });

  it("keys that send do so as well, with an address that was only just typed", async () => {
    await openWindow(session.page);
    await enter(session.page, "bo@acme.test,eve@acme.test");
    await session.page.keyboard.down("Control");
    await session.page.keyboard.press("Enter");
    await session.page.keyboard.up("Control");
    expect((await sent(session.page))?.at(-1)).toEqual(["bo@acme.test", "eve@acme.test"]);
    await isSilent(session.page);
  });

  it("the send button stays in the window, however much is said and written, full screen or not", async () => {
    const view = session.page.viewport();
    await session.page.setViewport({ width: 800, height: 420 });
    await openWindow(session.page);
    await enter(
      session.page,
      "one@long.example,two@long.example,three@long.example,four@long.example,bo@acme.example,a@acme.test,b@acme-billing.example,c@acmme.example,",
    );
    await expect.poll(() => stripTexts(session.page).then(([text]) => text)).toContain("1 more warning.");
    await writeText(session.page, Array.from({ length: 30 }, () => "line").join(" \n"));
    expect(await isSendReachable(session.page)).toBe(true);
    expect(await session.page.$eval(".Hd", ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(
      0,
    );
    await session.page.locator(".dw .Hq").click();
    await session.page.waitForSelector(".aSs .aoI [data-clientele=compose]");
    expect(await isSendReachable(session.page)).toBe(true);
    await session.page.locator(".aSs .Ha").click();
    await isSilent(session.page);
    await session.page.setViewport(view);
  });

  it("Gmail's own nodes are what they are without us", async () => {
    const write = async (page: Page) => {
      await openWindow(page);
      await enter(page, "bo@acme.example,bo@acme.test,");
      await writeText(page, "Hello");
    };
    await write(session.page);
    await says(session.page, `${acme}${likeAcme}`);
    const withUs = await windowWithoutOurs(session.page);
    await changeSettings(session.extension, { enabled: false });
    await isSilent(session.page);
    const plain = await session.extension.newGmailPage(session.gmail.url);
    await write(plain);
    expect(await countNodes(plain, "compose")).toBe(0);
    await expect.poll(() => windowWithoutOurs(plain), { timeout: 5_000 }).toBe(withUs);
    await plain.close();
    await session.page.bringToFront();
  });

  it("off means off: nothing is shown, and on again brings it back with the next move of the focus", async () => {
    await enter(session.page, "li@bolt.example,");
    await session.page.focus(".dw .Am");
    expect(await countNodes(session.page, "compose")).toBe(0);
    await changeSettings(session.extension, { enabled: true });
    await session.page.bringToFront();
    await waitUntilPainted(session.page);
    await says(session.page, `${acme}博尔特, Key${likeAcme}${several}`);
    await session.page.locator(".dw .Ha").click();
    await isSilent(session.page);
  });
});

describe.each(browserNames)("a reply in %s", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), set);

  it.each([
    "replyForm=M9",
    "replyForm=plain&recipientForm=fields",
    "layout=vertical-3&openThread=split&replyForm=M9",
    "locale=ar&theme=dark&replyForm=M9",
  ])("has its strip with %s, and takes it along when it is sent", async (parameters) => {
    const page = await session.extension.newGmailPage(`https://mail.google.com/mail/u/0/?${parameters}`);
    await openReply(page);
    await enter(page, "bo@acme.example,bo@acme.test,", ".ip");
    await says(page, `${acme}${likeAcme}`);
    await writeText(page, "Hello", ".ip");
    expect(await textOf(page)).toBe("Hello");
    expect(await page.$$eval(".Am [data-clientele], .Am[data-clientele]", (nodes) => nodes.length)).toBe(0);
    await page.locator(".ip .aoO").click();
    await page.waitForSelector(".ip .aoI", { hidden: true });
    expect((await sent(page))?.[0]).toContain("bo@acme.test");
    await isSilent(page);
    await page.close();
  });
});

describe("keys that are typed into the text", () => {
  const session = useGmail("chromium", sampleMailbox(Date.now()), set);

  /** How often the browser calls a function of ours meanwhile: observers, listeners, timers, frames. */
  async function callsOfOurs(page: Page, use: () => Promise<void>): Promise<number> {
    await page.tracing.start({ categories: ["devtools.timeline"] });
    await use();
    const trace = new TextDecoder().decode(await page.tracing.stop());
    const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(trace);
    const isOurs = (url = "") => url.startsWith("chrome-extension://");
    return traceEvents.filter(({ name, args }) => name === "FunctionCall" && isOurs(args?.data?.url)).length;
  }

  it.each(["?layout=vertical-3&openThread=split&replyForm=M9", "?replyForm=M9"])(
    "call nothing of ours, with %s",
    async (parameters) => {
      const page = await session.extension.newGmailPage(`https://mail.google.com/mail/u/0/${parameters}`);
      await openReply(page);
      const entered = await callsOfOurs(page, async () => {
        await enter(page, "bo@acme.example,bo@acme.test,", ".ip");
        await says(page, `${acme}${likeAcme}`);
      });
      expect(entered).toBeGreaterThan(0);
      await page.focus(".ip .Am");
      // What was put off, such as the report of what was read, may come between; then once more.
      const typed = () => callsOfOurs(page, () => page.keyboard.type("Thank you for your answer. "));
      await expect.poll(typed, { timeout: 30_000 }).toBe(0);
      await page.close();
    },
  );
});

interface TraceEvent {
  readonly name: string;
  readonly args?: { readonly data?: { readonly url?: string } };
}
