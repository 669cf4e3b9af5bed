/** Trying few rules gives exactly what trying every rule gives. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../../lib/core/condition/parse-condition.ts";
import type { MessageFacts, Person } from "../../../lib/core/message/facts.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { candidateRules } from "../../../lib/core/rules/candidate-rules.ts";
import { type CompiledRules, compileRules } from "../../../lib/core/rules/compile-rules.ts";
import { matchRules } from "../../../lib/core/rules/match-rules.ts";
import type { Rule } from "../../../lib/core/rules/rule-set.ts";
import { senderKeys } from "../../../lib/core/rules/sender-keys.ts";
import { aRule } from "./build-rule-set.ts";

function keysOf(condition: string): readonly string[] | null {
  const { tree } = parseCondition(condition);
  if (tree === null) throw new Error(`no condition: ${condition}`);
  return senderKeys(tree);
}

describe("the senders under which a rule is filed", () => {
  it.each<[string, string[]]>([
    ["from:ana@acme.test", ["address:ana@acme.test"]],
    ["from:Acme.TEST", ["domain:acme.test"]],
    ["from:@acme.test", ["domain:acme.test"]],
    ["from:*@acme.test", ["domain:acme.test"]],
    ["from:acme.test subject:quote", ["domain:acme.test"]],
    ["subject:quote -subject:steel from:acme.test", ["domain:acme.test"]],
    ["from:(a@acme.test OR bolt.test)", ["address:a@acme.test", "domain:bolt.test"]],
    ["{from:acme.test from:bolt.test} has:attachment", ["domain:acme.test", "domain:bolt.test"]],
    ["{from:acme.test from:bolt.test} from:cy.test", ["domain:cy.test"]],
  ])("%s: %j", (condition, keys) => {
    expect(keysOf(condition)).toEqual(keys);
  });

  it.each([
    "-from:acme.test",
    "-from:ana@acme.test",
    "-(from:acme.test subject:quote)",
    "from:acme.test OR subject:quote",
    "{from:acme.test -from:bolt.test}",
    "from:ana",
    "from:me",
    "to:acme.test",
    "cc:acme.test",
    "acme.test",
    "subject:quote",
    "from:/acme/",
  ])("%s can hold for any sender", (condition) => {
    expect(keysOf(condition)).toBeNull();
  });
});

describe("a set of rules on many senders", () => {
  const many = Array.from({ length: 1000 }, (_, i) =>
    aRule({ id: `r${i}`, condition: `from:client${i}.test` }),
  );
  const compiled = compileRules([...many, aRule({ id: "word", condition: "subject:quote" })]);
  const tried = (from: Person | null | undefined) =>
    candidateRules(compiled, prepareMessage({ id: "m1", ...(from === undefined ? {} : { from }) }));

  it("tries only those of the sender and those without one", () => {
    expect(tried({ name: "", address: "ana@mail.client7.test" })).toEqual([7, 1000]);
    expect(tried({ name: "", address: "ana@other.test" })).toEqual([1000]);
    expect(tried(null)).toEqual([1000]);
  });

  it("tries all where the sender is not known", () => {
    expect(tried(undefined)).toBeNull();
  });
});

describe("the index", () => {
  const domain = fc.constantFrom("acme.test", "mail.acme.test", "notacme.test", "bolt.test");
  const address = fc.tuple(fc.constantFrom("ana", "bo"), domain).map(([local, host]) => `${local}@${host}`);
  const term = fc.oneof(
    domain.map((value) => `from:${value}`),
    address.map((value) => `from:${value}`),
    address.map((value) => `to:${value}`),
    fc.constantFrom(
      "subject:quote",
      "subject:报价",
      "from:acme",
      "from:me",
      "has:attachment",
      "larger:1K",
      "older_than:3d",
    ),
  );
  const condition = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      term,
      tie("tree").map((inner) => `-(${inner})`),
      fc.array(tie("tree"), { minLength: 2, maxLength: 3 }).map((all) => `(${all.join(" ")})`),
      fc.array(tie("tree"), { minLength: 2, maxLength: 3 }).map((all) => `{${all.join(" ")}}`),
    ),
  })).tree as fc.Arbitrary<string>;
  const anyRules = fc
    .array(
      fc.record(
        {
          condition,
          exceptions: fc.array(condition, { maxLength: 2 }),
          stop: fc.boolean(),
          enabled: fc.boolean(),
        },
        { requiredKeys: ["condition"] },
      ),
      { maxLength: 12 },
    )
    .map((all): Rule[] => all.map((each, i) => aRule({ id: `r${i}`, ...each })));
  const person = fc.record({ name: fc.constantFrom("", "Ana Acme"), address }, { requiredKeys: ["address"] });
  const now = Date.UTC(2026, 4, 18);
  const anyFacts: fc.Arbitrary<MessageFacts> = fc.record(
    {
      id: fc.constant("m1"),
      from: fc.oneof(person, fc.constant(null), fc.constant({ name: "Ana", address: "" })),
      to: fc.array(person, { maxLength: 2 }),
      cc: fc.constant([]),
      subject: fc.constantFrom("", "Quote", "关于报价单"),
      hasAttachment: fc.boolean(),
      sizeBytes: fc.constantFrom(10, 5000),
      date: fc.constantFrom(now, now - 5 * 86_400_000, null),
    },
    { requiredKeys: ["id"] },
  );

  /** The same rules with none of them filed under a sender. */
  function unfiled(compiled: CompiledRules): CompiledRules {
    return { ...compiled, bySender: new Map(), residual: [...compiled.active.keys()] };
  }

  it("finds exactly what trying every rule finds", () => {
    let filed = 0;
    fc.assert(
      fc.property(anyRules, anyFacts, fc.constantFrom(null, ["ana@acme.test"]), (all, one, account) => {
        const compiled = compileRules(all);
        expect(compiled.issues).toEqual([]);
        filed += compiled.bySender.size;
        const context = { now, zone: "UTC", account };
        expect(matchRules(compiled, prepareMessage(one), context)).toEqual(
          matchRules(unfiled(compiled), prepareMessage(one), context),
        );
      }),
      { numRuns: 2000 },
    );
    expect(filed).toBeGreaterThan(1000);
  });
});
