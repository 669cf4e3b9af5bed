/** One change to many: each gets it, who has it already is left alone, and one inverse takes it back. */
import { describe, expect, it } from "vitest";
import { type BulkChange, bulkEdit } from "../../../lib/core/clients/bulk-edit.ts";
import { editRuleSet } from "../../../lib/core/rules/edit-rule-set.ts";
import type { Client } from "../../../lib/core/rules/rule-set.ts";
import { aClient, aRuleSet } from "../rules/build-rule-set.ts";

const changed = (client: Client, change: BulkChange) => {
  const edit = bulkEdit([client], change);
  return edit?.kind === "together" && edit.edits[0]?.kind === "client.save" ? edit.edits[0].client : null;
};
const field = (name: string, value: string) => ({ kind: "field", name, value }) as const;

describe("a change of many clients", () => {
  it.each([
    [{ tier: "vip" }, { kind: "tier", tier: "key" }, { tier: "key" }],
    [
      { tier: "key", inheritsTier: true, parent: "p" },
      { kind: "tier", tier: "key" },
      { tier: "key", parent: "p" },
    ],
    [{ parent: "p" }, { kind: "tier", tier: "parent" }, { parent: "p", inheritsTier: true }],
    [{ colour: "#112233" }, { kind: "colour", colour: "" }, {}],
    [{}, { kind: "colour", colour: "#112233" }, { colour: "#112233" }],
    [{}, { kind: "archived", archived: true }, { archived: true }],
    [{ archived: true }, { kind: "archived", archived: false }, {}],
    [{ fields: { Region: "N", size: 1 } }, field("region", "S "), { fields: { Region: "S", size: 1 } }],
    [{}, field("orders", "1,204"), { fields: { orders: 1204 } }],
    [{}, field("last-order", "2026/3/9"), { fields: { "last-order": "2026-03-09" } }],
    [{ fields: { region: "N" } }, field("region", " "), {}],
    [{ fields: { region: "N", size: 1 } }, field("region", ""), { fields: { size: 1 } }],
  ] as const)("makes of %j by %j %j", (before, change, after) => {
    expect(changed(aClient(before), change)).toEqual(aClient(after));
  });

  it.each([
    [{ tier: "vip" }, { kind: "tier", tier: "vip" }],
    [{}, { kind: "tier", tier: "parent" }],
    [{ colour: "#AABBCC" }, { kind: "colour", colour: "#aabbcc" }],
    [{}, { kind: "archived", archived: false }],
    [{ fields: { region: "N" } }, field("region", "N")],
    [{ fields: { size: 1 } }, field("region", "")],
  ] as const)("leaves %j alone by %j", (before, change) => {
    expect(bulkEdit([aClient(before)], change)).toBeNull();
  });

  it("is one edit, taken back by one", () => {
    const clients = ["a", "b", "c"].map((id) => aClient({ id, name: id, tier: id === "b" ? "vip" : "key" }));
    const set = aRuleSet({ clients });
    const edit = bulkEdit(clients, { kind: "tier", tier: "vip" });
    if (edit === null) throw new Error("two of them change");
    expect(edit).toMatchObject({ kind: "together", edits: [{}, {}] });
    const done = editRuleSet(set, edit);
    if (!done.ok) throw new Error(done.error.code);
    expect(done.set.clients.map(({ tier }) => tier)).toEqual(["vip", "vip", "vip"]);
    expect(editRuleSet(done.set, done.inverse)).toMatchObject({ ok: true, set });
  });
});
