/** Reading a rule set file: every good file is read whole, every bad one gets one named error. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReadRuleSetError, readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import { writeRuleSet } from "../../../lib/core/interchange/write-rule-set.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { anyRuleSet } from "../rules/any-rule-set.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const encoder = new TextEncoder();

function errorOf(file: Uint8Array | string): ReadRuleSetError | null {
  const read = readRuleSet(file);
  return read.ok ? null : read.error;
}

/** The file of a set with anything in place of its parts. */
function fileWith(parts: Record<string, unknown>): string {
  return JSON.stringify({ ...aRuleSet(), ...parts });
}

describe("a good rule set file", () => {
  const set = aRuleSet({
    clients: [aClient({ addresses: ["ana@acme.test"], fields: { orders: 12 } })],
    rules: [
      aRule({ effects: [{ kind: "label", label: "报价", colour: "#123456" }], exceptions: ["from:bo"] }),
    ],
  });

  it("is read whole, from text and from bytes", () => {
    const text = JSON.stringify(set);
    for (const file of [text, encoder.encode(text)]) {
      expect(readRuleSet(file)).toEqual({ ok: true, set, unknownKeys: [], issues: [] });
    }
  });

  it("may begin with a byte order mark", () => {
    const text = `\uFEFF${JSON.stringify(set)}`;
    expect(errorOf(text)).toBeNull();
    expect(errorOf(encoder.encode(text))).toBeNull();
  });

  it("keeps what this release does not know, and names each once", () => {
    const strange = {
      ...set,
      sharedBy: "Bo",
      clients: [
        { ...aClient(), id: "a", vat: 1 },
        { ...aClient(), id: "b", vat: 2 },
      ],
      rules: [
        { ...aRule(), note: "x", effects: [{ kind: "points", points: 1, why: "y" }, { kind: "reminder" }] },
      ],
    };
    const read = readRuleSet(JSON.stringify(strange));
    expect(read).toMatchObject({ ok: true, set: strange });
    expect(read.ok && read.unknownKeys).toEqual([
      "sharedBy",
      "clients[].vat",
      "rules[].note",
      "rules[].effects[].why",
      "rules[].effects[]: reminder",
    ]);
  });

  it("keeps rules with errors and says which they are", () => {
    const rules = [
      aRule({ id: "good" }),
      aRule({ id: "bad", condition: "subject:(a" }),
      aRule({ id: "worse", exceptions: ["from:ana", "OR"] }),
    ];
    const read = readRuleSet(fileWith({ rules }));
    expect(read.ok && read.set.rules).toEqual(rules);
    expect(read.ok && read.issues).toMatchObject([
      { ruleId: "bad", part: "condition" },
      { ruleId: "worse", part: "exception", exception: 1 },
    ]);
  });

  it("comes back unchanged after it was written", () => {
    fc.assert(
      fc.property(anyRuleSet, (any) => {
        expect(readRuleSet(writeRuleSet(any))).toMatchObject({ ok: true, set: any });
      }),
      { numRuns: 200 },
    );
  });
});

describe("a file that is no text of ours", () => {
  const utf16 = new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]);
  const withoutMark = new Uint8Array([0x7b, 0x00, 0x7d, 0x00]);
  const cutCharacter = encoder.encode('{"name":"报').slice(0, -1);

  it.each([
    ["empty", "", "file.empty"],
    ["white space", " \n\t", "file.empty"],
    ["only a byte order mark", encoder.encode("\uFEFF"), "file.empty"],
    ["a web page", "<!DOCTYPE html><html></html>", "file.html"],
    ["a web page after white space and a mark", "\uFEFF\n <html>", "file.html"],
    ["UTF-16 with its mark", utf16, "file.notUtf8"],
    ["UTF-16 without its mark", withoutMark, "file.notJson"],
    ["cut in the middle of a character", cutCharacter, "file.notUtf8"],
    ["cut in the middle of the text", JSON.stringify(aRuleSet()).slice(0, -5), "file.notJson"],
    ["a number", "1", "set.otherFormat"],
    ["null", "null", "set.otherFormat"],
    ["a list", "[]", "set.otherFormat"],
    ["an object of another kind", '{"version":1}', "set.otherFormat"],
    ["two documents", "{}{}", "file.notJson"],
    ["NaN", '{"a":NaN}', "file.notJson"],
  ])("%s: is refused", (_, file, code) => {
    expect(errorOf(file)?.code).toBe(code);
  });
});

