/** What the audit learns from seen mail. */
import { describe, expect, it } from "vitest";
import { auditRuleSet } from "../../../lib/core/audit/audit-rule-set.ts";
import type { AuditSources } from "../../../lib/core/audit/audit-sources.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import type { Rule } from "../../../lib/core/rules/rule-set.ts";
import { uuidV7 } from "../../../lib/core/shared/uuid-v7.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const day = 86_400_000;
const now = Date.UTC(2026, 9, 15, 12);
const label = { kind: "label", label: "L" } as const;

function message(daysAgo: number, over: Partial<MessageFacts> = {}): MessageFacts {
  return {
    id: `m${daysAgo}-${over.subject ?? ""}`,
    from: { name: "Bo", address: "bo@else.example" },
    subject: "hello",
    date: now - daysAgo * day,
    ...over,
  };
}

/** One message a day, and what is given. */
function seenFor(days: number, ...more: readonly MessageFacts[]): readonly MessageFacts[] {
  return [...Array.from({ length: days + 1 }, (_, ago) => message(ago)), ...more];
}

function audit(over: Partial<AuditSources>) {
  const set = aRuleSet();
  const sources = { set, now, zone: "UTC", account: ["me@own.example"], ownDomains: [], seen: [], days: 90 };
  return auditRuleSet({ ...sources, ...over }).findings;
}

function kinds(over: Partial<AuditSources>): readonly string[] {
  return audit(over).map(({ kind }) => kind);
}

describe("a rule without mail", () => {
  const setOf = (rule: Partial<Rule>) => aRuleSet({ rules: [aRule({ effects: [label], ...rule })] });
  const set = setOf({ condition: "subject:zeppelin" });

  it("is called out once mail was seen for so many days", () => {
    expect(audit({ set, seen: seenFor(90) })).toMatchObject([
      { kind: "neverMatched", ruleId: "r1", params: { days: 90, seen: 91 }, certainty: "counted" },
    ]);
  });

  it("is not while less was seen", () => {
    expect(kinds({ set, seen: seenFor(60) })).toEqual([]);
  });

  it("is not where it had mail, or had some that is no longer kept", () => {
    expect(kinds({ set, seen: seenFor(90, message(50, { subject: "a zeppelin" })) })).toEqual([]);
    const formerHits = [{ ruleId: "r1", week: now - 95 * day, count: 2, last: now - 89 * day }];
    expect(kinds({ set, seen: seenFor(90), formerHits })).toEqual([]);
  });

  it("is, with its last mail, where that lies longer ago", () => {
    const found = audit({ set, seen: seenFor(120, message(110, { subject: "zeppelin" })) });
    expect(found[0]?.evidence).toEqual([
      { kind: "count", messages: 91, matched: 0, since: now - 90 * day, last: now - 110 * day },
    ]);
  });

  it("is not where much of the mail could not be told", () => {
    expect(kinds({ set: setOf({ condition: "zeppelin" }), seen: seenFor(90) })).toEqual([]);
  });

  it.each([
    ["subject:zeppelin newer_than:7d", {}],
    ["subject:zeppelin is:unread", { unread: false }],
    ["subject:zeppelin in:inbox", { in: ["archive"] }],
    ["subject:zeppelin -label:done", { labels: ["done"] }],
  ] as const)("is not where it had mail on its day: %s", (condition, over) => {
    const seen = seenFor(90, message(50, { subject: "a zeppelin", ...over }));
    expect(kinds({ set: setOf({ condition }), seen })).toEqual([]);
    expect(kinds({ set: setOf({ condition }), seen: seenFor(90) })).toEqual(["neverMatched"]);
  });

  it("is not where mail of an unknown day was for it, which is no evidence otherwise", () => {
    const { date: _, ...undated } = message(1, { subject: "a zeppelin" });
    expect(kinds({ set, seen: seenFor(90, undated) })).toEqual([]);
    expect(kinds({ set, seen: seenFor(90, { ...undated, subject: "else" }) })).toEqual(["neverMatched"]);
    expect(
      kinds({
        set,
        seen: Array.from({ length: 100 }, (_, at) => ({ ...undated, id: `u${at}`, subject: "x" })),
      }),
    ).toEqual([]);
  });

  it("is not where it was made since", () => {
    const id = uuidV7(now - 3 * day, new Uint8Array(10));
    expect(kinds({ set: setOf({ id, condition: "subject:zeppelin" }), seen: seenFor(90) })).toEqual([]);
  });
});

