/** What an edition changes, by name. */
import { describe, expect, it } from "vitest";
import { namedChanges } from "../../../entrypoints/options/views/share/publish/named-changes.ts";
import { signNextEdition } from "../../../entrypoints/options/views/share/publish/sign-next-edition.ts";
import { setParts } from "../../../lib/core/rules/rule-set.ts";
import { readOwnEdition } from "../../../lib/sealing/read-own-edition.ts";
import { aClient, aRule, aRuleSet } from "../../core/rules/build-rule-set.ts";
import { aKey, now } from "./a-key.ts";

describe("changes between two sets", () => {
  it("are named: what is new, other and gone, and nothing of what only moved", () => {
    const before = aRuleSet({
      clients: [aClient({ id: "a" }), aClient({ id: "b", name: "Beta" })],
      rules: [aRule({ id: "r", name: "One" }), aRule({ id: "s", name: "Two" })],
    });
    const after = aRuleSet({
      clients: [aClient({ id: "a", tier: "vip" })],
      rules: [
        aRule({ id: "t", name: "Three" }),
        aRule({ id: "s", name: "Two" }),
        aRule({ id: "r", name: "One" }),
      ],
    });
    expect(namedChanges(before, after).map(({ kind, part, name }) => `${kind} ${part} ${name}`)).toEqual([
      "added rules Three",
      "changed clients Acme",
      "removed clients Beta",
    ]);
  });
});

describe("the file of the last edition", () => {
  it("is read back as it was signed, and what is no such file as nothing", async () => {
    const set = aRuleSet({ id: "s", clients: [aClient()], rules: [aRule()] });
    const order = { last: null, author: "", now, parts: setParts, included: [], accounts: [], bases: [] };
    const made = await signNextEdition({ set, keys: [await aKey()], days: 30, ...order });
    if (!made.ok) throw new Error(made.code);
    expect(readOwnEdition(made.value.file.text)).toMatchObject({
      version: 1,
      set: { id: "s", rules: [aRule()] },
    });
    for (const text of ["", "{}", "[]", '{"payload":7}', '{"payload":"e30"}', '{"payload":"!"}']) {
      expect(readOwnEdition(text)).toBeNull();
    }
  });
});
