/** Seen mail as conversations: what stands for each, who waits in it, and what the user said of it. */
import { describe, expect, it } from "vitest";
import { seenConversations } from "../../entrypoints/options/views/priority/seen-conversations.ts";
import { compileRuleSet, decide } from "../../lib/core/decision/decide.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { compilePriority } from "../../lib/core/priority/compile-priority.ts";
import { movedPriority } from "../../lib/core/priority/moved-priority.ts";
import { defaultPriority } from "../../lib/core/priority/priority-settings.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import type { MarkRecord, SeenRecord } from "../../lib/storage/records.ts";
import { aClient, aRuleSet } from "../core/rules/build-rule-set.ts";

const me = "me@x.example";
const ana = { address: "ana@acme.test" };
const hour = 3_600_000;
const monday = Date.UTC(2026, 9, 12, 9);

function seen(id: string, date: number, more: Partial<MessageFacts> = {}, account = me): SeenRecord {
  return { account, id, seenAt: 0, facts: { id, threadId: "t", date, from: ana, senderSeen: true, ...more } };
}
const ours = { from: { address: me }, to: [ana] };
const found = (records: readonly SeenRecord[], marks: readonly MarkRecord[] = []) =>
  seenConversations(records, marks, defaultSettings, [aClient({ domains: ["acme.test"] })]);

describe("seen conversations", () => {
  it("are each one, by the newest message and account, whatever was seen last", () => {
    const records = [
      seen("m1", monday),
      seen("m3", monday + 2 * hour),
      seen("m2", monday + hour),
      seen("m3", monday + 2 * hour, {}, "other@x.example"),
      seen("m9", monday, { threadId: "u" }),
    ];
    expect(found(records).map(({ record: { account, id } }) => [account, id])).toEqual([
      [me, "m3"],
      ["other@x.example", "m3"],
      [me, "m9"],
    ]);
  });

  it("wait since the oldest mail without an answer, or no longer", () => {
    const waiting = [seen("m2", monday + hour), seen("m1", monday)];
    expect(found(waiting)[0]?.situation.thread).toMatchObject({ status: "theirs", since: monday });
    const answered = [...waiting, seen("m3", monday + 2 * hour, ours)];
    expect(found(answered)[0]?.situation.thread).toMatchObject({ status: "ours", messageId: "m3" });
  });

  it("have the mark of their own account", () => {
    const pin = { priority: "urgent", until: null } as const;
    const marks = [
      { account: me, threadId: "t", pin },
      { account: "other@x.example", threadId: "u", pin },
    ];
    const [first, second] = found([seen("m1", monday), seen("m2", monday, { threadId: "u" })], marks);
    expect(first?.situation.mark?.pin).toEqual(pin);
    expect(second?.situation.mark).toBeNull();
  });

  it("are no drafts, and a draft stands for none", () => {
    const draft = seen("m2", monday + hour, { ...ours, in: ["drafts"] });
    expect(found([draft])).toEqual([]);
    expect(found([draft, seen("m1", monday)])[0]?.record.id).toBe("m1");
  });
});

describe("a changed score", () => {
  const set = aRuleSet({
    clients: [aClient({ tier: "vip", domains: ["acme.test"] })],
    segments: [{ id: "s", name: "VIPs", condition: "tier:vip" }],
  });
  const changed = {
    ...set,
    segments: [{ id: "s", name: "VIPs", condition: "tier:vip", points: 100 }],
    settings: { priority: { ...defaultPriority, signs: { ...defaultPriority.signs, overdue: 0 } } },
  };
  const before = compileRuleSet(set);
  const after = { ...before, priority: compilePriority(changed) };
  const context = { now: monday + 72 * hour, zone: "UTC", account: [me] };
  const moveOf = (records: readonly SeenRecord[], marks: readonly MarkRecord[] = []) => {
    const [one] = found(records, marks);
    if (one === undefined) throw new Error("nothing was seen");
    const { facts } = one;
    const full = decide(compileRuleSet(changed), facts, context, one.situation);
    expect(decide(after, facts, context, one.situation)).toEqual(full);
    return movedPriority(before, after, facts, context, one.situation);
  };

  it("is judged as if all of the set were made ready anew, with who waits", () => {
    const move = moveOf([seen("m1", monday)]);
    expect(move?.before.decision.reasons.map(({ code }) => code)).toContain("waiting.overdue");
    expect(move?.after.decision.reasons.map(({ code }) => code)).toContain("segment");
  });

  it("does not move what is pinned", () => {
    const pin = { priority: "low", until: null } as const;
    expect(moveOf([seen("m1", monday)], [{ account: me, threadId: "t", pin }])).toBeNull();
  });
});