describe("a file with a key that reaches a prototype", () => {
  const whole = JSON.stringify(
    aRuleSet({
      clients: [aClient({ fields: { a: { b: [] } } })],
      rules: [aRule({ effects: [{ kind: "points", points: 1 }] })],
      settings: { deep: [{ deeper: {} }] },
    }),
  );
  const objects = [...whole.matchAll(/\{/g)].map(({ index }) => index);
  const keys = ["__proto__", "constructor", "prototype", "\\u005f_proto__"];

  it("is refused at every level, and no prototype changes", () => {
    expect(objects.length).toBe(9);
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const key of keys) {
      for (const index of objects) {
        const rest = whole.slice(index + 1);
        const comma = rest.startsWith("}") ? "" : ",";
        const hostile = `${whole.slice(0, index + 1)}"${key}":{"polluted":true}${comma}${rest}`;
        expect(errorOf(hostile)?.code).toBe("file.forbiddenKey");
      }
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("is told where", () => {
    const hostile = `{"rules":[1,{"effects":{"__proto__":1}}]}`;
    expect(errorOf(hostile)).toEqual({
      code: "file.forbiddenKey",
      params: { path: "rules[1].effects.__proto__" },
    });
  });

  it("may hold those words as values", () => {
    expect(errorOf(fileWith({ name: "__proto__" }))).toBeNull();
  });
});

describe("a file of another version", () => {
  it("names the newer version", () => {
    expect(errorOf(fileWith({ version: 2, rules: "moved" }))).toEqual({
      code: "set.newerVersion",
      params: { version: 2, known: 1 },
    });
  });

  it.each([0, -1, "1", null])("is refused with version %j", (version) => {
    expect(errorOf(fileWith({ version }))).toMatchObject({
      code: "set.badShape",
      params: { path: "version" },
    });
  });
});

describe("a file with a fault in its shape", () => {
  const rule = aRule();
  it.each<[Record<string, unknown>, string, string]>([
    [{ id: "" }, "id", "1-64"],
    [{ name: 1 }, "name", "string"],
    [{ clients: {} }, "clients", "array"],
    [{ rules: undefined }, "rules", "array"],
    [{ rules: [rule, null] }, "rules[1]", "object"],
    [{ rules: [{ ...rule, condition: null }] }, "rules[0].condition", "string"],
    [{ rules: [{ ...rule, exceptions: ["a", 1] }] }, "rules[0].exceptions[1]", "string"],
    [
      { rules: [{ ...rule, effects: [{ kind: "points", points: "1" }] }] },
      "rules[0].effects[0].points",
      "number",
    ],
    [{ rules: [{ ...rule, enabled: "yes" }] }, "rules[0].enabled", "boolean"],
    [{ clients: [{ ...aClient(), tier: "gold" }] }, "clients[0].tier", "vip | key | regular | prospect"],
    [{ clients: [{ ...aClient(), colour: "red" }] }, "clients[0].colour", "#rrggbb"],
    [{ clients: [{ ...aClient(), addresses: [1] }] }, "clients[0].addresses[0]", "string"],
    [{ settings: [] }, "settings", "record"],
  ])("is told where and what is expected: %j", (parts, path, expected) => {
    expect(errorOf(fileWith(parts))).toEqual({ code: "set.badShape", params: { path, expected } });
  });

  it("is told the first of a million faults", () => {
    const effects = Array.from({ length: 400_000 }, () => 1);
    expect(errorOf(fileWith({ rules: [{ ...rule, effects }] }))).toMatchObject({
      params: { path: "rules[0].effects[0]" },
    });
    const aliases = effects;
    expect(errorOf(fileWith({ clients: [{ ...aClient(), aliases }] }))).toMatchObject({
      params: { path: "clients[0].aliases[0]" },
    });
  });

  it("keeps and names a group that makes no sense, however much is wrong in it", () => {
    const members = Array.from({ length: 50_000 }, () => 1);
    const read = readRuleSet(fileWith({ groups: [{ id: "g", name: "G", kind: "role", members }] }));
    expect(read).toMatchObject({ ok: true, unknownKeys: ["groups[]"] });
  });
});

describe("a file in which two items share an id", () => {
  it.each<[Partial<RuleSet>, string]>([
    [{ rules: [aRule({ id: "a" }), aRule({ id: "b" }), aRule({ id: "a" })] }, "rules"],
    [{ clients: [aClient({ id: "a" }), aClient({ id: "b" }), aClient({ id: "a" })] }, "clients"],
  ])("is refused: %#", (parts, list) => {
    expect(errorOf(fileWith(parts))).toEqual({
      code: "set.duplicateId",
      params: { list, id: "a", index: 2 },
    });
  });

  it("is read where a client and a rule do", () => {
    expect(errorOf(fileWith({ rules: [aRule({ id: "a" })], clients: [aClient({ id: "a" })] }))).toBeNull();
  });
});

describe("any bytes at all", () => {
  it("give a rule set or an error, and never throw", () => {
    const good = encoder.encode(JSON.stringify(aRuleSet({ clients: [aClient()], rules: [aRule()] })));
    const damaged = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 4,
      })
      .map((changes) => {
        const bytes = good.slice();
        for (const [index, value] of changes) bytes[index] = value;
        return bytes;
      });
    fc.assert(
      fc.property(
        fc.oneof(
          damaged,
          fc.uint8Array(),
          fc.json().map((text) => encoder.encode(text)),
        ),
        (bytes) => {
          const read = readRuleSet(bytes);
          expect(read.ok ? read.set.format : read.error.code).toMatch(
            /^(?:clientele-rule-set$|file\.|set\.)/,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});
