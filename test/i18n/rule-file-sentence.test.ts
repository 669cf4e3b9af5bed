/** What rules of a file lose, and why a file is refused, is told in sentences: for every code that a reader names. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ruleFilesEn } from "../../lib/i18n/rule-files/en.ts";
import { lossSentence, refusalSentence } from "../../lib/i18n/rule-files/rule-file-sentence.ts";
import { translateRuleFiles } from "../../lib/i18n/rule-files/translate-rule-files.ts";

const words = translateRuleFiles("en");
const readers = fileURLToPath(new URL("../../lib/core/interchange/rule-files/", import.meta.url));

/** Of the source of the readers: codes are written out there, each in quotes. */
function codesOfReaders(): readonly string[] {
  const files = readdirSync(readers, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.startsWith("plan"),
  );
  const source = files.map((file) => readFileSync(join(readers, file), "utf8")).join("\n");
  const codes = source.matchAll(/"((?:condition|action|rule|file|sieve|xml|gmail|gmailctl)\.[A-Za-z]+)"/g);
  return [...new Set([...codes].map(([, code]) => code ?? ""))];
}

/** What is lost of a condition, an action or a rule is never a refusal; of a file it may be either. */
function keysOf(code: string): readonly string[] {
  const isPart = /^(?:condition|action|rule)\./.test(code);
  return isPart ? [`loss.${code}`] : [`loss.${code}`, `refusal.${code}`];
}

describe("every code of a reader", () => {
  it("has a sentence", () => {
    const codes = codesOfReaders();
    expect(codes.length).toBeGreaterThan(20);
    const silent = codes.filter((code) => keysOf(code).every((key) => words.byCode(key, {}) === undefined));
    expect(silent).toEqual([]);
  });

  it("and no sentence is there that nothing says", () => {
    const said = new Set([...codesOfReaders().flatMap(keysOf), "loss.other", "refusal.other"]);
    const keys = Object.keys(ruleFilesEn).filter((key) => /^(?:loss|refusal)\./.test(key));
    expect(keys.filter((key) => !said.has(key))).toEqual([]);
  });
});

describe("a loss", () => {
  it("is told with what the file says, whatever the reader calls it", () => {
    expect(lossSentence(words, { code: "action.forward", params: { to: "a@b.c" } })).toBe(
      "Mail would be forwarded: a@b.c",
    );
    expect(lossSentence(words, { code: "action.markRead", params: {} })).toBe(
      "The mail is not marked as read",
    );
  });

  it("shows no placeholder of its own, no code and no endless text", () => {
    expect(lossSentence(words, { code: "action.forward", params: { value: "{details}" } })).toContain(
      "{details}",
    );
    expect(lossSentence(words, { code: "never.heard", params: {} })).toBe(words("loss.other"));
    const long = lossSentence(words, { code: "action.forward", params: { value: "x".repeat(5000) } });
    expect(long.length).toBeLessThan(300);
  });
});

describe("a refusal", () => {
  it("names line and column, what is safe and what to do", () => {
    const place = { line: 1200, column: 7 };
    expect(refusalSentence(words, { ok: false, code: "file.notJson", params: place })).toBe(
      "Line 1,200, column 7: The file is not valid JSON. Nothing was changed. Export the file again, or mend it in an editor.",
    );
  });

  it("says the same without a place where the fault has none", () => {
    const sentence = refusalSentence(words, { ok: false, code: "file.empty", params: {} });
    expect(sentence).toBe(
      "The file is empty. Nothing was changed. Choose another file, or export this one again.",
    );
  });
});
