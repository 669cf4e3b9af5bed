/** What rules lose on their way into another program is told in sentences: for every code that a writer names. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ruleExportEn } from "../../lib/i18n/rule-export/en.ts";

const core = fileURLToPath(new URL("../../lib/core/", import.meta.url));

/** Of the source of the writers: codes are written out there, each in quotes. */
function codesOfWriters(): readonly string[] {
  const files = readdirSync(core, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const source = files.map((file) => readFileSync(join(core, file), "utf8"));
  const codes = source.join("\n").matchAll(/"((?:export|lookup)\.[A-Za-z]+)"/g);
  return [...new Set([...codes].map(([, code]) => code ?? ""))].sort();
}

/** The other languages have the same keys (`locales.test.ts`). */
const told = new Set<string>(
  Object.keys(ruleExportEn)
    .filter((key) => key.startsWith("ruleExport.loss."))
    .map((key) => key.slice("ruleExport.loss.".length)),
);

describe("what is lost by writing rules", () => {
  it("has a sentence for every code of the writers", () => {
    const codes = codesOfWriters();
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code) => !told.has(code))).toEqual([]);
  });

  it("has no sentence that nothing says", () => {
    const codes = new Set([...codesOfWriters(), "other"]);
    expect([...told].filter((code) => !codes.has(code))).toEqual([]);
  });
});
