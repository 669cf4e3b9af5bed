/** A label that was wrong for a sender: the rule stays, and leaves that sender alone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterpartOf } from "../../../lib/core/clients/counterpart.ts";
import { compileRuleSet, decide } from "../../../lib/core/decision/decide.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { conditionOfMessage } from "../../../lib/core/rules/condition-of-message.ts";
import { editRuleSet } from "../../../lib/core/rules/edit-rule-set.ts";
import { type Correction, exceptSender } from "../../../lib/core/rules/except-sender.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { aRule, aRuleSet } from "./build-rule-set.ts";

const me = "me@x.example";
const set = aRuleSet({
  rules: [
    aRule({ id: "a", condition: "subject:invoice", effects: [{ kind: "label", label: "Invoice" }] }),
    aRule({ id: "b", condition: "subject:bill", effects: [{ kind: "label", label: "Invoice" }] }),
  ],
});
const context = { now: 0, zone: "UTC", account: [me] };
const labels = (on: RuleSet, facts: MessageFacts) =>
  decide(compileRuleSet(on), facts, context).decision.labels;

function corrected(correction: Partial<Correction>, on: RuleSet = set): RuleSet {
  const whole = {
    ruleIds: ["a", "b"],
    address: "ana@acme.co.uk",
    scope: "address",
    field: "from",
    ...correction,
  };
  const planned = exceptSender(on, whole as Correction);
  if (!planned.ok) throw new Error(planned.code);
  const edited = editRuleSet(on, planned.edit);
  if (!edited.ok) throw new Error(edited.error.code);
  return edited.set;
}

describe("a correction", () => {
  const from = (address: string): MessageFacts => ({
    id: "1",
    from: { address },
    subject: "invoice and bill",
  });

  it("for an address leaves everybody else their label", () => {
    const after = corrected({});
    expect(labels(set, from("ana@acme.co.uk"))).toEqual(["Invoice"]);
    expect(labels(after, from("Ana@ACME.co.uk"))).toEqual([]);
    expect(labels(after, from("bo@acme.co.uk"))).toEqual(["Invoice"]);
  });

  it("for a domain covers its subdomains", () => {
    const after = corrected({ scope: "domain" });
    expect(labels(after, from("bo@mail.acme.co.uk"))).toEqual([]);
    expect(labels(after, from("bo@bolt.example"))).toEqual(["Invoice"]);
  });

  it("of mail to somebody keeps no rule waiting for recipients of incoming mail", () => {
    const after = corrected({ field: "to" });
    const sent = { id: "1", from: { address: me }, to: [{ address: "ana@acme.co.uk" }], subject: "invoice" };
    expect(labels(after, sent)).toEqual([]);
    expect(labels(after, from("bo@bolt.example"))).toEqual(["Invoice"]);
  });

  it("is there once however often it is made", () => {
    expect(corrected({}, corrected({})).rules[0]?.exceptions).toEqual(["from:ana@acme.co.uk"]);
  });

  it.each([
    [{ ruleIds: ["a", "gone"] }, "rule.unknown"],
    [{ address: "nobody" }, "assign.badAddress"],
    [{ address: "ana@gmail.com", scope: "domain" as const }, "assign.publicDomain"],
  ])("is refused: %j", (correction, code) => {
    expect(() => corrected(correction)).toThrow(code);
  });
});

describe("whatever an address looks like", () => {
  it("its exception is a condition that holds for it", () => {
    const address = fc.emailAddress().map((one) => one.toLowerCase());
    fc.assert(
      fc.property(address, (one) => {
        // What the language reads as quotation marks or wildcards cannot be written in it.
        const isRefused = !exceptSender(set, {
          ruleIds: ["a"],
          address: one,
          scope: "address",
          field: "from",
        }).ok;
        expect(isRefused && /^[a-z\d][\w.+-]*@/.test(one)).toBe(false);
        if (isRefused) return;
        const after = corrected({ address: one });
        expect(labels(after, { id: "1", from: { address: one }, subject: "invoice" })).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("an address that cannot be written as a condition is refused, not half written", () => {
    expect(() => corrected({ address: "'ana@acme.example" })).toThrow("assign.badAddress");
  });
});

describe("a rule that begins with a message", () => {
  it.each([
    ["Re: 回复：Fwd[2]: Offer for May", 'subject:"Offer for May"'],
    ["报价", "subject:报价"],
    ["Re:", ""],
    ["", ""],
  ])("offers of the subject %j %j", (subject, offer) => {
    expect(conditionOfMessage({ id: "1", subject }, null).offer).toBe(offer);
  });

  it("has its sender as the condition, or whom the account wrote to", () => {
    const ana = { address: "Ana@Acme.example" };
    const conditionFor = (facts: MessageFacts) =>
      conditionOfMessage(facts, counterpartOf(facts, [me])).condition;
    expect(conditionFor({ id: "1", from: ana })).toBe("from:ana@acme.example");
    expect(conditionFor({ id: "1", from: { address: me }, to: [ana] })).toBe("to:ana@acme.example");
    expect(conditionFor({ id: "1" })).toBe("");
  });
});
