// @vitest-environment happy-dom
/** What is read from a row, and what is left alone. */
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { uncounted } from "../../lib/gmail-page/drift-ledger.ts";
import { readRoute } from "../../lib/gmail-page/read-route.ts";
import { type RowContext, type RowReading, readRow } from "../../lib/gmail-page/read-row.ts";
import { buildRow, legacyIdAt, now, type RowParts, rowTime } from "./gmail-page-builder.ts";

const id = legacyIdAt(rowTime);
const account = "me@studio.example";

function read(parts: Partial<RowParts> = {}, context: Partial<RowContext> = {}): RowReading {
  return readRow(
    buildRow({ id, ...parts }),
    { account, own: new Set([account]), route: readRoute("#inbox"), isOneOfSeveral: false, now, ...context },
    uncounted,
  );
}

function factsOf(parts: Partial<RowParts> = {}, context: Partial<RowContext> = {}): MessageFacts {
  const reading = read(parts, context);
  if (reading.kind !== "facts") throw new Error(`the row was not read: ${reading.why}`);
  return reading.facts;
}

describe("a plain row in the inbox", () => {
  it("gives exactly what it shows", () => {
    expect(factsOf({ isUnread: true, isImportant: false })).toEqual({
      id,
      threadId: id,
      from: { name: "Ana Silva", address: "ana@client.example" },
      participants: [],
      senderSeen: true,
      subject: "Hello",
      snippet: "How are you",
      date: rowTime,
      unread: true,
      starred: false,
      important: false,
      labels: [],
      labelsPartial: true,
      in: ["inbox"],
    });
  });

  it("does not say whether it is important where the user turned the markers off", () => {
    expect(factsOf({ isImportant: null })).not.toHaveProperty("important");
  });

  it("shows attachments by name, and more may exist", () => {
    expect(factsOf({ attachments: ["plan.pdf", "list.xlsx"] })).toMatchObject({
      hasAttachment: true,
      attachmentNames: ["plan.pdf", "list.xlsx"],
      attachmentNamesPartial: true,
    });
  });

  it("shows by an icon that there is an attachment, and by no icon nothing", () => {
    expect(factsOf({ hasAttachmentIcon: true })).toMatchObject({ hasAttachment: true });
    expect(factsOf()).not.toHaveProperty("hasAttachment");
  });

  it("names labels in full where Gmail does, else as shown", () => {
    const labels = [
      { title: "Clients/Harbour", text: "Harbour" },
      { title: "", text: "Receipts" },
    ];
    expect(factsOf({ labels }).labels).toEqual(["Clients/Harbour", "Receipts"]);
  });
});

describe("the people of a row", () => {
  const ana = { email: "ana@client.example", name: "Ana" };
  const bo = { email: "bo@client.example", name: "Bo" };
  const me = { email: "Me@Studio.example", name: "me" };

  it("are read from the visible cell, not from the hidden copy that repeats them", () => {
    expect(factsOf({ people: [ana, bo] }).participants).toHaveLength(1);
  });

  it("give the last one who is not the account as sender, the others as participants", () => {
    expect(factsOf({ people: [ana, bo, me] })).toMatchObject({
      from: { name: "Bo", address: "bo@client.example" },
      participants: [{ name: "Ana", address: "ana@client.example" }],
    });
  });

  it("leave out other addresses of the account", () => {
    const own = new Set([account, "bo@client.example"]);
    expect(factsOf({ people: [ana, bo] }, { own }).from?.address).toBe("ana@client.example");
  });

  it("give the account itself where nobody else is shown", () => {
    expect(factsOf({ people: [me] }).from?.address).toBe("Me@Studio.example");
  });

  it("are not the account where somebody is shown beside it without an address", () => {
    for (const email of [null, "undefined"])
      expect(read({ people: [{ email, name: "Ana" }, me] })).toEqual({ kind: "unreadable", why: "people" });
  });

  it("are recipients in sent mail, which the account wrote", () => {
    const sent = factsOf({ people: [ana, bo] }, { route: readRoute("#sent") });
    expect(sent).toMatchObject({ from: { address: account }, in: ["sent"] });
    expect(sent.to?.map(({ address }) => address)).toEqual(["ana@client.example", "bo@client.example"]);
    expect(sent).not.toHaveProperty("participants");
  });

  it.each([
    [
      { email: "ana@client.example", name: "ana@client.example" },
      { name: "", address: "ana@client.example" },
    ],
    [
      { email: "ana@client.example", name: "ana" },
      { name: "", address: "ana@client.example" },
    ],
    [{ email: "ana@client.example" }, { address: "ana@client.example" }],
    [
      { email: "", name: "Ana" },
      { name: "Ana", address: "" },
    ],
  ])("%j reads as %j", (shown, person) => {
    expect(factsOf({ people: [shown] }).from).toEqual(person);
  });

  it("are not counted as missing in a draft, which shows the word Draft instead", () => {
    const draft = factsOf({ isDraft: true }, { route: readRoute("#drafts") });
    expect(draft.from).toEqual({ address: account });
    expect(draft).not.toHaveProperty("to");
  });
});

