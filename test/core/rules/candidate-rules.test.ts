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
    ["from:ana@acme.example.com", ["address:ana@acme.example.com"]],
    ["from:Acme.Example.COM", ["domain:acme.example.com"]],
    ["from:@acme.example.com", ["domain:acme.example.com"]],
    ["from:*@acme.example.com", ["domain:acme.example.com"]],
    ["from:acme.example.com subject:quote", ["domain:acme.example.com"]],
    ["subject:quote -subject:steel from:acme.example.com", ["domain:acme.example.com"]],
    [
      "from:(a@acme.example.com OR bolt.example.com)",
      ["address:a@acme.example.com", "domain:bolt.example.com"],
    ],
    [
      "{from:acme.example.com from:bolt.example.com} has:attachment",
      ["domain:acme.example.com", "domain:bolt.example.com"],
    ],
    ["{from:acme.example.com from:bolt.example.com} from:cy.example.com", ["domain:cy.example.com"]],
  ])("%s: %j", (condition, keys) => {
    expect(keysOf(condition)).toEqual(keys);
  });

  it.each([
    "-from:acme.example.com",
    "-from:ana@acme.example.com",
    "-(from:acme.example.com subject:quote)",
    "from:acme.example.com OR subject:quote",
    "{from:acme.example.com -from:bolt.example.com}",
    "from:ana",
    "from:me",
    "to:acme.example.com",
    "cc:acme.example.com",
    "acme.example.com",
    "subject:quote",
    "from:/acme/",
  ])("%s can hold for any sender", (condition) => {
    expect(keysOf(condition)).toBeNull();
  });
});

describe("a set of rules on many senders", () => {
  const many = Array.from({ length: 1000 }, (_, i) =>
    aRule({ id: `r${i}`, condition: `from:client${i}.example.com` }),
  );
  const compiled = compileRules([...many, aRule({ id: "word", condition: "subject:quote" })]);
  const tried = (from: Person | null | undefined) =>
    candidateRules(compiled, prepareMessage({ id: "m1", ...(from === undefined ? {} : { from }) }));

  it("tries only those of the sender and those without one", () => {
    expect(tried({ name: "", address: "ana@mail.client7.example.com" })).toEqual([7, 1000]);
    expect(tried({ name: "", address: "ana@other.example.com" })).toEqual([1000]);
    expect(tried(null)).toEqual([1000]);
  });

  it("tries all where the sender is not known", () => {
    expect(tried(undefined)).toBeNull();
  });
});

describe("the index", () => {
  const domain = fc.constantFrom(
    "acme.example.com",
    "mail.acme.example.com",
    "notacme.example.com",
    "bolt.example.com",
  );
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

  const anyAccount = fc.constantFrom(null, ["ana@acme.example.com"]);
  const anyDelay = fc.integer({ min: 0, max: 10 * 86_400_000 });

  /** The same rules with none of them filed under a sender. */
  function unfiled(compiled: CompiledRules): CompiledRules {
    return { ...compiled, bySender: new Map(), residual: [...compiled.active.keys()] };
  }

  it("finds exactly what trying every rule finds", () => {
    let filed = 0;
    fc.assert(
      fc.property(anyRules, anyFacts, anyAccount, anyDelay, (all, one, account, laterBy) => {
        const compiled = compileRules(all);
        expect(compiled.issues).toEqual([]);
        filed += compiled.bySender.size;
        const context = { now, zone: "UTC", account };
        const message = prepareMessage(one);
        const { fired, unknown, validUntil } = matchRules(compiled, message, context);
        const everyRule = matchRules(unfiled(compiled), message, context);
        expect({ fired, unknown }).toEqual({ fired: everyRule.fired, unknown: everyRule.unknown });
        // Fewer rules tried may hold longer, but not longer than it is true.
        const later = { ...context, now: Math.min(now + laterBy, (validUntil ?? Infinity) - 1) };
        const then = matchRules(unfiled(compiled), message, later);
        expect({ fired, unknown }).toEqual({ fired: then.fired, unknown: then.unknown });
      }),
      { numRuns: 2000 },
    );
    expect(filed).toBeGreaterThan(1000);
  });
});
