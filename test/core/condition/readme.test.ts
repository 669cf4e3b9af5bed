/** The examples of the published grammar are true. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Facts, judge, person } from "./judge.ts";

const readme = readFileSync(new URL("../../../lib/core/condition/README.md", import.meta.url), "utf8");

const offer: Facts = {
  from: person("anna@mail.acme.co.uk", "Anna Smith"),
  to: [person("ana@own.example")],
  cc: [],
  subject: "关于报价单的回复: Offer 1,000",
  date: Date.parse("2026-10-01T12:00:00Z"),
  sizeBytes: 6 * 1024 ** 2,
  bodyText: "See the attached offer.",
  hasAttachment: true,
  attachmentNames: ["annual_report.pdf"],
};

describe("the examples of the README", () => {
  const examples = [...readme.matchAll(/^\| `([^`]+)` +\| (yes|no|unknown|error) +\|/gm)];

  it("are all found", () => {
    expect(examples).toHaveLength(22);
  });

  for (const [, condition = "", verdict = ""] of examples) {
    it(`${condition}: ${verdict}`, () => {
      const answer = judge(condition, offer);
      expect(["yes", "no", "unknown"].includes(answer) ? answer : "error").toBe(verdict);
    });
  }
});
