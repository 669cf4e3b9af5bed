/** How conversations stand for reminders, each with its decision: whoever wrote last, and whatever is a draft. */
import { describe, expect, it } from "vitest";
import { decideConversations } from "../../lib/app/decide-conversations.ts";
import { compileRuleSet } from "../../lib/core/decision/decide.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { plannedReminders } from "../../lib/core/reminders/planned-reminders.ts";
import { defaultReminders } from "../../lib/core/reminders/reminder-settings.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import type { ThreadMark } from "../../lib/core/threads/thread-mark.ts";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { me } from "./world.ts";

const monday = Date.UTC(2026, 10, 2, 9);
const hour = 3_600_000;
const now = monday + 20 * hour;
const idAt = (hours: number) => (BigInt(monday + hours * hour) << 20n).toString(16).padStart(16, "0");

function mail(hours: number, address: string, more: Partial<MessageFacts> = {}) {
  const date = monday + hours * hour;
  const facts = {
    id: idAt(hours),
    threadId: "t",
    subject: "Steel",
    from: { address },
    senderSeen: true,
    date,
    ...more,
  } as const;
  return { facts, seenAt: now };
}
const ana = "ana@acme.example";
const acme = client("acme", { tier: "vip", domains: ["acme.example"] });
const label = rule("label", {
  condition: "subject:steel",
  effects: [{ kind: "label", label: "New", days: 3 }],
});
const set = ruleSet({ clients: [acme], rules: [label] });

async function look(all: readonly ReturnType<typeof mail>[], mark?: Omit<ThreadMark, "threadId">) {
  const settings = {
    ...defaultSettings,
    accounts: { [me]: { enabled: true, addresses: [], domains: ["own.example"] } },
  };
  const rules = { set, compiled: compileRuleSet(set), revision: 1, clients: 1, rules: 1 };
  const clock = { now: () => now, zone: () => "UTC" };
  const ports = { seen: {} as never, clock, report: () => {}, breathe: () => null };
  const marks = new Map(mark === undefined ? [] : [["t", { threadId: "t", ...mark }]]);
  return await decideConversations(ports, { account: me, settings, rules }, all, marks);
}
async function keysOf(...given: Parameters<typeof look>) {
  const plannedFor = { settings: defaultReminders, now, zone: "UTC" };
  return (await look(...given)).flatMap((one) =>
    plannedReminders(one, plannedFor).wanted.map(({ key, clientId }) => [key, clientId]),
  );
}
const answer = (hours: number) => [`answer:t:${idAt(hours)}`, "acme"];
const labelEnd = [`expiry:label:t:New:${monday + 72 * hour}`, "acme"];

describe("a client who waits is reminded of", () => {
  it.each([
    ["a colleague wrote to us", mail(2, "cole@own.example", { to: [{ address: me }] })],
    ["a program of theirs wrote", mail(2, "no-reply@acme.example")],
    ["somebody else wrote", mail(2, "vi@vendor.example")],
    ["a draft of ours lies there", mail(2, me, { in: ["drafts"], to: [{ address: ana }] })],
  ])("where %s last", async (_, last) => {
    expect(await keysOf([mail(0, ana), last])).toEqual([answer(0), labelEnd]);
  });

  it("where it is put off, too: that only moves the reminder", async () => {
    const later = { at: monday, messageId: idAt(0), until: now + hour };
    expect(await keysOf([mail(0, ana)], { later })).toContainEqual(answer(0));
  });

  it("by the mail that came after what the user is done with", async () => {
    const done = { at: monday + hour, messageId: idAt(0) };
    expect(await keysOf([mail(0, ana), mail(2, ana), mail(4, ana)], { done })).toContainEqual(answer(2));
    expect(await keysOf([mail(0, ana)], { done })).toEqual([labelEnd]);
  });
});

describe("a question of ours", () => {
  it("is not answered by somebody else's mail", async () => {
    const asked = mail(1, me, { to: [{ address: ana }], signs: { asks: true } });
    const conversation = [mail(0, ana), asked, mail(2, "vi@vendor.example")];
    expect(await keysOf(conversation)).toContainEqual([`followUp:t:${idAt(1)}`, "acme"]);
  });
});

describe("a conversation that is a draft alone", () => {
  it("is none", async () => {
    expect(await look([mail(0, me, { in: ["drafts"] })])).toEqual([]);
  });
});
