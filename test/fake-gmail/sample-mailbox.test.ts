/** The sample mailbox is invented, various enough to show the product, and fits the sample rule set. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { sampleAccount, sampleMailbox } from "./sample-mailbox.ts";

const now = Date.parse("2026-11-20T12:00:00Z");
const lines = sampleMailbox(now);
const ruleSet: RuleSet = JSON.parse(
  readFileSync(new URL("../fixtures/sample-rule-set.json", import.meta.url), "utf8"),
);
const addresses = lines.flatMap((line) =>
  [line.from, ...(line.to ?? []), ...(line.cc ?? [])].map((one) => one?.address ?? ""),
);

describe("the sample mailbox", () => {
  it("has about 120 messages of the last weeks, none of the future", () => {
    expect(lines.length).toBeGreaterThan(100);
    expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
    for (const line of lines) {
      const age = now - Date.parse(line.date ?? "");
      expect(age).toBeGreaterThan(0);
      expect(age).toBeLessThan(35 * 86_400_000);
    }
  });
  it("names no one who could exist", () => {
    expect(addresses.length).toBeGreaterThan(200);
    for (const address of addresses) {
      expect(address).toMatch(/(@[a-z0-9-]+\.example|\.example@(qq|163|gmail)\.com)$/);
    }
  });
  it("holds what the product is for", () => {
    const has = (test: (line: (typeof lines)[number]) => boolean) => lines.filter(test).length;
    const subject = (pattern: RegExp) => has((line) => pattern.test(line.subject ?? ""));
    expect(subject(/投诉|complaint/iu)).toBeGreaterThan(1);
    expect(subject(/报价|quot/iu)).toBeGreaterThan(3);
    expect(subject(/发票|invoice/iu)).toBeGreaterThan(3);
    expect(subject(/合同|contract/iu)).toBeGreaterThan(2);
    expect(has((line) => (line.listId ?? "") !== "")).toBeGreaterThan(5);
    expect(has((line) => line.from?.address?.endsWith("@studio-linden.example") === true)).toBeGreaterThan(8);
    expect(has((line) => line.hasAttachment === true)).toBeGreaterThan(20);
    expect(has((line) => line.threadId !== undefined)).toBeGreaterThan(15);
    expect(has((line) => line.from?.address === sampleAccount)).toBeGreaterThan(5);
    expect(has((line) => /\p{Script=Han}/u.test(line.subject ?? ""))).toBeGreaterThan(25);
  });
  it("has one sender who borrows a client's name at another domain", () => {
    const domains = lines
      .filter((line) => line.from?.name === "Ingrid Solheim")
      .map((line) => line.from?.address?.split("@")[1]);
    expect(new Set(domains)).toEqual(new Set(["nordwind.example", "nordwind-payments.example"]));
  });
});

describe("the sample rule set", () => {
  it("has clients of every tier, each of whom has written", () => {
    expect(new Set(ruleSet.clients.map((client) => client.tier))).toEqual(
      new Set(["vip", "key", "regular", "prospect"]),
    );
    for (const client of ruleSet.clients) {
      const wrote = addresses.some(
        (address) =>
          client.addresses.includes(address) ||
          client.domains.some((domain) => address.endsWith(`@${domain}`)),
      );
      expect(wrote, client.name).toBe(true);
    }
  });
  it("has a rule with exceptions, one that stops, and one that raises the priority", () => {
    expect(ruleSet.rules.length).toBeGreaterThan(9);
    expect(ruleSet.rules.some((rule) => (rule.exceptions ?? []).length > 0)).toBe(true);
    expect(ruleSet.rules.some((rule) => rule.stop === true)).toBe(true);
    expect(ruleSet.rules.some((rule) => rule.effects.some((effect) => effect.kind === "priority"))).toBe(
      true,
    );
  });
});