describe("who wrote the last message of a row", () => {
  const ana = { email: "ana@client.example", name: "Ana" };
  const bo = { email: "bo@client.example", name: "Bo" };
  const me = { email: account, name: "me" };
  const another = legacyIdAt(rowTime - 60_000);
  const isSeen = (parts: Partial<RowParts>, context: Partial<RowContext> = {}) =>
    factsOf({ legacyThreadId: another, ...parts }, context).senderSeen === true;

  it("is certain where nobody else took part, or the conversation is one message", () => {
    expect(isSeen({ people: [ana] })).toBe(true);
    expect(isSeen({ people: [me] })).toBe(true);
    expect(isSeen({ people: [ana, me], legacyThreadId: id })).toBe(true);
  });

  it("is not told by the order of names", () => {
    expect(isSeen({ people: [ana, me] })).toBe(false);
    expect(isSeen({ people: [me, ana] })).toBe(false);
    expect(isSeen({ people: [ana, bo] })).toBe(false);
  });

  it("is certain where it is unread and the last of the others is not the account", () => {
    expect(isSeen({ people: [me, ana], isUnread: true })).toBe(true);
    expect(isSeen({ people: [ana, me], isUnread: true })).toBe(false);
  });

  it("is not where what is unread is of somebody before", () => {
    const unread = { ...ana, isUnread: true };
    expect(isSeen({ people: [unread, bo], isUnread: true })).toBe(false);
    expect(isSeen({ people: [bo, unread], isUnread: true })).toBe(true);
  });

  it("is not where somebody is shown whom the page does not name", () => {
    expect(isSeen({ people: [{ email: null, name: "Bo" }, ana] })).toBe(false);
  });

  it("is certain in Sent where that is the only message, and else not", () => {
    const context = { route: readRoute("#sent") };
    expect(isSeen({ people: [ana], legacyThreadId: id }, context)).toBe(true);
    expect(isSeen({ people: [ana] }, context)).toBe(false);
  });
});

describe("a row with a draft behind its last message", () => {
  const draft = legacyIdAt(rowTime + 60_000);
  const ana = { email: "ana@client.example", name: "Ana" };

  it("is that of the last message that is none", () => {
    expect(factsOf({ legacyId: draft, nonDraftId: id, isDraft: true, people: [ana] })).toMatchObject({
      id,
      from: { address: "ana@client.example" },
      senderSeen: true,
      date: rowTime,
    });
    expect(factsOf({ nonDraftId: "undefined" }).id).toBe(id);
  });

  it("names nobody where Gmail shows the draft alone, which is nobody's answer", () => {
    const facts = factsOf({ legacyId: draft, nonDraftId: id, isDraft: true });
    expect(facts).not.toHaveProperty("from");
    expect(facts).not.toHaveProperty("senderSeen");
  });
});

describe("the subject of a row", () => {
  it("has its emoji, which Gmail shows as pictures", () => {
    expect(factsOf({ subject: ["Launch ", { emoji: "🚀" }, " today"] }).subject).toBe("Launch 🚀 today");
  });

  it.each(["(no subject)", "(kein Betreff)", "（无主题）", "(無主旨)", "(件名なし)"])(
    "%s is none",
    (shown) => {
      expect(factsOf({ subject: [shown] }).subject).toBe("");
    },
  );

  it("is cut at 1,024 code points, never inside a character, and says so", () => {
    const facts = factsOf({ subject: ["𝒜".repeat(1_025)] });
    expect([...(facts.subject ?? "")]).toHaveLength(1_024);
    expect(facts.subjectCut).toBe(true);
    expect(factsOf({ subject: ["𝒜".repeat(1_024)] })).not.toHaveProperty("subjectCut");
  });

  it("is read as text, whatever it says", () => {
    const hostile = '<img src=x onerror="alert(1)">\u202Egpj.exe';
    expect(factsOf({ subject: [hostile] }).subject).toBe(hostile);
  });
});

describe("the snippet of a row", () => {
  it("has neither the dash before it nor the padding behind it", () => {
    expect(factsOf({ snippet: `Dear all${"\u034f\u00a0\u200c ".repeat(200)}` }).snippet).toBe("Dear all");
  });
});

describe("the date of a row", () => {
  it.each([
    ["before 1990", legacyIdAt(Date.UTC(1989, 11, 31))],
    ["more than a day ahead", legacyIdAt(now + 2 * 86_400_000)],
    ["of an id that is not one", "thread-a:r1"],
  ])("is not known %s", (_, legacyId) => {
    expect(factsOf({ legacyId })).not.toHaveProperty("date");
  });
});

describe("a row that is left alone", () => {
  it.each<[string, Partial<RowParts>, RowReading]>([
    ["has no message id", { legacyId: null }, { kind: "unreadable", why: "ids" }],
    ["has the word undefined for an id", { legacyId: "undefined" }, { kind: "unreadable", why: "ids" }],
    ["has no thread id", { legacyThreadId: null }, { kind: "unreadable", why: "ids" }],
    ["names nobody", { people: [] }, { kind: "unreadable", why: "people" }],
    [
      "names people without addresses",
      { people: [{ email: null, name: "Ana" }] },
      { kind: "unreadable", why: "people" },
    ],
    ["is an advertisement", { isAdvertisement: true }, { kind: "skipped", why: "advertisement" }],
    ["is another extension's", { extraClass: "inboxsdk__ignore_row" }, { kind: "skipped", why: "foreign" }],
    ["has no element id", { elementId: "" }, { kind: "skipped", why: "foreign" }],
  ])("%s", (_, parts, reading) => {
    expect(read(parts)).toEqual(reading);
  });
});
