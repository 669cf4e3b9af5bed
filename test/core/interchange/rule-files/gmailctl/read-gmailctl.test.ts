/** gmailctl's configurations as rules: they say what the filters say that gmailctl itself writes of them. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readGmailFilters } from "../../../../../lib/core/interchange/rule-files/gmail-filters/read-gmail-filters.ts";
import { readGmailctl } from "../../../../../lib/core/interchange/rule-files/gmailctl/read-gmailctl.ts";
import type { ReadRuleFile } from "../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import { needsSharedData } from "../../../../tooling/needs-shared-data.ts";

function config(over: object): string {
  return JSON.stringify({ version: "v1alpha3", author: {}, labels: [], rules: [], ...over });
}

function conditionOf(filter: unknown): string | null {
  const read = readGmailctl(config({ rules: [{ filter, actions: { labels: ["L"] } }] }));
  return (read.ok ? read.rules[0]?.condition : undefined) ?? null;
}

/** Without what only one of the formats knows. */
function meaningOf(read: ReadRuleFile): readonly string[] {
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.rules
    .map(({ condition, exceptions, labels, atLeast, points, losses }) =>
      JSON.stringify([
        ...[condition, exceptions, atLeast, points],
        labels.map(({ name, kind }) => `${kind} ${name}`).sort(),
        losses.map(({ code, params }) => JSON.stringify([code, params])).sort(),
      ]),
    )
    .sort();
}

describe("a filter of gmailctl", () => {
  it.each<readonly [unknown, string | null]>([
    [{ from: "a@x.example" }, "from:a@x.example"],
    [{ subject: "foo bar" }, 'subject:"foo bar"'],
    [{ subject: "foo bar", isEscaped: true }, "subject:foo subject:bar"],
    [{ has: "buy this" }, '"buy this"'],
    [{ query: "list:{a.example b.example} -to:me" }, "list:(a.example OR b.example) -to:me"],
    [
      { or: [{ from: "a@x.example" }, { and: [{ to: "me" }, { not: { cc: "b@x.example" } }] }] },
      "from:a@x.example OR (to:me -cc:b@x.example)",
    ],
    [{ and: [] }, null],
    [{ mystery: 1 }, 'unreadable:"{ mystery :1}"'],
  ])("%j is %s", (filter, condition) => expect(conditionOf(filter)).toBe(condition));
});

describe("a file of gmailctl", () => {
  it("has labels with their colours, and tells of its tests", () => {
    const read = readGmailctl(
      config({
        labels: [{ name: "L", color: { background: "#16a765" } }],
        rules: [
          { filter: { from: "a@x.example" }, actions: { labels: ["L"], markSpam: false, delete: true } },
          { filter: { from: "a@x.example" }, actions: { category: "social" } },
        ],
        tests: [{}, {}],
      }),
    );
    const rules = read.ok ? read.rules : [];
    expect(rules.map(({ labels }) => labels)).toEqual([
      [
        { name: "L", key: "L", kind: "label", colour: "#16a765" },
        { name: "Social", key: "^smartlabel_social", kind: "category" },
      ],
    ]);
    expect(rules[0]?.losses.map(({ code }) => code)).toEqual(["action.neverSpam", "action.trash"]);
    expect(read.ok && read.losses).toMatchObject([{ code: "file.tests", params: { count: 2 } }]);
  });
  it("says where each rule stands, and what is lost of it", () => {
    const read = readGmailctl(
      '{"version": "v1alpha3",\n "rules": [\n  {"filter": {"from": "a"}, "actions": {"archive": true}}\n]}',
    );
    expect(read.ok && read.rules).toMatchObject([
      { place: { line: 3, column: 3 }, losses: [{ code: "action.archive", place: { line: 3, column: 3 } }] },
    ]);
  });
  it.each([
    ["{\n  oops }", { code: "file.notJson", params: { line: 2, column: 3 } }],
    ["[]", { code: "gmailctl.shape" }],
    [JSON.stringify({ version: "v1alpha1" }), { code: "gmailctl.version", params: { version: "v1alpha1" } }],
    [config({ rules: [1] }), { code: "gmailctl.shape" }],
    [`${'{"a":'.repeat(500)}1${"}".repeat(500)}`, { code: "file.tooDeep", params: { line: 1 } }],
    [
      config({ rules: [{ filter: { ["__proto__"]: { a: 1 } } }] }),
      { code: "file.forbiddenKey", params: { line: 1 } },
    ],
  ])("is refused where it is none: %s", (text, refusal) => {
    expect(readGmailctl(text)).toMatchObject({ ok: false, ...refusal });
  });
});

describe("gmailctl's own pairs", () => {
  const folder = needsSharedData("formats/mbrt__gmailctl/testdata/valid/");
  const names = [
    "00-simple",
    "01-nodiff",
    "02-add-one",
    "03-labels",
    "04-labels-unspecified",
    "05-bigdiff",
    "06-bigsplit",
    "07-deleteall",
  ];
  it.skipIf(folder === null).each(names)("say the same: %s", (name) => {
    const [json, xml] = ["json", "xml"].map((ending) => `${folder}${name}.${ending}`);
    expect(existsSync(json ?? "") && existsSync(xml ?? "")).toBe(true);
    const rules = meaningOf(readGmailctl(readFileSync(json ?? "", "utf8")));
    expect(rules).toEqual(meaningOf(readGmailFilters(readFileSync(xml ?? "", "utf8"))));
  });
});
