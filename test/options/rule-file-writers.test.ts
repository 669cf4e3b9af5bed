/** The files that the export of rules really writes: for Gmail, and as a Sieve script. */
import { describe, expect, it } from "vitest";
import { gmailWriter } from "../../entrypoints/options/views/share/files/rule-export/gmail-writer.ts";
import type { RuleFileRequest } from "../../entrypoints/options/views/share/files/rule-export/rule-file-writers.ts";
import { sieveWriter } from "../../entrypoints/options/views/share/files/rule-export/sieve-writer.ts";
import { readGmailFilters } from "../../lib/core/interchange/rule-files/gmail-filters/read-gmail-filters.ts";
import { readSieve } from "../../lib/core/interchange/rule-files/sieve/read-sieve.ts";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";

const effects = [{ kind: "label", label: "Quote" }] as const;
const set = aRuleSet({
  clients: [aClient({ id: "c", name: "Acme", domains: ["acme.com"] })],
  rules: [
    aRule({ id: "q", name: "Quotes", condition: "client:Acme subject:quote", effects }),
    aRule({ id: "n", name: "Nobody", condition: "client:Nobody", effects }),
  ],
});
const request: RuleFileRequest = {
  ...{ set, ruleIds: ["q", "n"], clientIds: ["c"] },
  ...{ risky: false, now: Date.UTC(2026, 10, 26) },
};

function written(id: "gmail" | "sieve", asked: Partial<RuleFileRequest> = {}) {
  const writer = id === "gmail" ? gmailWriter : sieveWriter;
  return writer.write({ ...request, ...asked });
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
    const asked = { set: { ...set, rules: many }, ruleIds: many.map(({ id }) => id), clientIds: [] };
    expect(written("gmail", asked)).toMatchObject({ filters: 1_001, text: "" });
  });

  it("writes a script that can be read back, and counts the rules that are in it", () => {
    const { text, filters, losses } = written("sieve");
    expect(filters).toBe(1);
    expect(readSieve(text)).toMatchObject({ ok: true });
    expect(losses).toContainEqual(expect.objectContaining({ name: "Nobody", kind: "lost" }));
  });
});
