/** Rules as filters of Gmail's: read back, they find the same mail, and what Gmail cannot do is told. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateCondition } from "../../../../../lib/core/condition/evaluate-condition.ts";
import { readFilterFeed } from "../../../../../lib/core/interchange/rule-files/gmail-filters/read-filter-feed.ts";
import { readGmailFilters } from "../../../../../lib/core/interchange/rule-files/gmail-filters/read-gmail-filters.ts";
import { writeGmailFilters } from "../../../../../lib/core/interchange/rule-files/gmail-filters/write-gmail-filters.ts";
import { ruleOfImported } from "../../../../../lib/core/interchange/rule-files/rule-of-imported.ts";
import { prepareMessage } from "../../../../../lib/core/message/prepare-message.ts";
import type { Rule, RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { needsSharedData } from "../../../../tooling/needs-shared-data.ts";
import { allKnown, noon, person, treeOf } from "../../../condition/judge.ts";
import { aClient, aRule, aRuleSet } from "../../../rules/build-rule-set.ts";
import { aFeed } from "./feed.ts";

const now = noon.now;
const label = (name: string) => ({ kind: "label", label: name }) as const;

function write(set: RuleSet, over: { risky?: boolean; ruleIds?: string[]; clientIds?: string[] } = {}) {
  const ruleIds = set.rules.map(({ id }) => id);
  return writeGmailFilters({ set, ruleIds, risky: false, now, ...over });
}

function entriesOf(set: RuleSet, over: Parameters<typeof write>[1] = {}) {
  const written = write(set, over);
  const feed = readFilterFeed(written.ok ? written.text : "");
  return feed.ok
    ? feed.entries.map(({ properties }) =>
        Object.fromEntries(properties.map(({ name, value }) => [name, value])),
      )
    : [];
}

function lossesOf(set: RuleSet, over: Parameters<typeof write>[1] = {}) {
  return write(set, over).rules.map(({ losses }) => losses.map(({ kind, code }) => `${kind} ${code}`));
}

const withRules = (...rules: readonly Rule[]) => aRuleSet({ rules });

describe("a rule as a filter", () => {
  it("is written into the fields that people see, and the rest as a query", () => {
    const rule = aRule({
      condition: 'from:(a@x.example OR b@y.example) subject:"last call" subject:now larger:5M',
      exceptions: ["cheap offer", "from:boss@x.example"],
      effects: [label("Quotes"), label("Work/Late"), { kind: "priority", atLeast: "urgent" }],
    });
    const criteria = {
      from: "a@x.example OR b@y.example",
      subject: '"last call"',
      hasTheWord: "subject:now larger:5M",
      doesNotHaveTheWord: "(cheap offer) OR from:boss@x.example",
    };
    expect(entriesOf(withRules(rule))).toEqual([
      { ...criteria, label: "Quotes", shouldAlwaysMarkAsImportant: "true" },
      { ...criteria, label: "Work/Late" },
    ]);
    expect(lossesOf(withRules(rule))).toEqual([["changed export.priority"]]);
  });
  it("has clients, segments and groups written out", () => {
    const set = aRuleSet({
      clients: [aClient({ name: "Acme", domains: ["acme.example", "gmail.com"] })],
      rules: [aRule({ condition: "client:Acme subject:offer", effects: [label("L")] })],
    });
    expect(entriesOf(set)).toEqual([{ from: "@acme.example", subject: "offer", label: "L" }]);
    expect(lossesOf(set)).toEqual([["lost lookup.publicDomain"]]);
    expect(entriesOf(set, { ruleIds: [], clientIds: ["client-Acme"] })).toEqual([
      { from: "@acme.example", label: "Acme" },
    ]);
  });
  it.each<readonly [Partial<Rule>, string]>([
    [{ condition: "subject:/a.*b/", effects: [label("L")] }, "lost export.regex"],
    [{ condition: "waiting:>2d", effects: [label("L")] }, "lost lookup.contacts lost export.lookup"],
    [{ condition: "(", effects: [label("L")] }, "lost export.faulty"],
    [{ effects: [label("L")], enabled: false }, "lost export.off"],
    [{ effects: [{ kind: "points", points: 3 }] }, "lost export.points lost export.nothing"],
    [{ effects: [label("x".repeat(300))] }, "lost export.labelRefused lost export.nothing"],
    [{ condition: 'unreadable:"x"', effects: [label("L")] }, "lost export.unreadable"],
    [
      {
        condition: Array.from({ length: 99 }, (_, n) => `subject:word-number-${n}`).join(" "),
        effects: [label("L")],
      },
      "lost export.tooLong",
    ],
  ])("is not written where Gmail cannot do it, and that is told: %j", (rule, codes) => {
    expect(entriesOf(withRules(aRule(rule)))).toEqual([]);
    expect(lossesOf(withRules(aRule(rule)))[0]?.join(" ")).toBe(codes);
  });
  it.each([
    ["subject:/last call/i", '"last call"', "subject", "changed export.phrase"],
    ["from:/^ana@x\\.example$/i", "ana@x.example", "from", "changed export.phrase"],
    ["from:/@x\\.example$/i", "@x.example", "from", "changed export.domain"],
  ])("says an expression that is but a text as one: %s", (condition, value, field, code) => {
    const set = withRules(aRule({ condition, effects: [label("L")] }));
    expect(entriesOf(set)).toEqual([{ [field]: value, label: "L" }]);
    expect(lossesOf(set)).toEqual([[code]]);
  });
  it("keeps labels off the names that Gmail keeps for itself", () => {
    const set = withRules(aRule({ effects: [label("Inbox"), label(" a // b ")] }));
    expect(entriesOf(set).map(({ label: written }) => written)).toEqual(["Inbox_", "a/b"]);
    expect(lossesOf(set)).toEqual([["changed export.labelName", "changed export.labelName"]]);
  });
  it("is parted within 1,500 characters and never cut", () => {
    const senders = Array.from({ length: 150 }, (_, n) => `sender${n}@shop${n}.example`);
    const condition = `from:(${senders.join("|")}) subject:offer`;
    const entries = entriesOf(withRules(aRule({ condition, effects: [label("L")] })));
    expect(entries.length).toBeGreaterThan(1);
    for (const { from = "", subject = "" } of entries)
      expect(from.length + subject.length).toBeLessThanOrEqual(1500);
    expect(entries.flatMap(({ from = "" }) => from.split(" OR ")).toSorted()).toEqual(senders.toSorted());
  });
  it("is refused with all others above 1,000 filters, and says how many they are", () => {
    const rules = Array.from({ length: 1001 }, (_, n) => aRule({ id: `r${n}`, effects: [label(`L${n}`)] }));
    expect(write(withRules(...rules))).toMatchObject({ ok: false, params: { count: 1001, limit: 1000 } });
  });
});

describe("a rule that stops", () => {
  const stop = aRule({
    id: "a",
    name: "A",
    condition: "subject:invoice",
    exceptions: ["from:@x.example"],
    effects: [label("A")],
    stop: true,
  });
  const later = aRule({ id: "b", condition: "from:@y.example", effects: [label("B")] });
  it("is excluded from the later ones, whether it is written or not", () => {
    for (const ruleIds of [["a", "b"], ["b"]])
      expect(entriesOf(withRules(stop, later), { ruleIds }).at(-1)).toEqual({
        from: "@y.example",
        doesNotHaveTheWord: "(subject:invoice -from:@x.example)",
        label: "B",
      });
  });
  it("is told where Gmail cannot know it", () => {
    const odd = { ...stop, condition: "subject:/in.*ce/" };
    expect(lossesOf(withRules(odd, later))[1]).toEqual(["changed export.stop"]);
    expect(lossesOf(withRules({ ...stop, enabled: false }, later))[1]).toEqual([]);
  });
});

describe("a filter that came from Gmail", () => {
  const feed = aFeed({
    ...{ from: "(a@x.example) OR (*@*.example)", label: "L", forwardTo: "b@y.example" },
    ...{ shouldArchive: "true", sizeOperator: "s_sl", sizeUnit: "s_smb", oddThing: "7" },
  });
  const imported = (text: string): RuleSet => {
    const read = readGmailFilters(text);
    const rules = (read.ok ? read.rules : []).flatMap(
      (rule, n) => ruleOfImported({ ...rule, isOn: true }, `r${n}`) ?? [],
    );
    return aRuleSet({ rules });
  };
  it("goes back as it was, forwards only with the user's word", () => {
    expect(sorted(write(imported(feed), { risky: true }))).toEqual(sortedFeed(feed));
    expect(entriesOf(imported(feed))[0]).not.toHaveProperty("forwardTo");
    expect(lossesOf(imported(feed))).toEqual([["risk export.forward"]]);
  });
  it("is written anew where its condition was changed, with the labels that it has now", () => {
    const set = imported(feed);
    const changed = set.rules.map((rule) => ({ ...rule, condition: "subject:x", effects: [label("M")] }));
    expect(entriesOf({ ...set, rules: changed })).toEqual([
      { subject: "x", label: "M", shouldArchive: "true", sizeOperator: "s_sl", sizeUnit: "s_smb" },
    ]);
  });
  it("is written anew but does what it did where it was too long to be kept, which is told", () => {
    const from = Array.from({ length: 600 }, (_, n) => `p${n}@x.example`).join(" OR ");
    const set = imported(aFeed({ from, label: "L", shouldArchive: "true", forwardTo: "b@y.example" }));
    expect(set.rules.length).toBeGreaterThan(1);
    const entries = entriesOf(set, { risky: true });
    expect(entries.flatMap(({ from: some = "" }) => some.split(" OR "))).toEqual(from.split(" OR "));
    for (const entry of entries) {
      expect(entry).toMatchObject({ label: "L", shouldArchive: "true", forwardTo: "b@y.example" });
      expect(entry["from"]?.length).toBeLessThanOrEqual(1500);
    }
    expect(entriesOf(set).some((entry) => "forwardTo" in entry)).toBe(false);
  });
  const files = [
    "rcmdnk__gmail_filter_manager/test/mailFilters.xml",
    "rcmdnk__gmail_filter_manager/test/filters.xml",
    "Blendify__college-filters/mailFilters.xml",
    "mbrt__gmailctl/testdata/valid/05-bigdiff.xml",
    "mbrt__gmailctl/testdata/valid/06-bigsplit.xml",
  ];
  for (const file of files) {
    const path = needsSharedData(`formats/${file}`);
    it.skipIf(path === null)(`goes back property for property: ${file}`, () => {
      const text = readFileSync(path ?? "", "utf8");
      expect(sorted(write(imported(text), { risky: true }))).toEqual(sortedFeed(text));
    });
  }
});

function sorted(written: ReturnType<typeof write>): readonly string[] {
  return sortedFeed(written.ok ? written.text : "");
}

function sortedFeed(text: string): readonly string[] {
  const feed = readFilterFeed(text);
  if (!feed.ok) throw new Error(feed.code);
  return feed.entries
    .map(({ properties }) => JSON.stringify(properties.map(({ name, value }) => [name, value]).sort()))
    .sort();
}

const terms = [
  "from:@a.example",
  "from:ana@b.example",
  "to:me",
  "subject:offer",
  "offer",
  "has:attachment",
  "larger:1K",
  '"last call"',
  "client:Acme",
  "tier:vip",
  "subject:(a OR call)",
  "-offer",
];
const anyTerm = fc.constantFrom(...terms);
const anyText = fc
  .tuple(anyTerm, anyTerm, anyTerm, fc.constantFrom("", " OR ", " "))
  .map(([a, b, c, or]) => (or === "" ? a : `${a}${or}${b} ${c}`));
const anyRules = fc.array(
  fc.record({ condition: anyText, exceptions: fc.array(anyText, { maxLength: 2 }), stop: fc.boolean() }),
  { minLength: 1, maxLength: 4 },
);
const clients = [
  aClient({ id: "1", name: "Acme", tier: "vip", domains: ["a.example"] }),
  aClient({ id: "2", name: "Ana", addresses: ["ana@a.example"] }),
];
const anyFacts = fc.record({
  from: fc.constantFrom(
    person("ana@a.example"),
    person("bo@x.a.example", "Bo Offer"),
    person("ana@b.example"),
    null,
  ),
  to: fc.constantFrom([], [person("ana@own.example")]),
  subject: fc.constantFrom("offer", "last call", "a last, call", ""),
  bodyText: fc.constantFrom("", "an offer"),
  hasAttachment: fc.boolean(),
  sizeBytes: fc.constantFrom(10, 5000),
});

/** Labels by the rules, one after the other. */
function labelsOf(rules: readonly Rule[], facts: object): readonly string[] {
  const message = prepareMessage({ id: "m", ...allKnown, ...facts });
  const holds = (text: string) => evaluateCondition(treeOf(text), message, noon) === "yes";
  const fired = rules.filter((rule) => holds(rule.condition) && !(rule.exceptions ?? []).some(holds));
  const last = fired.findIndex(({ stop }) => stop === true);
  const counting = last < 0 ? fired : fired.slice(0, last + 1);
  const labels = counting.flatMap(({ effects }) =>
    effects.flatMap((effect) => (effect.kind === "label" ? [effect.label] : [])),
  );
  return [...new Set(labels)].toSorted();
}

