/** The limits of a rule set file, each met exactly and passed by one. */
import { RE2JS } from "re2js";
import { describe, expect, it, vi } from "vitest";
import { type ReadRuleSetError, readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

function errorOf(file: Uint8Array | string): ReadRuleSetError | null {
  const read = readRuleSet(file);
  return read.ok ? null : read.error;
}

/** The file of a set with anything in place of its parts. */
function fileWith(parts: Record<string, unknown>): string {
  return JSON.stringify({ ...aRuleSet(), ...parts });
}

describe("a file that is too much", () => {
  const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  const many = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, i) => make(i));
  const rules = (count: number) => many(count, (i) => aRule({ id: `r${i}`, name: "", condition: "a" }));
  const clients = (count: number) => many(count, (i) => aClient({ id: `c${i}` }));

  it("is refused above 8 MB, whatever it holds", () => {
    const megabytes = 8 * 1024 * 1024;
    const padded = (bytes: number) => JSON.stringify(aRuleSet()).padEnd(bytes, " ");
    expect(errorOf(padded(megabytes))).toBeNull();
    expect(errorOf(padded(megabytes + 1))).toEqual({
      code: "file.tooLarge",
      params: { bytes: megabytes + 1, limit: megabytes },
    });
    expect(errorOf(new Uint8Array(100_000_000))?.code).toBe("file.tooLarge");
    expect(errorOf("é".repeat(megabytes / 2 + 1))?.code).toBe("file.tooLarge");
  });

  it("is refused when nested more than 24 deep", () => {
    const set = (levels: number) => fileWith({}).replace(/\}$/, `,"x":${nested(levels)}}`);
    expect(errorOf(set(23))).toBeNull();
    expect(errorOf(set(24))).toEqual({ code: "file.tooDeep", params: { limit: 24 } });
    expect(errorOf(nested(1_000_000))?.code).toBe("file.tooDeep");
  });

  it("is not fooled by brackets and quotes inside texts", () => {
    expect(errorOf(fileWith({ name: '[[[[{{{{"\\"'.repeat(50) }))).toBeNull();
  });

  it("is refused with more than a million values", () => {
    expect(errorOf(fileWith({ rules: many(1_000_001, () => 0) }))?.code).toBe("file.tooManyValues");
  });

  it("is refused with more than 20,000 rules", () => {
    expect(errorOf(fileWith({ rules: rules(20_000) }))).toBeNull();
    expect(errorOf(fileWith({ rules: rules(20_001) }))).toEqual({
      code: "set.tooManyRules",
      params: { count: 20_001, limit: 20_000 },
    });
    expect(errorOf(fileWith({ rules: many(450_000, () => ({})) }))?.code).toBe("set.tooManyRules");
  });

  it.each([
    ["segments", 2_000, "set.tooManySegments", (count: number) => ({ segments: many(count, () => 1) })],
    ["groups", 5_000, "set.tooManyGroups", (count: number) => ({ groups: many(count, () => 1) })],
    ["calendars", 100, "set.tooManyCalendars", (count: number) => ({ calendars: many(count, () => 1) })],
    ["tests", 1_000, "set.tooManyTests", (count: number) => ({ tests: many(count, () => 1) })],
    [
      "members of groups",
      50_000,
      "set.tooManyMembers",
      (count: number) => ({ groups: [{ members: many(count, () => "a@b.example") }] }),
    ],
  ] as const)("is refused with more %s than %i", (_, limit, code, parts) => {
    expect(errorOf(fileWith(parts(limit)))).toBeNull();
    expect(errorOf(fileWith(parts(limit + 1)))).toEqual({ code, params: { count: limit + 1, limit } });
  });

  it("is refused with more than 50,000 clients", () => {
    expect(errorOf(fileWith({ clients: clients(50_000) }))).toBeNull();
    expect(errorOf(fileWith({ clients: clients(50_001) }))?.code).toBe("set.tooManyClients");
  });

  it("is refused with more than 200,000 addresses", () => {
    const withAddresses = (count: number) =>
      fileWith({
        clients: clients(2).map((client, i) => ({
          ...client,
          addresses: many(i === 0 ? 1 : count - 1, (n) => `a@${n}.test`),
        })),
      });
    expect(errorOf(withAddresses(200_000))).toBeNull();
    expect(errorOf(withAddresses(200_001))?.code).toBe("set.tooManyAddresses");
  });
});

describe("regular expressions that would take too much to compile", () => {
  const rulesOf = (count: number, condition: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => aRule({ id: `r${i}`, name: "", condition: condition(i) }));
  const hostile = (index: number) =>
    [0, 1].map((part) => `subject:/(?:[a-z]{0,380}|[0-9]{0,380})q${index}x${part}/`).join(" OR ");
  const limit = { code: "set.tooManyRegexes", params: { limit: 200_000 } };

  it.each([100, 2_000, 20_000])("are refused in %i rules, and none is compiled", (count) => {
    const compile = vi.spyOn(RE2JS, "compile");
    expect(errorOf(fileWith({ rules: rulesOf(count, hostile) }))).toMatchObject(limit);
    expect(compile).not.toHaveBeenCalled();
    compile.mockRestore();
  });

  it.each([
    ["exceptions", { rules: [aRule({ exceptions: Array.from({ length: 100 }, (_, i) => hostile(i)) })] }],
    [
      "segments",
      { segments: Array.from({ length: 100 }, (_, i) => ({ name: `s${i}`, condition: hostile(i) })) },
    ],
    ["rules that are off", { rules: rulesOf(100, hostile).map((rule) => ({ ...rule, enabled: false })) }],
    ["texts that hide slashes", { rules: rulesOf(200, (i) => `"/" ${hostile(i)} "/"`) }],
    ["classes of Unicode", { rules: rulesOf(40, (i) => `/[${"\\pL".repeat(160)}]${i}/i`) }],
    ["wide ranges whose cases are looked up", { rules: rulesOf(40, (i) => `/[B-\u{1e942}]${i}/i`) }],
    ["the same ranges in hexadecimal", { rules: rulesOf(40, (i) => `/(?i)[B-\\x{1e942}]${i}/`) }],
  ])("are refused in %s", (_, parts) => {
    expect(errorOf(fileWith(parts))).toMatchObject(limit);
  });

  it("may be many where each is plain", () => {
    const plain = rulesOf(10_000, (i) => `subject:/order-?\\d+${i}/i`);
    expect(errorOf(fileWith({ rules: plain }))).toBeNull();
    expect(
      errorOf(fileWith({ rules: rulesOf(150, (i) => `/(?:[一-龥]{2,4}订单|offer)\\s${i}/`) })),
    ).toBeNull();
  });

  it("are not counted in words, addresses and expressions that are refused for themselves", () => {
    const words = rulesOf(10_000, (i) => `"https://example.com/a/b{1,900}/${i}"`);
    const tooCostly = rulesOf(500, () => "/(?:ab{1,900}){900}/");
    expect(errorOf(fileWith({ rules: [...words] }))).toBeNull();
    expect(errorOf(fileWith({ rules: tooCostly }))).toBeNull();
  });

  it("are compiled once each, however often they are written", () => {
    const compile = vi.spyOn(RE2JS, "compile");
    const text = "subject:/(?:twice|written)/";
    const rules = rulesOf(50, () => text).map((rule) => ({ ...rule, exceptions: [text] }));
    expect(errorOf(fileWith({ rules }))).toBeNull();
    expect(compile).toHaveBeenCalledTimes(1);
    compile.mockRestore();
  });
});