describe("one label in two colours", () => {
  const set = aRuleSet({
    rules: [
      aRule({ id: "one", condition: "subject:hello", effects: [{ ...label, colour: "#ff0000" }] }),
      aRule({ id: "two", condition: "from:@else.example", effects: [{ ...label, colour: "#0000ff" }] }),
    ],
  });

  it("is a contradiction once one message got both", () => {
    expect(kinds({ set })).toEqual([]);
    expect(audit({ set, seen: [message(1)] })).toMatchObject([
      {
        kind: "contradictory",
        ruleId: "two",
        others: ["one"],
        params: { value: "colour" },
        certainty: "counted",
      },
    ]);
  });
});

describe("an address of the user's own", () => {
  it("is no client", () => {
    const set = aRuleSet({
      clients: [
        aClient({ id: "c1", name: "Us", domains: ["own.example", "acme.com"] }),
        aClient({ id: "c2", name: "Branch", addresses: ["bo@mail.house.example"] }),
        aClient({ id: "c3", name: "Friend", addresses: ["bo@gmail.com"] }),
      ],
    });
    const account = ["me@own.example", "me@gmail.com"];
    expect(audit({ set, account, ownDomains: ["house.example"] })).toMatchObject([
      { kind: "ownDomain", clientId: "c1", params: { address: "own.example" } },
      { kind: "ownDomain", clientId: "c2", params: { address: "bo@mail.house.example" } },
    ]);
  });
});

describe("an address from which mail came back", () => {
  const set = aRuleSet({
    clients: [aClient({ id: "c1", addresses: ["gone@acme.com", "anna@acme.com"] })],
    rules: [aRule({ condition: "from:gone@acme.com", effects: [label] })],
  });
  const report = (subject: string, over: Partial<MessageFacts> = {}) =>
    message(3, { from: { name: "", address: "mailer-daemon@googlemail.com" }, subject, ...over });

  it.each([
    ["Delivery Status Notification (Failure)", "Your message to gone@acme.com was not delivered"],
    ["系统退信", "收件人 gone@acme.com 不存在"],
    ["Undelivered Mail Returned to Sender", "<gone@acme.com>: user unknown"],
  ])("%s", (subject, snippet) => {
    const found = audit({ set, seen: [report(subject, { snippet })] });
    expect(found.map(({ kind, clientId, ruleId }) => [kind, clientId ?? ruleId])).toEqual([
      ["deadAddress", "r1"],
      ["deadAddress", "c1"],
    ]);
  });

  it("is found by the conversation where the text is not kept", () => {
    const sent = message(4, {
      threadId: "t",
      from: { name: "", address: "me@own.example" },
      to: [{ name: "", address: "gone@acme.com" }],
    });
    expect(kinds({ set, seen: [sent, report("Undeliverable: offer", { threadId: "t" })] })).toEqual([
      "deadAddress",
      "deadAddress",
    ]);
  });

  it.each([
    ["Delivery Status Notification (Delay)", "gone@acme.com will be retried"],
    ["Undeliverable", "gone@acme.com: mailbox full"],
    ["Undeliverable", "rejected by a spam policy: gone@acme.com"],
  ])("not for a passing trouble: %s, %s", (subject, snippet) => {
    expect(kinds({ set, seen: [report(subject, { snippet })] })).toEqual([]);
  });

  it("not where mail came from it since, nor by the word of a person", () => {
    const snippet = "gone@acme.com was not delivered";
    const alive = message(1, { from: { name: "", address: "gone@acme.com" } });
    expect(kinds({ set, seen: [report("Undeliverable", { snippet }), alive] })).toEqual([]);
    expect(kinds({ set, seen: [message(3, { subject: "Undeliverable", snippet })] })).toEqual([]);
  });
});
