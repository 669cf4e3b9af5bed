/** The limits of a rule set file, each met exactly and passed by one. */
import { describe, expect, it } from "vitest";
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
