// @vitest-environment happy-dom
/** A row of the simulated list against the skeleton of gmail-page.md 2.1, cell by cell. */
import { describe, expect, it } from "vitest";
import type { MailLine } from "./mail-line.ts";
import { createMailbox } from "./mailbox.ts";
import { makeRow, plainState, type RowLook } from "./page/row.ts";
import type { ThreadFacts } from "./page/thread-facts.ts";
import { wordsFor } from "./page/words.ts";

const look: RowLook = {
  words: wordsFor("en"),
  lang: "en",
  now: Date.parse("2026-11-20T12:00:00Z"),
  density: "default",
  view: "received",
};
const full: MailLine = {
  id: "1",
  from: { name: "Ana Ruiz", address: "ana@acme.example" },
  to: [{ name: "Bo", address: "bo@acme.example" }],
  subject: "Offer 😀 for <you>",
  snippet: "Dear <i>all</i>",
  date: "2026-11-03T10:00:00Z",
  unread: true,
  starred: true,
  important: true,
  labels: ["Deals/Big"],
  attachmentNames: ["offer.pdf"],
};

function rowOf(line: MailLine, overrides: Partial<RowLook> = {}): HTMLTableRowElement {
  const mailbox = createMailbox([line], { address: "me@studio.example", me: "me" });
  const [thread] = mailbox.list("in:anywhere", 0, 1).threads;
  return makeRow(thread as ThreadFacts, { ...look, ...overrides });
}

/** Tag and classes of an element and its descendants, in brackets; texts left out. */
function skeleton(element: Element): string {
  const name = [element.localName, ...element.classList].join(".");
  const children = [...element.children].map(skeleton).join(" ");
  return children === "" ? name : `${name}(${children})`;
}

describe("the row of an unread thread with everything", () => {
  const row = rowOf(full);

  it("has Gmail's cells in Gmail's order", () => {
    expect(row.className).toBe("zA zE byw");
    expect([...row.cells].map((cell) => cell.className)).toEqual([
      "PF xY",
      "oZ-x3 xY",
      "apU xY",
      "WA xY",
      "yX xY",
      "a4W xY",
      "byZ xY",
      "yf xY",
      "xW xY",
      "bq4 xY",
      "xY",
    ]);
  });
  it("has the elements of each cell", () => {
    expect([...row.cells].map(skeleton)).toEqual([
      "td.PF.xY",
      "td.oZ-x3.xY(div.oZ-jc.T-Jo.J-J5-Ji(div.T-Jo-auh))",
      "td.apU.xY(span.aXw.T-KT.T-KT-Jp(img.T-KT-JX))",
      "td.WA.xY(div.pG(div.T-ays-a45(span.aol) div.pH-A7.a9q div.bnj))",
      "td.yX.xY(div.afn(span.zF span(img.an1)) div.yW(span.bA4(span.zF)))",
      "td.a4W.xY(div.xS(div.xT(div.yi(div.ar.as(div.at(div.au(div.av)))) div.y6(span.bog(span.bqe(img.an1))) span.y2(span.Zt)) div.brd(div.brc(img.brf span.brg))))",
      "td.byZ.xY",
      "td.yf.xY",
      "td.xW.xY(span(span.bq3))",
      "td.bq4.xY(ul.bqY(li.bqX.brq li.bqX.bru li.bqX.SHFPQe li.bqX.brv))",
      "td.xY",
    ]);
  });
  it("carries its ids and its sender twice, in the hidden copy and for the eye", () => {
    const ids = [...row.querySelectorAll("[data-legacy-thread-id]")];
    expect(ids.map((one) => one.getAttribute("data-legacy-last-message-id"))).toHaveLength(2);
    expect(ids[0]?.closest(".afn")).not.toBeNull();
    expect(ids[1]?.getAttribute("data-thread-id")).toBe(
      `#thread-f:${BigInt(`0x${ids[0]?.getAttribute("data-legacy-thread-id")}`)}`,
    );
    expect([...row.querySelectorAll("[email]")].map((one) => one.getAttribute("email"))).toEqual([
      "ana@acme.example",
      "ana@acme.example",
    ]);
    expect(row.querySelector(`#${CSS.escape(row.getAttribute("aria-labelledby") ?? "")}`)?.className).toBe(
      "afn",
    );
  });
  it("shows mail text as text and emoji as pictures", () => {
    expect(row.querySelector(".y6 .bog")?.textContent).toBe("Offer  for <you>");
    expect(row.querySelector(".y6 img")?.getAttribute("data-emoji")).toBe("😀");
    expect(row.querySelector(".y2")?.textContent).toBe("\u00a0-\u00a0Dear <i>all</i>");
    expect(row.querySelector(".av")?.textContent).toBe("Big");
    expect(row.querySelector(".brc")?.getAttribute("title")).toBe("offer.pdf");
  });
});

describe("the row of a read thread with nothing", () => {
  const row = rowOf({ id: "1" }, { density: "compact" });

  it("leaves out the marks of unread mail, labels and attachments", () => {
    expect(row.className).toBe("zA yO");
    expect(skeleton(row.cells[5] as Element)).toBe(
      "td.a4W.xY(div.xS(div.xT(div.y6(span.bog(span)) span.y2(span.Zt))))",
    );
    expect(row.querySelector(".bq3, .bqe, .brd, .yi, .T-KT-Jp")).toBeNull();
  });
  it("leaves out the attributes of facts that are not known", () => {
    expect(row.querySelector("[email], [name]")).toBeNull();
    expect(row.querySelector(".bog")?.textContent).toBe("(no subject)");
    expect(row.querySelector(".xW span")?.getAttribute("title")).toBe("");
  });
});

describe("other rows", () => {
  it("name the recipients in views of sent mail", () => {
    const sent: MailLine = { ...full, from: { name: "", address: "me@studio.example" } };
    const cell = rowOf(sent, { view: "sent" }).querySelector(".yW");
    expect(cell?.textContent).toBe("To: Bo");
    expect(cell?.querySelector("[email]")?.getAttribute("email")).toBe("bo@acme.example");
  });
  it("call the account me", () => {
    const sender = rowOf({ ...full, from: { name: "Mia", address: "Me@Studio.example" } }).querySelector(
      ".yW [email]",
    );
    expect([sender?.getAttribute("name"), sender?.textContent]).toEqual(["me", "me"]);
  });
  it("show a clip before the date where attachments have no line of their own", () => {
    expect(rowOf(full, { density: "compact" }).querySelector("td.yf img.yE")).not.toBeNull();
    expect(
      rowOf({ ...full, attachmentNames: [], hasAttachment: true }).querySelector("td.yf img.yE"),
    ).not.toBeNull();
  });
  it("write selection, cursor and hover into their class", () => {
    const mailbox = createMailbox([full], { address: "me@studio.example", me: "me" });
    const thread = mailbox.list("in:inbox", 0, 1).threads[0] as ThreadFacts;
    const row = makeRow(thread, look, { ...plainState, selected: true, cursor: true });
    expect(row.className).toBe("zA zE byw x7 btb");
    expect([row.tabIndex, row.querySelector("[role=checkbox]")?.getAttribute("aria-checked")]).toEqual([
      0,
      "true",
    ]);
  });
});
