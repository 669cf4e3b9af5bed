/** The list of proposed clients while somebody chooses from it: what is chosen beforehand, what is wrong, and the one edit that it makes. */
import { describe, expect, it } from "vitest";
import { sayEvidence, sayTierReason } from "../../entrypoints/options/views/senders/say-evidence.ts";
import { shownEntry } from "../../entrypoints/options/views/senders/shown-entry.ts";
import {
  type Choices,
  draftsOf,
  editOfDrafts,
} from "../../entrypoints/options/views/start/proposal-drafts.ts";
import { type ClientProposal, createProposer } from "../../lib/core/clients/proposals/propose-clients.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { editRuleSet } from "../../lib/core/rules/edit-rule-set.ts";
import { translateSenders } from "../../lib/i18n/senders/translate-senders.ts";
import { aClient, aRuleSet } from "../core/rules/build-rule-set.ts";

const me = "me@x.example";
const day = 86_400_000;
const from = (id: string, address: string, date: number): MessageFacts => ({ id, from: { address }, date });
const to = (id: string, address: string, date: number): MessageFacts => ({
  ...from(id, me, date),
  to: [{ address }],
});
const proposed = (...facts: MessageFacts[]): readonly ClientProposal[] =>
  createProposer({ clients: [], own: { addresses: [me], domains: [] }, ignored: [] })(
    facts.map((one) => ({ account: me, facts: one })),
  ).proposals;

const proposals = proposed(
  from("1", "ana@acme.com", 0),
  to("2", "bo@acme.com", day),
  from("3", "li@qq.com", day),
  from("4", "cy@dull.com", day),
);
const none: Choices = new Map();
let ids = 0;
const newId = () => `id-${++ids}`;

describe("proposed clients", () => {
  it("are chosen beforehand where mail went both ways", () => {
    const drafts = draftsOf(proposals, none, []);
    expect(drafts.map(({ proposal, chosen }) => `${proposal.entry} ${chosen}`)).toEqual([
      "acme.com true",
      "dull.com false",
      "li@qq.com false",
    ]);
    expect(drafts.every(({ fault }) => fault === null)).toBe(true);
  });

  it("keep what was said of them, while more mail brings others in between", () => {
    const choices: Choices = new Map([["li@qq.com", { chosen: true, name: "李娜", tier: "vip" }]]);
    const more = proposed(
      from("0", "new@first.com", 0),
      to("9", "new@first.com", 0),
      from("3", "li@qq.com", day),
    );
    expect(draftsOf(more, choices, [])).toMatchObject([
      { chosen: true, name: "First" },
      { chosen: true, name: "李娜", tier: "vip" },
    ]);
  });

  it.each([
    ["", "nameless"],
    ["  ", "nameless"],
    ["ACME ", "nameTaken"],
    ["Old", "nameTaken"],
    ["Dull", null],
  ] as const)("named %j are faulty in this way: %s", (name, fault) => {
    const choices: Choices = new Map([["dull.com", { chosen: true, name }]]);
    const drafts = draftsOf(proposals, choices, [aClient({ name: "Old" })]);
    expect(drafts.find(({ proposal }) => proposal.entry === "dull.com")?.fault).toBe(fault);
    const unchosen = draftsOf(proposals, new Map([["dull.com", { chosen: false, name }]]), []);
    expect(unchosen.every((draft) => draft.fault === null)).toBe(true);
  });

  it("become clients by one edit, whose inverse leaves nothing of them", () => {
    const choices: Choices = new Map([["li@qq.com", { chosen: true, name: " 李娜 " }]]);
    const edit = editOfDrafts(draftsOf(proposals, choices, []), newId);
    const set = aRuleSet();
    const edited = editRuleSet(set, edit);
    if (!edited.ok) throw new Error(edited.error.code);
    expect(edited.set.clients).toMatchObject([
      { name: "Acme", tier: "regular", domains: ["acme.com"], addresses: [] },
      { name: "李娜", tier: "prospect", domains: [], addresses: ["li@qq.com"] },
    ]);
    expect(editRuleSet(edited.set, edited.inverse)).toMatchObject({ ok: true, set });
  });
});

describe("the evidence for a client", () => {
  const [acme, dull] = proposals as readonly [ClientProposal, ClientProposal];

  it("is told in numbers, then in days", () => {
    const english = translateSenders("en");
    expect(sayEvidence(acme, english)).toMatch(/^1 received, 1 sent, 2 people, .*1970/);
    expect(sayEvidence(dull, english)).toMatch(/^1 received, Jan \d+, 1970$/);
    expect(sayTierReason(dull, english)).toBe("Prospect: no answer of yours was seen");
    expect(sayEvidence(acme, translateSenders("zh_CN"))).toMatch(/^收到 1 封，发出 1 封，2 人，.*1970/);
  });

  it("shows a name in letters that may deceive beside its ASCII form", () => {
    expect(shownEntry("acme.com")).toBe("acme.com");
    expect(shownEntry("xn--cme-5cd.com")).toBe("аcme.com (xn--cme-5cd.com)");
    expect(shownEntry("li@xn--fiqs8s")).toBe("li@中国 (li@xn--fiqs8s)");
  });
});
