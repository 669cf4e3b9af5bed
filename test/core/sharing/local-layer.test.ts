/** What a member changes of a shared set for themselves, laid over whatever edition comes. */
import { describe, expect, it } from "vitest";
import { applyLocalLayer, noLocalLayer } from "../../../lib/core/sharing/local-layer.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const set = aRuleSet({
  clients: [aClient({ id: "c1", name: "Acme" }), aClient({ id: "c2", name: "Other", colour: "#112233" })],
  rules: [
    aRule({ id: "must", effects: [{ kind: "label", label: "Quotation", colour: "#000000" }] }),
    aRule({ id: "may", optional: true, effects: [{ kind: "points", points: 3 }] }),
  ],
});

describe("a local layer", () => {
  it("without anything in it leaves the very same set", () => {
    expect(applyLocalLayer(set, noLocalLayer)).toBe(set);
  });

  it("switches optional rules off, and never a required one", () => {
    const { rules } = applyLocalLayer(set, { ...noLocalLayer, off: ["must", "may"] });
    expect(rules.map(({ enabled }) => enabled)).toEqual([undefined, false]);
  });

  it("renames and recolours a label wherever a rule gives it", () => {
    const labels = { Quotation: { name: "报价", colour: "#abcdef" } };
    const { rules } = applyLocalLayer(set, { ...noLocalLayer, labels });
    expect(rules[0]?.effects).toEqual([{ kind: "label", label: "报价", colour: "#abcdef" }]);
    expect(rules[1]?.effects).toEqual([{ kind: "points", points: 3 }]);
  });

  it("leaves what it does not name as the set has it", () => {
    const layer = {
      ...noLocalLayer,
      labels: { Quotation: { name: "报价" } },
      clients: { c2: { name: "Harbour" } },
    };
    const { clients, rules } = applyLocalLayer(set, layer);
    expect(rules[0]?.effects).toEqual([{ kind: "label", label: "报价", colour: "#000000" }]);
    expect(clients).toMatchObject([{ name: "Acme" }, { name: "Harbour", colour: "#112233" }]);
  });

  it("lets conditions follow a client to the name that it has here", () => {
    const named = aRuleSet({ ...set, rules: [aRule({ condition: "client:Acme -client:Other" })] });
    const layer = { ...noLocalLayer, clients: { c1: { name: "Our Acme" } } };
    expect(applyLocalLayer(named, layer).rules[0]?.condition).toBe('client:"Our Acme" -client:Other');
  });

  it("is not moved by names that reach an object's prototype", () => {
    const layer = { ...noLocalLayer, off: ["may"] };
    const odd = aRuleSet({ rules: [aRule({ id: "r", effects: [{ kind: "label", label: "constructor" }] })] });
    expect(applyLocalLayer(odd, layer).rules[0]?.effects).toEqual([{ kind: "label", label: "constructor" }]);
  });
});
