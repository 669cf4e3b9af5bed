/** How mail lines become threads, and which views show them. */
import { describe, expect, it } from "vitest";
import { needsSharedData } from "../tooling/needs-shared-data.ts";
import type { MailLine } from "./mail-line.ts";
import { createMailbox } from "./mailbox.ts";
import { readMailFile } from "./read-mail-file.ts";

const owner = { address: "me@studio.example", me: "me" };
const line = (overrides: Partial<MailLine>): MailLine => ({
  id: "1",
  from: { name: "Ana", address: "ana@acme.example" },
  subject: "Hello",
  date: "2026-11-01T10:00:00Z",
  ...overrides,
});
const mailboxOf = (...lines: MailLine[]) => createMailbox(lines, owner);
const first = (...lines: MailLine[]) => mailboxOf(...lines).list("in:inbox", 0, 1).threads[0];

describe("lines that share a thread id", () => {
  const thread = [
    line({
      id: "b",
      threadId: "t",
      date: "2026-11-02T10:00:00Z",
      subject: "Re: Hello",
      from: { name: "", address: owner.address },
    }),
    line({ id: "a", threadId: "t" }),
    line({
      id: "c",
      threadId: "t",
      date: "2026-11-03T10:00:00Z",
      unread: true,
      from: { name: "Bo", address: "bo@acme.example" },
    }),
  ];

  it("are one thread, named after its oldest and shown by its newest message", () => {
    const row = first(...thread);
    expect(row?.messageCount).toBe(3);
    expect(row?.subject).toBe("Hello");
    expect(row?.date).toBe(Date.parse("2026-11-03T10:00:00Z"));
    expect(row?.senders.map((person) => [person.name, person.unread === true])).toEqual([
      ["Ana", false],
      ["me", false],
      ["Bo", true],
    ]);
    const mailbox = mailboxOf(...thread);
    expect(mailbox.lineIdsByLegacyId.get(row?.legacyLastMessageId ?? "")).toEqual({ id: "c", threadId: "t" });
    expect(mailbox.lineIdsByLegacyId.get(row?.legacyThreadId ?? "")).toEqual({ id: "a", threadId: "t" });
  });
});

describe("a sender of whom not everything is known", () => {
  const senderOf = (from: MailLine["from"]) =>
    first(from === undefined ? { id: "1" } : line({ from }))?.senders[0];

  it("is called by the local part when there is no display name", () => {
    expect(senderOf({ name: "", address: "anna.smith@acme.example" })).toEqual({
      email: "anna.smith@acme.example",
      name: "anna.smith",
    });
  });
  it("keeps an empty address as known to be none", () => {
    expect(senderOf({ name: "Nobody", address: "" })).toEqual({ email: "", name: "Nobody" });
    expect(senderOf(null)).toEqual({ email: "", name: "" });
  });
  it("leaves out what the line does not say", () => {
    expect(senderOf(undefined)).toEqual({});
    expect(senderOf({ address: "ana@acme.example" })).toEqual({ email: "ana@acme.example" });
  });
});

describe("the views", () => {
  const mailbox = mailboxOf(
    line({ id: "old", date: "2026-10-01T10:00:00Z" }),
    line({ id: "new", date: "2026-11-05T10:00:00Z", labels: ["Big deals"] }),
    line({ id: "none", date: null }),
    line({ id: "spam", in: ["spam"] }),
    line({
      id: "mine",
      in: ["sent"],
      from: { address: "ME@studio.example" },
      to: [{ name: "Ana", address: "ana@acme.example" }],
    }),
    line({ id: "promo", category: "promotions" }),
  );
  const idsOf = (query: string) =>
    mailbox
      .list(query, 0, 10)
      .threads.map((thread) => mailbox.lineIdsByLegacyId.get(thread.legacyLastMessageId)?.id);

  it("show the newest first and mail without a date last", () => {
    expect(idsOf("in:inbox category:primary")).toEqual(["new", "old", "none"]);
  });
  it("find mail by place, category, label and words", () => {
    expect(idsOf("in:spam")).toEqual(["spam"]);
    expect(idsOf("in:sent")).toEqual(["mine"]);
    expect(idsOf("in:inbox category:promotions")).toEqual(["promo"]);
    expect(idsOf('in:all label:"Big deals"')).toEqual(["new"]);
    expect(idsOf("to:ana@acme.example")).toEqual(["mine"]);
    expect(idsOf("nothing-like-this")).toEqual([]);
  });
  it("give one page at a time", () => {
    expect(mailbox.list("in:inbox", 1, 2)).toMatchObject({ total: 4, offset: 1 });
    expect(mailbox.list("in:inbox", 1, 2).threads).toHaveLength(2);
  });
});

