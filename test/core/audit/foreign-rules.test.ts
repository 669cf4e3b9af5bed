/** Rules that somebody else made, converted and audited: whatever is found in them was looked at, and is so. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { auditRuleSet } from "../../../lib/core/audit/audit-rule-set.ts";
import { type Finding, severityOf } from "../../../lib/core/audit/finding.ts";
import { readRuleFile } from "../../../lib/core/interchange/rule-files/read-rule-file.ts";
import { ruleOfImported } from "../../../lib/core/interchange/rule-files/rule-of-imported.ts";
import type { Rule } from "../../../lib/core/rules/rule-set.ts";
import { readBenchMail } from "../../bench/bench-mail.ts";
import { conditionOf, drawRules, ruleOf } from "../../bench/drawn-rules.ts";
import { needsSharedData } from "../../tooling/needs-shared-data.ts";
import { aRuleSet } from "../rules/build-rule-set.ts";

const formats = needsSharedData("formats");

function audit(rules: readonly Rule[], books: readonly string[] = []): readonly Finding[] {
  const segments = books.map((name, at) => ({ id: `b${at}`, name, condition: "last-order:<90d" }));
  return auditRuleSet({
    set: aRuleSet({ rules, segments }),
    now: Date.UTC(2026, 4, 18),
    zone: "UTC",
    account: ["me@house.test"],
    ownDomains: [],
    seen: [],
    days: 90,
  }).findings;
}

/** By the name of the file: what is wrong with its rules, beside notes and what no page of Gmail's decides. */
function faultsIn(path: string): readonly (readonly [string, readonly string[]])[] {
  const read = readRuleFile(readFileSync(path), basename(path));
  if (!read.ok) return [];
  const rules = read.rules.flatMap((rule, at) => ruleOfImported(rule, `r${at}`) ?? []);
  const faults = audit(rules, read.books).filter(
    (finding) => finding.kind !== "undecidable" && severityOf(finding) === "fault",
  );
  const said = faults.map(({ kind, params }) => `${kind} ${params["name"]}`);
  return [[basename(path), said.sort()]];
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
}

describe("rules of other programs", () => {
  it.skipIf(formats === null)("have no faults but those that a person sees in them", () => {
    const read = filesBelow(formats ?? "").flatMap(faultsIn);
    expect(read.length).toBeGreaterThan(20);
    expect(Object.fromEntries(read.filter(([, faults]) => faults.length > 0))).toEqual({
      // It asks for "this word must be included", and excludes "this OR word OR must ...".
      "filters.xml": ["killedByException Forums, MyLabel1"],
      "mailFilters.xml": ["killedByException MyLabel1, Forums"],
      // `if true { ... stop; }`, twice, and rules behind them.
      parser: [
        "alwaysTrue Test",
        "alwaysTrue comments",
        "alwaysTrue true",
        "duplicate true",
        "shadowed Test",
        "shadowed address test",
        "shadowed do not wrap long lines",
        "shadowed envelope test",
        "shadowed reject",
      ],
      parser_include: ["alwaysTrue in:anywhere", "alwaysTrue two"],
    });
  });

  it.skipIf(formats === null)(
    "are decided in the open conversation, if only recipients are asked for",
    () => {
      const path = filesBelow(formats ?? "").find((each) => each.endsWith("bug46007.sieve")) ?? "";
      const read = readRuleFile(readFileSync(path), basename(path));
      const rules = read.ok ? read.rules.flatMap((rule, at) => ruleOfImported(rule, `r${at}`) ?? []) : [];
      const found = audit(rules).map((finding) => [finding.kind, severityOf(finding)]);
      expect(found).toEqual(rules.map(() => ["undecidable", "note"]));
    },
  );
});

describe("rules that are drawn from a mailbox", () => {
  it("have no faults but that two are the same, or one holds the other", () => {
    const rules = drawRules(600, readBenchMail().facts).map(conditionOf).map(ruleOf);
    const texts = new Map(rules.map(({ id, condition }) => [id, condition]));
    const doubted = audit(rules).filter(({ kind, ruleId = "", others = [] }) => {
      return !isSeenToBeSo(kind, texts.get(ruleId) ?? "", texts.get(others[0] ?? "") ?? "");
    });
    expect(doubted).toEqual([]);
  });
});

function isSeenToBeSo(kind: Finding["kind"], own: string, other: string): boolean {
  if (kind === "duplicate") return own === other;
  if (kind === "subsumed") return isHeld(own, other);
  return kind === "impossible" && /subject:(\S+) -subject:\1$/.test(own);
}

/** As one reads it: everything that the wider one asks for stands in the narrower one, or ends a word or address of it. */
function isHeld(narrow: string, wide: string): boolean {
  return wide
    .split(" ")
    .every((part) => narrow.split(" ").some((own) => own.includes(part.replace(/^(?:from|subject):@?/, ""))));
}
