/** Who of a group was not written with for long, and whose address takes no mail, as far as seen mail can tell. */
import { describe, expect, it } from "vitest";
import { mailWithPeople, staleMembers } from "../../../lib/core/groups/stale-members.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";

const me = "me@own.example";
const from = (address: string, date: number, more: Partial<MessageFacts> = {}): MessageFacts => ({
  id: `${address}${date}`,
  from: { address },
  date,
  ...more,
});
const sent = (to: readonly string[], date: number, threadId = "t"): MessageFacts =>
  from(me, date, { threadId, to: to.map((address) => ({ address })) });
const bounce = (date: number, more: Partial<MessageFacts>) => from("MAILER-DAEMON@x.example", date, more);
const mailOf = (messages: readonly MessageFacts[], address: string) =>
  mailWithPeople(messages, [me]).get(address);

describe("the last mail with somebody", () => {
  it("is the newest from them, to them, or in a conversation that they take part in", () => {
    const messages = [
      from("Ana@X.com", 5),
      sent(["bo@x.com"], 7),
      from("other@x.com", 9, { participants: [{ address: "ana@x.com" }], cc: [{ address: "cy@x.com" }] }),
    ];
    expect(mailOf(messages, "ana@x.com")?.lastAt).toBe(9);
    expect(mailOf(messages, "bo@x.com")?.lastAt).toBe(7);
    expect(mailOf(messages, "cy@x.com")?.lastAt).toBe(9);
    expect(mailOf(messages, "di@x.com")).toBeUndefined();
  });

  it("is no draft, no spam, and nothing without a date", () => {
    const messages = [
      from("ana@x.com", 5, { in: ["spam"] }),
      from("ana@x.com", 6, { in: ["drafts"] }),
      { id: "1", from: { address: "ana@x.com" } },
    ];
    expect(mailOf(messages, "ana@x.com")).toBeUndefined();
  });
});

describe("a delivery that failed", () => {
  it("is laid to the address in its subject", () => {
    const messages = [bounce(9, { subject: "Undeliverable: <Ana@x.com>, 退信：bo@x.com" })];
    expect(mailOf(messages, "ana@x.com")).toEqual({ lastAt: null, bouncedAt: 9 });
    expect(mailOf(messages, "bo@x.com")?.bouncedAt).toBe(9);
  });

  it("is laid to the one recipient of our one message in its conversation, and to nobody where there are several", () => {
    const failure = bounce(9, { subject: "Delivery Status Notification (Failure)", threadId: "t" });
    expect(mailOf([failure, sent(["ana@x.com"], 8)], "ana@x.com")?.bouncedAt).toBe(9);
    expect(mailOf([failure, sent(["ana@x.com", "bo@x.com"], 8)], "ana@x.com")?.bouncedAt).toBe(null);
    expect(mailOf([failure, sent(["ana@x.com"], 7), sent(["ana@x.com"], 8)], "ana@x.com")?.bouncedAt).toBe(
      null,
    );
    expect(mailOf([failure, sent(["ana@x.com"], 8, "u")], "ana@x.com")?.bouncedAt).toBe(null);
  });

  it("is over as soon as they write again, and not by our writing once more", () => {
    const failure = bounce(9, { subject: "Undeliverable: ana@x.com" });
    expect(mailOf([failure, from("ana@x.com", 10)], "ana@x.com")?.bouncedAt).toBe(null);
    expect(mailOf([failure, sent(["ana@x.com"], 10)], "ana@x.com")?.bouncedAt).toBe(9);
  });
});

describe("the members to look at", () => {
  it("are those without mail since then, bounced ones first, the longest silent before the others", () => {
    const mail = mailWithPeople(
      [
        from("fresh@x.com", 100),
        from("old@x.com", 20),
        from("older@x.com", 10),
        bounce(90, { subject: "Undeliverable: gone@x.com" }),
        sent(["gone@x.com"], 89),
      ],
      [me],
    );
    const stale = staleMembers(
      ["fresh@x.com", "Old@x.com", "older@x.com", "never@x.com", "gone@x.com"],
      mail,
      50,
    );
    expect(stale.map(({ address }) => address)).toEqual([
      "gone@x.com",
      "never@x.com",
      "older@x.com",
      "Old@x.com",
    ]);
    expect(stale[3]).toEqual({ address: "Old@x.com", lastAt: 20, bouncedAt: null });
  });
});