describe("what a user does", () => {
  it("archives a thread and takes that back", () => {
    const mailbox = mailboxOf(line({}));
    const threadId = mailbox.list("in:inbox", 0, 1).threads[0]?.threadId ?? "";
    mailbox.act(threadId, "archive");
    expect(mailbox.list("in:inbox", 0, 1).total).toBe(0);
    expect(mailbox.list("in:all", 0, 1).total).toBe(1);
    mailbox.act(threadId, "undo");
    expect(mailbox.list("in:inbox", 0, 1).total).toBe(1);
  });
  it("gets new mail as unread, in front", () => {
    const mailbox = mailboxOf(line({}));
    mailbox.add(line({ id: "2", date: "2026-11-09T10:00:00Z" }));
    expect(mailbox.list("in:inbox", 0, 1).threads[0]).toMatchObject({ unread: true, messageCount: 1 });
    expect(mailbox.list("in:inbox is:unread", 0, 0).total).toBe(1);
  });
});

describe("what the owner writes in a thread", () => {
  const asked = line({ id: "asked" });
  const answered = (isDraft: boolean) => {
    const mailbox = mailboxOf(asked);
    const threadId = mailbox.threadIdOf("asked") ?? "";
    mailbox.answer(threadId, { text: "Yes.", isDraft }, Date.parse("2026-11-09T10:00:00Z"));
    return mailbox;
  };
  const first = (mailbox: ReturnType<typeof answered>, query: string) => mailbox.list(query, 0, 1).threads[0];

  it("is its last message, sent to whom it answers, and shown in Sent", () => {
    const mailbox = answered(false);
    const row = first(mailbox, "in:inbox");
    expect(row).toMatchObject({ messageCount: 2, snippet: "Yes.", date: Date.parse("2026-11-09T10:00:00Z") });
    expect(row?.senders.map(({ email }) => email)).toEqual(["ana@acme.example", owner.address]);
    expect(row?.recipients.map(({ email }) => email)).toEqual(["ana@acme.example"]);
    expect(row?.legacyLastMessageId).toBe(row?.legacyLastNonDraftMessageId);
    expect(first(mailbox, "in:sent")?.threadId).toBe(row?.threadId);
  });

  it("is no message while it is a draft, behind which the one it answers still stands", () => {
    const mailbox = answered(true);
    const row = first(mailbox, "in:inbox");
    expect(row).toMatchObject({ hasDraft: true });
    expect(row?.senders.map(({ email }) => email)).toEqual(["ana@acme.example"]);
    expect(mailbox.lineIdsByLegacyId.get(row?.legacyLastNonDraftMessageId ?? "")?.id).toBe("asked");
    expect(mailbox.list("in:sent", 0, 1).total).toBe(0);
  });
});

const realMail = needsSharedData("mail/facts.jsonl.gz");
describe("a mailbox of real mail", () => {
  it.skipIf(realMail === null)("holds every line once and lists all of them", async () => {
    const file = await readMailFile(realMail ?? "");
    if (!file.ok) throw new Error(file.sentence);
    expect(file.lines).toHaveLength(15_957);
    const mailbox = createMailbox(file.lines, owner);
    expect(mailbox.lineIdsByLegacyId.size).toBe(15_957);
    expect(mailbox.list("in:inbox category:primary", 0, 0).total).toBe(15_957);
    const shown = new Set<string | undefined>();
    for (let offset = 0; offset < 15_957; offset += 100) {
      for (const thread of mailbox.list("in:inbox category:primary", offset, 100).threads) {
        shown.add(mailbox.lineIdsByLegacyId.get(thread.legacyLastMessageId)?.id);
      }
    }
    expect(shown.size).toBe(15_957);
  });
});
