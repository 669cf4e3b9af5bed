/** Writing a rule set: files that can be compared line by line, and lose nothing. */
import { describe, expect, it } from "vitest";
import { readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import { writeRuleSet } from "../../../lib/core/interchange/write-rule-set.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

describe("the file of a rule set", () => {
  const client = { ...aClient({ colour: "#123456" }), zeta: 1, alpha: [2] };
  const rule = aRule({ effects: [{ kind: "label", label: "Quotation", colour: "#abcdef" }], stop: true });
  const set = aRuleSet({ clients: [client], rules: [rule] });

  it("does not depend on the order of keys", () => {
    const reversed = <T extends object>(object: T): T =>
      Object.fromEntries(Object.entries(object).reverse()) as T;
    const other = reversed({
      ...set,
      clients: [reversed(client)],
      rules: [reversed({ ...rule, effects: rule.effects.map(reversed) })],
    });
    expect(Object.keys(other)).not.toEqual(Object.keys(set));
    expect(writeRuleSet(other)).toBe(writeRuleSet(set));
  });

  it("has known keys in one order and the others after them", () => {
    expect(writeRuleSet(set)).toBe(`{
  "format": "clientele-rule-set",
  "version": 1,
  "id": "set-1",
  "name": "My rules",
  "clients": [
    {
      "id": "client-acme",
      "name": "Acme",
      "tier": "regular",
      "colour": "#123456",
      "addresses": [],
      "domains": [],
      "alpha": [
        2
      ],
      "zeta": 1
    }
  ],
  "rules": [
    {
      "id": "r1",
      "name": "A rule",
      "condition": "subject:quote",
      "effects": [
        {
          "kind": "label",
          "label": "Quotation",
          "colour": "#abcdef"
        }
      ],
      "stop": true
    }
  ]
}
`);
  });

  it("leaves white space out where only that makes it fit into 8 MB", () => {
    const clients = Array.from({ length: 50_000 }, (_, i) =>
      aClient({ id: `client-${i}`, addresses: ["someone@client.test"] }),
    );
    const large = aRuleSet({ clients });
    expect(JSON.stringify(large, null, 2).length).toBeGreaterThan(8 * 1024 * 1024);
    expect(readRuleSet(writeRuleSet(large))).toMatchObject({ ok: true, set: { id: "set-1" } });
  });
});