/** The clients of this set, written out by hand. */
function withoutClients(text: string): string {
  return text
    .replaceAll("client:Acme", "(from:@a.example -from:ana@a.example)")
    .replaceAll("tier:vip", "(from:@a.example -from:ana@a.example)");
}

describe("filters that are read back", () => {
  it("give the same mail the same labels as the rules do", () => {
    fc.assert(
      fc.property(anyRules, fc.array(anyFacts, { minLength: 5, maxLength: 8 }), (parts, mail) => {
        const rules = parts.map((part, n) => aRule({ ...part, id: `r${n}`, effects: [label(`L${n}`)] }));
        const set = aRuleSet({ clients, rules });
        const written = write(set);
        const read = readGmailFilters(written.ok ? written.text : "");
        const back = (read.ok ? read.rules : []).flatMap((rule, n) => ruleOfImported(rule, `b${n}`) ?? []);
        expect(read.ok && read.rules.every(({ losses }) => losses.length === 0)).toBe(true);
        const expanded = rules.map((rule) => ({
          ...rule,
          condition: withoutClients(rule.condition),
          exceptions: (rule.exceptions ?? []).map(withoutClients),
        }));
        for (const facts of mail) expect(labelsOf(back, facts)).toEqual(labelsOf(expanded, facts));
      }),
      { numRuns: 400 },
    );
  });
});
