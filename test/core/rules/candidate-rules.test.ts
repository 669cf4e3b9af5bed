/** Trying few rules gives exactly what trying every rule gives. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../../lib/core/condition/parse-condition.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { candidateRules } from "../../../lib/core/rules/candidate-rules.ts";
import { type CompiledRules, compileRules } from "../../../lib/core/rules/compile-rules.ts";
import { matchRules } from "../../../lib/core/rules/match-rules.ts";
import { requiredKeys } from "../../../lib/core/rules/rule-keys.ts";
import type { Rule } from "../../../lib/core/rules/rule-set.ts";
import { aRule } from "./build-rule-set.ts";

function keysOf(condition: string): readonly string[] | null {
  const { tree } = parseCondition(condition);
  if (tree === null) throw new Error(`no condition: ${condition}`);
  return requiredKeys(tree, () => 1);
}

describe("the keys under which a rule is filed", () => {
  it.each<[string, string[]]>([
    ["from:ana@acme.example.com", ["address:ana@acme.example.com"]],
    ["from:Acme.Example.COM", ["domain:acme.example.com"]],
    ["from:@acme.example.com", ["domain:acme.example.com"]],
    ["from:*@acme.example.com", ["domain:acme.example.com"]],
    ["from:acme.example.com subject:quote", ["domain:acme.example.com"]],
    ["-subject:steel from:acme.example.com", ["domain:acme.example.com"]],
    ["subject:Quote", ["word:quote"]],
    ["subject:报价单", ["run:报价"]],
    ["subject:价", ["run:价"]],
    ['subject:"quote 报价"', ["word:quote"]],
    ["subject:(quote OR 价)", ["word:quote", "run:价"]],
    ["{subject:quote from:acme.example.com}", ["word:quote", "domain:acme.example.com"]],
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
    "from:acme.example.com OR quote",
    "-subject:quote",
    "quote",
    "subject:/quote/",
    "subject:(quote AROUND 2 steel)",
    "{from:acme.example.com -from:bolt.example.com}",
    "from:ana",
    "from:me",
    "to:acme.example.com",
    "cc:acme.example.com",
    "acme.example.com",
    "from:/acme/",
  ])("%s: none", (condition) => {
    expect(keysOf(condition)).toBeNull();
  });
});

describe("a large set of rules", () => {
  const many = (condition: (i: number) => string) =>
    Array.from({ length: 1000 }, (_, i) => aRule({ id: condition(i), condition: condition(i) }));
  const { index } = compileRules([
    ...many((i) => `from:client${i}.example.com`),
    ...many((i) => `subject:order${i}`),
    aRule({ id: "residual", condition: "has:attachment" }),
  ]);
  const ana = { name: "", address: "ana@mail.client7.example.com" };
  const tried = (facts: Partial<MessageFacts>) =>
    candidateRules(index, prepareMessage({ id: "m1", ...facts }));

  it("tries only the rules of the sender, of the subject, and those without either", () => {
    expect(tried({ from: ana, subject: "Order5, Order9" })).toEqual([7, 1005, 1009, 2000]);
    expect(tried({ from: { ...ana, address: "ana@other.example.com" }, subject: "" })).toEqual([2000]);
    expect(tried({ from: null, subject: "" })).toEqual([2000]);
  });

  it("tries all rules on a sender where that is not known", () => {
    expect(tried({ subject: "" })).toHaveLength(1001);
  });

  it("tries all rules on a subject where that is not known, or cut", () => {
    expect(tried({ from: ana })).toHaveLength(1002);
    expect(tried({ from: ana, subject: "Order5", subjectCut: true })).toHaveLength(1002);
  });

  it("files a rule under the word that the fewest rules ask for", () => {
    const crowded = compileRules(many((i) => `subject:(quote 报价${i} acme) subject:第${i}`)).index;
    const places = candidateRules(
      crowded,
      prepareMessage({ id: "m1", from: null, subject: "quote 报价 acme" }),
    );
    expect(places.length).toBeLessThan(10);
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
      subject: fc.constantFrom("", "Quote", "Quote for 价", "关于报价单", "报，价单abc"),
      subjectCut: fc.boolean(),
      hasAttachment: fc.boolean(),
      sizeBytes: fc.constantFrom(10, 5000),
      date: fc.constantFrom(now, now - 5 * 86_400_000, null),
    },
    { requiredKeys: ["id"] },
  );

  const anyAccount = fc.constantFrom(null, ["ana@acme.example.com"]);
  const anyDelay = fc.integer({ min: 0, max: 10 * 86_400_000 });

  /** The same rules with none of them filed under a key. */
  function unfiled(compiled: CompiledRules): CompiledRules {
    return {
      ...compiled,
      index: { byKey: new Map(), needSender: [], needSubject: [], residual: [...compiled.active.keys()] },
    };
  }

  it("finds exactly what trying every rule finds", () => {
    let filed = 0;
    fc.assert(
      fc.property(anyRules, anyFacts, anyAccount, anyDelay, (all, one, account, laterBy) => {
        const compiled = compileRules(all);
        expect(compiled.issues).toEqual([]);
        filed += compiled.index.byKey.size;
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
