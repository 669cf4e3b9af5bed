// @vitest-environment happy-dom
/** The files that the export of rules writes, and that other programs' readers of ours read back. */
import { describe, expect, it } from "vitest";
import { gmailWriter } from "../../entrypoints/options/views/share/files/rule-export/gmail-writer.ts";
import { sieveWriter } from "../../entrypoints/options/views/share/files/rule-export/sieve-writer.ts";
import { readRuleFile } from "../../lib/core/interchange/rule-files/read-rule-file.ts";
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
