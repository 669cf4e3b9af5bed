// @vitest-environment happy-dom
/** The files that the export of rules writes, and that other programs' readers of ours read back. */
import { describe, expect, it } from "vitest";
import { gmailWriter } from "../../entrypoints/options/views/share/files/rule-export/gmail-writer.ts";
import type { RuleFileRequest } from "../../entrypoints/options/views/share/files/rule-export/rule-file-writers.ts";
import { sieveWriter } from "../../entrypoints/options/views/share/files/rule-export/sieve-writer.ts";
import { readGmailFilters } from "../../lib/core/interchange/rule-files/gmail-filters/read-gmail-filters.ts";
import { readRuleFile } from "../../lib/core/interchange/rule-files/read-rule-file.ts";
import { readSieve } from "../../lib/core/interchange/rule-files/sieve/read-sieve.ts";
import { ruleExportEn } from "../../lib/i18n/rule-export/en.ts";
import { rulesOf } from "../core/interchange/rule-files/decide-imported.ts";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";

const set = aRuleSet({
  clients: [aClient({ id: "c", name: "Acme", domains: ["acme.com"], addresses: [] })],
  rules: [
    aRule({
      id: "r",
      name: "Quotes",
      condition: "client:Acme subject:offer",
      effects: [
        { kind: "label", label: "Quotation" },
        { kind: "points", points: 5 },
      ],
    }),
  ],
});
const request = { set, ruleIds: ["r"], clientIds: ["c"], risky: false, now: Date.UTC(2026, 10, 26) };

describe.each([
  ["Gmail", gmailWriter, "f.xml", ["Acme", "Quotation"]],
  ["Sieve", sieveWriter, "f.sieve", ["Quotation"]],
] as const)("the file for %s", (_, writer, name, labels) => {
  const written = writer.write(request);

  it("says what the rule says, with its client written out", () => {
    const rules = rulesOf(readRuleFile(new TextEncoder().encode(written.text), name));
    expect(rules.flatMap((rule) => rule.labels.map((label) => label.name)).sort()).toEqual(labels);
    expect(written.text).toContain("acme.com");
    expect(written.text).not.toContain("client:");
  });

  it("has a sentence for what it loses, by the name of the rule", () => {
    expect(written.losses.map(({ code }) => code)).toContain("export.points");
    for (const loss of written.losses) {
      expect(Object.keys(ruleExportEn)).toContain(`ruleExport.loss.${loss.code}`);
      expect(["Quotes", "Acme"]).toContain(loss.name);
    }
  });
});

const effects = [{ kind: "label", label: "Quote" }] as const;
const withNobody = aRuleSet({
  clients: [aClient({ id: "c", name: "Acme", domains: ["acme.com"] })],
  rules: [
    aRule({ id: "q", name: "Quotes", condition: "client:Acme subject:quote", effects }),
    aRule({ id: "n", name: "Nobody", condition: "client:Nobody", effects }),
  ],
});
const ofBoth: RuleFileRequest = {
  ...{ set: withNobody, ruleIds: ["q", "n"], clientIds: ["c"] },
  ...{ risky: false, now: Date.UTC(2026, 10, 26) },
};

function written(id: "gmail" | "sieve", asked: Partial<RuleFileRequest> = {}) {
  const writer = id === "gmail" ? gmailWriter : sieveWriter;
  return writer.write({ ...ofBoth, ...asked });
}

describe("the export of rules", () => {
  it("writes filters that can be read back, with the clients, and names the rule that loses something", () => {
    const { text, filters, losses } = written("gmail");
    expect(filters).toBe(2);
    expect(readGmailFilters(text)).toMatchObject({ ok: true });
    expect(losses).toContainEqual(expect.objectContaining({ name: "Nobody", kind: "lost" }));
  });

  it("says how many filters there would be where Gmail does not take so many", () => {
    const many = Array.from({ length: 1_001 }, (_, n) =>
      aRule({ id: `r${n}`, name: `R${n}`, condition: `subject:word${n}`, effects }),
    );
    const asked = { set: { ...withNobody, rules: many }, ruleIds: many.map(({ id }) => id), clientIds: [] };
    expect(written("gmail", asked)).toMatchObject({ filters: 1_001, text: "" });
  });

  it("writes a script that can be read back, and counts the rules that are in it", () => {
    const { text, filters, losses } = written("sieve");
    expect(filters).toBe(1);
    expect(readSieve(text)).toMatchObject({ ok: true });
    expect(losses).toContainEqual(expect.objectContaining({ name: "Nobody", kind: "lost" }));
  });
});
