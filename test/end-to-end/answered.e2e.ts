/** A client's mail waits until it is answered, as far as that was seen; what was archived has left the inbox. */
import { beforeAll, describe, expect, it } from "vitest";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import type { MailLine } from "../fake-gmail/mail-line.ts";
import { sampleAccount } from "../fake-gmail/sample-mailbox.ts";
import { answerHere } from "./harness/answer-here.ts";
import { browserNames } from "./harness/browser-names.ts";
import { waitUntilPainted } from "./harness/gmail-page.ts";
import { press, toFront } from "./harness/own-controls.ts";
import { countNodes, textIn } from "./harness/own-nodes.ts";
import { clickRow, hoverRow, isOpen } from "./harness/panel.ts";
import { keptMail } from "./harness/seen-mail.ts";
import { useGmail } from "./harness/use-gmail.ts";

const set: RuleSet = {
  format: "clientele-rule-set",
  version: 1,
  id: "answered",
  name: "Answered",
  clients: [{ id: "acme", name: "Acme", tier: "vip", addresses: [], domains: ["acme.example"] }],
  rules: [],
};

const hour = 3_600_000;
/** Longer than a list has to be at rest until it is told. */
const lookMs = 3_000;
const from = (name: string, hoursAgo: number): MailLine => ({
  id: name,
  from: { name, address: `${name.toLowerCase()}@acme.example` },
  to: [{ address: sampleAccount }],
  subject: `Question of ${name}`,
  snippet: "When can we have it?",
  date: new Date(Date.now() - hoursAgo * hour).toISOString(),
  unread: true,
});
const lines = [from("Ana", 1), from("Bo", 2), from("Cy", 3), from("Dee", 4), from("Eve", 5), from("Fay", 6)];
const addressOf = (name: string) => `${name.toLowerCase()}@acme.example`;

describe.each(browserNames)("a client's mail in %s", (name) => {
  const session = useGmail(name, lines, set, { rowsPerPage: 25 });
  beforeAll(async () => {
    const { page } = session;
    session.page = await session.extension.newGmailPage("https://mail.google.com/mail/u/0/?replyForm=M9");
    await page.close();
    await waitUntilPainted(session.page);
  });

  const go = async (route: string) => {
    await toFront(session.page);
    await session.page.evaluate((to) => window.__fakeGmail?.go(to), route);
    await session.page.waitForSelector("[role=main] tr.zA[id]");
  };
  /** What the panel beside the row of this person says of the conversation. */
  const stateBeside = async (person: string): Promise<string> => {
    await toFront(session.page);
    await hoverRow(session.page, addressOf(person));
    await press(session.page, "Client and priority", { own: "row-tool" });
    return await saidAndClosed();
  };
  const openConversation = async (person: string) => {
    await clickRow(session.page, addressOf(person));
    await session.page.waitForFunction(
      (subject) => {
        const heading = document.querySelector("[role=main] h2.hP");
        const chips = heading?.parentElement?.querySelector("[data-clientele=thread-chips]");
        return heading?.textContent?.includes(subject) === true && chips != null;
      },
      {},
      `Question of ${person}`,
    );
  };
  const saidAndClosed = async (): Promise<string> => {
    await isOpen(session.page);
    const text = (await textIn(session.page, "panel", ".body")) ?? "";
    await session.page.keyboard.press("Escape");
    await expect.poll(() => countNodes(session.page, "panel")).toBe(0);
    return text;
  };
  /** What is kept once the list was looked at for a while: a tab that is not in front tells nothing. */
  const keptAfterLook = async () => {
    await toFront(session.page);
    await new Promise((resolve) => setTimeout(resolve, lookMs));
    return await keptMail(session.extension, sampleAccount);
  };
  const leftAfterLook = async () =>
    (await keptAfterLook()).filter(({ hasLeft }) => hasLeft).map(({ subject }) => subject);

  it("waits as long as nobody answered, also once it was read", async () => {
    expect(await stateBeside("Ana")).toContain("They wait for your answer since");
    await openConversation("Bo");
    await go("inbox");
    expect(await stateBeside("Bo")).toContain("They wait for your answer since");
  });

  it("is answered by a reply in its conversation", async () => {
    await openConversation("Ana");
    await answerHere(session.page, "On Friday.");
    await press(session.page, "Acme, tier VIP", { own: "thread-chips" });
    expect(await saidAndClosed()).toContain("Your side wrote last, on");
    await go("inbox");
    await expect.poll(() => stateBeside("Ana"), { timeout: 10_000 }).toContain("Your side wrote last, on");
  });

  it("still waits while an answer is only begun", async () => {
    session.gmail.answer("Bo", { text: "Dear Bo", isDraft: true });
    await session.page.waitForFunction(() => document.querySelector("[role=main] .yW .boq") !== null);
    expect(await stateBeside("Bo")).toContain("They wait for your answer since");
  });

  it("that was answered on the phone is not told to wait, nor to be answered, until the answer was seen", async () => {
    session.gmail.act("Cy", "read");
    session.gmail.answer("Cy", { text: "On Monday." });
    await session.page.waitForFunction(
      (address) => document.querySelector(`[role=main] tr:has([email="${address}"]) .bx0`) !== null,
      {},
      addressOf("Cy"),
    );
    expect(await stateBeside("Cy")).toContain("Something newer is there that Clientele has not seen yet.");
    await go("sent");
    await waitUntilPainted(session.page);
    expect(await stateBeside("Cy")).toContain("Something newer is there that Clientele has not seen yet.");
    await openConversation("Cy");
    await go("inbox");
    await expect.poll(() => stateBeside("Cy"), { timeout: 10_000 }).toContain("Your side wrote last, on");
  });

  it("has left the inbox when it was archived, here or elsewhere, and the others have not", async () => {
    const unanswered = ["Question of Fay", "Question of Eve", "Question of Dee"];
    const there = (await keptAfterLook()).filter(({ view, hasLeft }) => view === "inbox" && !hasLeft);
    expect(there.map(({ subject }) => subject)).toEqual(expect.arrayContaining(unanswered));
    session.gmail.act("Dee", "archive");
    await expect.poll(leftAfterLook, { timeout: 15_000 }).toEqual(["Question of Dee"]);
    session.gmail.act("Dee", "undo");
    await expect.poll(leftAfterLook, { timeout: 15_000 }).toEqual([]);
  });
});
