/** What a list row shows of a message. */
import { describe, expect, it } from "vitest";
import { rowFacts } from "../../../lib/core/interchange/row-facts.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";

const now = Date.UTC(2026, 4, 18);
const ana = { name: "Ana", address: "ana@acme.test" };

const everything: Required<MessageFacts> = {
  id: "m1",
  threadId: "t1",
  from: ana,
  participants: [ana],
  to: [ana],
  cc: [ana],
  bcc: [],
  replyTo: [ana],
  subject: "Quote",
  subjectCut: false,
  snippet: "Dear",
  bodyText: "Dear all",
  date: now,
  sizeBytes: 10,
  hasAttachment: true,
  attachmentNames: ["a.pdf"],
  attachmentNamesPartial: false,
  listId: "",
  unread: true,
  starred: false,
  important: false,
  labels: ["Work"],
  labelsPartial: false,
  category: "primary",
  in: ["inbox"],
  senderSeen: true,
  signs: { words: ["urgent"], deadline: 1_772_000_000_000, asks: true },
  bodyTerms: { dear: "yes" },
};

describe("a row of a message of which everything is known", () => {
  it("shows these facts and no others", () => {
    expect(rowFacts(everything, now)).toEqual({
      id: "m1",
      from: ana,
      participants: [ana],
      subject: "Quote",
      snippet: "Dear",
      date: now,
      hasAttachment: true,
      attachmentNames: ["a.pdf"],
      attachmentNamesPartial: true,
      unread: true,
      starred: false,
      important: false,
      labels: ["Work"],
      labelsPartial: true,
      category: "primary",
      in: ["inbox"],
    });
  });
});

describe("a message that names no other conversation", () => {
  it("is the only one of its own, so its row tells who wrote it", () => {
    expect(rowFacts({ id: "m1", from: ana }, now).senderSeen).toBe(true);
    expect(rowFacts({ id: "m1", from: ana, threadId: "m1" }, now).senderSeen).toBe(true);
    expect(rowFacts({ id: "m1", from: ana, threadId: "t1" }, now)).not.toHaveProperty("senderSeen");
  });
});

describe("a row of a message of which only the id is known", () => {
  it("shows only that", () => {
    expect(rowFacts({ id: "m1" }, now)).toEqual({ id: "m1" });
  });
});

describe("a row without a sign of an attachment", () => {
  it("does not say that there is none", () => {
    expect(rowFacts({ id: "m1", hasAttachment: false, attachmentNames: [] }, now)).toEqual({ id: "m1" });
  });
});

describe("a row of a message that is known to have no sender, labels or subject", () => {
  it("keeps what is known to be none", () => {
    const facts = { id: "m1", from: null, participants: [], subject: "", labels: [] };
    expect(rowFacts(facts, now)).toEqual({ ...facts, labelsPartial: true });
  });
});

describe("the date of a row", () => {
  const day = 86_400_000;
  const y1990 = Date.UTC(1990, 0, 1);

  it.each([y1990, now, now + day])("is shown: %i", (date) => {
    expect(rowFacts({ id: "m1", date }, now)).toEqual({ id: "m1", date });
  });

  it.each([y1990 - 1, now + day + 1, -1, null])("is not known: %j", (date) => {
    expect(rowFacts({ id: "m1", date }, now)).toEqual({ id: "m1" });
  });
});

describe("the subject of a row", () => {
  it("is cut after 1,024 code points, not in the middle of one", () => {
    const subject = "😀".repeat(1024);
    expect(rowFacts({ id: "m1", subject }, now)).toEqual({ id: "m1", subject });
    expect(rowFacts({ id: "m1", subject: `${subject}x` }, now)).toEqual({
      id: "m1",
      subject,
      subjectCut: true,
    });
  });

  it("stays cut where it was cut before", () => {
    const facts = { id: "m1", subject: "Quo", subjectCut: true };
    expect(rowFacts(facts, now)).toEqual(facts);
  });
});
