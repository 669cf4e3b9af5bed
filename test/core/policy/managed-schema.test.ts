/** What Chrome lets through of a policy is what is read of it: no key is missing on either side. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lockableReminders, lockableSettings, noPolicy } from "../../../lib/core/policy/policy.ts";
import { readPolicy } from "../../../lib/core/policy/read-policy.ts";

interface Schema {
  readonly type: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const schema: Schema = JSON.parse(
  readFileSync(new URL("../../../public/managed-schema.json", import.meta.url), "utf8"),
);
const { settings, subscriptions, pinnedKeys, welcome } = schema.properties ?? {};
const keysOf = (part: Schema | undefined) => Object.keys(part?.properties ?? {});

describe("the schema that Chrome checks a policy with", () => {
  it("has the keys that are read, and no others", () => {
    expect(keysOf(schema)).toEqual(Object.keys(noPolicy));
    expect(keysOf(settings)).toEqual([...lockableSettings, "reminders"]);
    expect(keysOf(settings?.properties?.["reminders"])).toEqual([...lockableReminders]);
    expect(keysOf(welcome)).toEqual(["en", "zh_CN", "zh_TW", "other"]);
    expect(keysOf(subscriptions?.items)).toEqual(["address", "name", "keys"]);
    expect(keysOf(pinnedKeys?.items)).toEqual(["set", "keys"]);
  });

  it("says of types only what Chrome has to know, and leaves wrong words to us, who name them", () => {
    const said = new Set<string>();
    JSON.stringify(schema, (key, value) => {
      if (typeof value === "string" && key !== "type") said.add(key);
      return value;
    });
    expect([...said].sort()).toEqual(["description", "title"]);
  });

  it.each(Object.keys(noPolicy))("tells of %s what type it is", (key) => {
    const types = { string: "x", boolean: true, array: [], object: {} };
    const value = Reflect.get(types, schema.properties?.[key]?.type ?? "");
    expect(readPolicy({ [key]: value }).issues).toEqual([]);
  });
});
