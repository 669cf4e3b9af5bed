/** What is said of a subscription, and what a member changes of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countLayer, withLook, withRuleSwitched } from "../../../lib/core/sharing/change-layer.ts";
import { labelsOfSet } from "../../../lib/core/sharing/labels-of-set.ts";
import { applyLocalLayer, noLocalLayer } from "../../../lib/core/sharing/local-layer.ts";
import { nameOfSubscription } from "../../../lib/core/sharing/name-of-subscription.ts";
import { isWaiting, standOfSubscription } from "../../../lib/core/sharing/stand-of-subscription.ts";
import { aRule, aRuleSet } from "../rules/build-rule-set.ts";
import { aHead, aPending, aSubscription } from "./build-subscription.ts";

const now = 1_800_000_000_000;

describe("how a subscription stands", () => {
  const active = aHead({ expires: now + 1 });
  const failed = (code: string) => ({ at: now, failures: 1, failure: { code, params: {} } });

  it.each([
    ["off", { isOn: false, pending: aPending() }],
    ["revoked", { isOn: false, check: failed("edition.revoked") }],
    ["revoked", { active: aHead({ revoked: true }) }],
    ["revoked", { isOn: false, active: aHead({ revoked: true }), check: failed("subscription.offline") }],
    ["waiting", { active: aHead({ revoked: true }), pending: aPending() }],
    ["rests", { isOn: false, source: "policy", rests: now }],
    ["off", { isOn: false, check: failed("edition.rollback") }],
    ["new", { active: null, pending: aPending() }],
    ["waiting", { active, pending: aPending(), check: failed("subscription.offline") }],
    ["refused", { active, check: failed("edition.rollback") }],
    ["expired", { active: aHead({ expires: now - 1 }), check: failed("subscription.offline") }],
    ["unreachable", { active, check: failed("subscription.offline") }],
    ["empty", { active: null, check: null }],
    ["held", { active, held: "f".repeat(64) }],
    ["current", { active }],
    ["current", { active: aHead({ expires: null }) }],
  ] as const)("is %s", (stand, over) => {
    expect(standOfSubscription(aSubscription(over), now)).toBe(stand);
  });

  it("asks for the user only where something waits and the set is on", () => {
    expect(isWaiting(aSubscription({ pending: aPending() }))).toBe(true);
    expect(isWaiting(aSubscription({ pending: aPending(), isOn: false }))).toBe(false);
    expect(isWaiting(aSubscription())).toBe(false);
  });
});

describe("the name of a subscription", () => {
  it("is the user's own, else that of the set, else the host", () => {
    const address = "https://rules.example:8443/team.json";
    expect(nameOfSubscription(aSubscription({ name: "Us", active: aHead({ name: "Sales" }) }))).toBe("Us");
    expect(nameOfSubscription(aSubscription({ active: aHead({ name: "Sales" }) }))).toBe("Sales");
    expect(nameOfSubscription(aSubscription({ active: aHead({ name: " " }), address }))).toBe(
      "rules.example:8443",
    );
    expect(nameOfSubscription(aSubscription({ active: null, address }))).toBe("rules.example:8443");
  });
});

describe("the labels of a set", () => {
  it("each stands once, with its first colour and the number of rules that give it", () => {
    const label = (name: string, colour?: string) =>
      ({ kind: "label", label: name, ...(colour === undefined ? {} : { colour }) }) as const;
    const rules = [
      aRule({ id: "1", effects: [label("Offer"), label("Offer"), { kind: "points", points: 3 }] }),
      aRule({ id: "2", effects: [label("Offer", "#112233"), label("Order", "#445566")] }),
      aRule({ id: "3", effects: [label("Offer", "#778899")] }),
    ];
    expect(labelsOfSet(rules)).toEqual([
      { label: "Offer", colour: "#112233", rules: 3 },
      { label: "Order", colour: "#445566", rules: 1 },
    ]);
  });
});

describe("a change of the local layer", () => {
  it("switches a rule off once and on again", () => {
    const off = withRuleSwitched(withRuleSwitched(noLocalLayer, "r1", false), "r1", false);
    expect(off.off).toEqual(["r1"]);
    expect(countLayer(off)).toBe(1);
    expect(withRuleSwitched(off, "r1", true)).toEqual(noLocalLayer);
  });

  it("gives a label or a client another look, which the set then has", () => {
    const named = withLook(noLocalLayer, "labels", "Offer", { name: "Quote", colour: "#112233" });
    const set = aRuleSet({ rules: [aRule({ effects: [{ kind: "label", label: "Offer" }] })] });
    expect(applyLocalLayer(set, named).rules[0]?.effects).toEqual([
      { kind: "label", label: "Quote", colour: "#112233" },
    ]);
    expect(withLook(named, "labels", "Offer", {})).toEqual(noLocalLayer);
  });

  it("takes nothing else away, whatever the names are", () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "toString"));
    fc.assert(
      fc.property(fc.uniqueArray(texts, { minLength: 2, maxLength: 6 }), (keys) => {
        const all = keys.reduce((layer, key) => withLook(layer, "labels", key, { name: "x" }), noLocalLayer);
        expect(Object.keys(all.labels).toSorted()).toEqual(keys.toSorted());
        const [first = "", ...others] = keys;
        expect(Object.keys(withLook(all, "labels", first, {}).labels).toSorted()).toEqual(others.toSorted());
      }),
    );
  });
});
