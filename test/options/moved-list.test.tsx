// @vitest-environment happy-dom
/** What would change, told before it is saved. */
import { describe, expect, it } from "vitest";
import { MovedList, type MovedListProps } from "../../entrypoints/options/views/priority/moved-list.tsx";
import { sayReason } from "../../entrypoints/options/views/priority/say-reason.ts";
import type { MovedMessage } from "../../entrypoints/options/views/priority/use-moved-messages.ts";
import type { DecidedMessage, Reason, ReasonCode } from "../../lib/core/decision/decision.ts";
import { noSituation } from "../../lib/core/decision/situation.ts";
import type { Priority } from "../../lib/core/rules/rule-set.ts";
import { en } from "../../lib/i18n/en.ts";
import { createTranslate } from "../../lib/i18n/translate.ts";
import { show } from "./show.tsx";

const decided = (id: string, priority: Priority, vip: number, client: string | null): DecidedMessage => ({
  decision: {
    ...{ id, client, labels: [], priority, points: vip + 30, unknown: [] },
    reasons: [
      { code: "tier", points: vip, params: { tier: "vip" } },
      { code: "urgency", points: 30, params: { word: "急" } },
    ],
  },
  paint: {
    tier: client === null ? null : "vip",
    colour: client === null ? null : "#aa0000",
    labelColours: [],
  },
  validUntil: null,
});

function moved(id: string, to: Priority, client: string | null = "Nordwind"): MovedMessage {
  const facts = { id, from: { name: "Anna", address: "a@b.example" }, subject: `Subject ${id}` };
  return {
    record: { account: "me@x.example", id, seenAt: 0, facts },
    before: decided(id, "high", 30, client),
    after: decided(id, to, 50, client),
  };
}

const someMail = (count: number): MovedListProps["seen"] => ({
  status: "ready",
  value: Array.from({ length: count }, (_, at) => ({
    record: moved(String(at), "low").record,
    facts: moved(String(at), "low").record.facts,
    situation: noSituation,
  })),
});

describe("what would change", () => {
  it("is counted by where it goes, and the first message is the worked example", async () => {
    const found = { done: 412, moved: [moved("1", "urgent"), moved("2", "urgent", null), moved("3", "low")] };
    const root = await show(<MovedList seen={someMail(412)} state="changed" found={found} />);
    expect(root.querySelector(".moved-summary")?.textContent).toBe(
      "3 of 412 conversations would change: 2 to Urgent and 1 to Low.",
    );
    const rows = [...root.querySelectorAll("details")];
    expect(rows.map(({ open }) => open)).toEqual([true, false, false]);
    expect(rows[0]?.querySelector("summary")?.textContent).toBe(
      "NordwindHigh→becomesUrgentSubject 1Tier VIP: +30 → +50",
    );
    expect(rows[1]?.querySelector(".moved-who")?.textContent).toBe("Anna");
    expect([...root.querySelectorAll("details[open] tr")].map(({ textContent }) => textContent)).toEqual([
      "WhatNowThen",
      "Tier VIP+30+50",
      "“急” stands in the subject or text+30+30",
      "Sum60, High80, Urgent",
    ]);
  });

  it("is not told before all messages were looked at, nor where nothing moves, nor without mail", async () => {
    const told = async (props: MovedListProps) => (await show(<MovedList {...props} />)).textContent;
    const none = { done: 0, moved: [] };
    expect(await told({ seen: someMail(5), state: "changed", found: { ...none, done: 3 } })).toContain(
      "Looking: 3 of 5",
    );
    expect(await told({ seen: someMail(5), state: "changed", found: { ...none, done: 5 } })).toContain(
      "All 5 conversations would keep their priority.",
    );
    expect(await told({ seen: someMail(0), state: "changed", found: none })).toContain(
      "No mail has been seen yet",
    );
    expect(await told({ seen: someMail(5), state: "unreadable", found: none })).toContain("As soon as all");
    const failure = { code: "storage.failed", params: {} };
    const failed = { status: "failed", failure, retry: () => undefined } as const;
    expect(await told({ seen: failed, state: "changed", found: none })).toContain("was not read");
  });
});

describe("a reason", () => {
  const t = createTranslate<typeof en>(en, "en");
  const monday = (hour: number) => new Date(2026, 9, 12, hour).getTime();

  it.each<readonly [Reason, string]>([
    [
      { code: "waiting.overdue", points: 20, params: { since: monday(9), due: monday(17) } },
      "Overdue: waits since Mon, Oct 12, 9:00 AM, an answer was promised by Mon, Oct 12, 5:00 PM",
    ],
    [
      { code: "pinned", params: { priority: "urgent", until: monday(10) } },
      "You set it to Urgent by hand, until Mon, Oct 12, 10:00 AM",
    ],
    [{ code: "urgency", params: { word: "a\u202eb" } }, "“ab” stands in the subject or text"],
    [{ code: "of.later" as ReasonCode, params: {} }, "of.later"],
  ])("has its sentence here as in Gmail: %#", (reason, expected) => {
    expect(sayReason(reason, t).replaceAll("\u202f", " ")).toBe(expected);
  });
});
