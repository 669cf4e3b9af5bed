/** Rules written as a Sieve script, and read back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printCondition } from "../../../../../lib/core/condition/print-condition.ts";
import type { ImportedRule } from "../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import { readSieve } from "../../../../../lib/core/interchange/rule-files/sieve/read-sieve.ts";
import { writeSieve } from "../../../../../lib/core/interchange/rule-files/sieve/write-sieve.ts";
import { prepareMessage } from "../../../../../lib/core/message/prepare-message.ts";
import { judgeRule } from "../../../../../lib/core/rules/judge-rule.ts";
import type { Rule, RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { anyCondition, anyFacts } from "../../../condition/any-condition.ts";
import { noon, treeOf } from "../../../condition/judge.ts";
import { importedFrom, linesFrom } from "./rules-of.ts";

function setOf(...rules: readonly Partial<Rule>[]): RuleSet {
  return {
    format: "clientele-rule-set",
    version: 1,
    id: "s",
    name: "S",
    clients: [
      { id: "c", name: "Acme", tier: "vip", addresses: ["bo@acme.example.org"], domains: ["acme.com"] },
      { id: "d", name: "Nobody", tier: "key", addresses: [], domains: [] },
    ],
    rules: rules.map((rule, index) => ({
      id: `r${index}`,
      name: `Rule ${index}`,
      condition: "subject:x",
      effects: [{ kind: "label", label: "L" }],
      ...rule,
    })),
  };
}

function scriptOf(...rules: readonly Partial<Rule>[]) {
  const set = setOf(...rules);
  return writeSieve({ set, ruleIds: set.rules.map(({ id }) => id) });
}

/** The test of the only rule. */
function testFor(condition: string): string | undefined {
  return /^if (.*)$/m.exec(scriptOf({ condition }).text)?.[1];
}

function codesFor(condition: string): readonly string[] {
  return scriptOf({ condition }).losses.map(({ kind, code }) => `${kind} ${code}`);
}

describe("a rule as Sieve", () => {
  it("is named, files a copy, and stops where the rule stops", () => {
    const { text, losses } = scriptOf({ name: "Offers", condition: "from:a@b.de", stop: true });
    expect(text).toBe(
      'require ["copy", "fileinto", "mailbox"];\n\n# rule:[Offers]\nif address :is "from" "a@b.de"\n{\n\tfileinto :copy :create "L";\n\tstop;\n}\n',
    );
    expect(losses).toEqual([]);
  });

  it("asks for a domain and all that lies below it", () => {
    expect(testFor("from:acme.com")).toBe('address :domain :matches "from" ["acme.com", "*.acme.com"]');
  });

  it.each([
    ["list:/^dev\\.x\\.org$/i", 'header :contains "list-id" "<dev.x.org>"'],
    ["list:/^dev/i", 'header :contains "list-id" "<dev"'],
    ["list:/x\\.org$/i", 'header :contains "list-id" "x.org>"'],
    ["list:/^dev[0-9]$/i", 'header :regex "list-id" "<dev[0-9]>"'],
    ["list:/dev/i", 'header :contains "list-id" "dev"'],
  ])("looks for the id of a list within its brackets: %s", (condition, test) => {
    expect(testFor(condition)).toBe(test);
  });

  it("has clients written out", () => {
    const { text, losses } = scriptOf({ condition: "client:Acme" });
    expect(text).toContain('"bo@acme.example.org"');
    expect(text).toContain('"*.acme.com"');
    expect(losses.filter(({ kind }) => kind === "lost")).toEqual([]);
  });

  it("is not written where it can match nothing, or has an error", () => {
    expect(scriptOf({ condition: "client:Nobody" })).toMatchObject({ text: "" });
    expect(codesFor("client:Nobody")).toContain("lost export.neverMatches");
    expect(codesFor("subject:(")).toEqual(["lost export.faulty"]);
  });

  it("is switched off where a part is lost that kept it from matching more", () => {
    const { text } = scriptOf({ condition: "subject:报价 is:unread" });
    expect(text).toContain('if false # header :contains "subject" "报价"');
    expect(codesFor("subject:报价 is:unread")).toEqual(["lost export.term", "lost export.matchesMore"]);
    expect(codesFor("subject:报价 OR is:unread")).toEqual(["lost export.term", "lost export.matchesLess"]);
    expect(codesFor("subject:报价 -in:spam")).toContain("lost export.matchesMore");
  });

  it("says that words become texts, but not where they are texts already", () => {
    expect(codesFor("subject:offer")).toEqual(["changed export.words"]);
    expect(codesFor("subject:报价")).toEqual([]);
    expect(codesFor("subject:/offer/i")).toEqual([]);
  });

  it("writes an expression as a text or a glob where it is one", () => {
    expect(testFor("subject:/a\\.b/i")).toBe('header :contains "subject" "a.b"');
    expect(testFor("subject:/^a\\*b$/i")).toBe('header :is "subject" "a*b"');
    expect(testFor("subject:/^a.*b\\*/is")).toBe('header :matches "subject" "a*b\\\\**"');
    expect(testFor("subject:/(a|b)/")).toBe('header :comparator "i;octet" :regex "subject" "(a|b)"');
  });

  it("keeps hostile names and texts inside their quotes and comments", () => {
    const { text } = scriptOf({
      name: 'x]\nif true { discard; }\r"',
      condition: 'subject:“a" b”',
      effects: [{ kind: "label", label: 'L"; discard; "\n\\' }],
    });
    const { rules } = importedFrom(text);
    expect(rules).toHaveLength(1);
    expect(rules[0]?.losses.filter(({ kind }) => kind === "risk")).toEqual([]);
    expect(rules[0]?.labels.map(({ name }) => name)).toEqual(['L"; discard; " \\']);
  });

  it("tells what of its effects is not written", () => {
    const effects = [
      { kind: "points", points: 5 },
      { kind: "priority", atLeast: "urgent" },
      { kind: "priority", atLeast: "low" },
      { kind: "label", label: "L", days: 3 },
    ] as const;
    const { text, losses } = scriptOf({ condition: "from:a@b.de", effects });
    expect(text).toContain('addflag "\\\\Flagged";');
    expect(losses.map(({ code }) => code)).toEqual([
      "export.points",
      "export.flag",
      "export.priority",
      "export.days",
    ]);
  });

  it("comes back as it was, switched off or on", () => {
    const { text } = scriptOf(
      { condition: "from:acme.com", exceptions: ["subject:/re: /i", "from:bo@acme.com"] },
      { condition: "larger:5M cc:a@b.de", enabled: false, stop: true },
      { condition: "in:anywhere", effects: [] },
    );
    expect(linesFrom(text)).toEqual([
      "[Rule 0] from:acme.com -subject:/re: /i -from:bo@acme.com -> L",
      "[Rule 1] off larger:5M cc:a@b.de -> L, stop",
      "[Rule 2] in:anywhere -> ",
    ]);
  });
});

describe("any rules as Sieve", () => {
  const rules = fc.array(
    fc.record({ condition: anyCondition.map(printCondition), stop: fc.boolean(), enabled: fc.boolean() }),
    { minLength: 1, maxLength: 4 },
  );

  function verdict(
    { condition, exceptions }: ImportedRule | Rule,
    facts: Parameters<typeof prepareMessage>[0],
  ) {
    const trees = { condition: treeOf(condition ?? ""), exceptions: (exceptions ?? []).map(treeOf) };
    return judgeRule(trees, prepareMessage(facts), noon);
  }

  it("are a script that can be read, one block for each that is written", () => {
    fc.assert(
      fc.property(rules, (all) => {
        const { text, losses } = scriptOf(...all);
        const unwritten = losses.filter(({ code }) => /nothingLeft|neverMatches|faulty/.test(code));
        expect(importedFrom(text).rules.length).toBe(all.length - unwritten.length);
      }),
      { numRuns: 200 },
    );
  });

  // Clients are written out, and the facts here know none.
  it("mean the same when they are read back, where neither way lost or changed anything", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        anyCondition.map(printCondition),
        fc.array(anyFacts, { minLength: 5, maxLength: 5 }),
        (condition, mails) => {
          const set = setOf({ condition });
          const { text, losses } = writeSieve({ set, ruleIds: ["r0"] });
          const [before] = set.rules;
          const read = readSieve(text);
          if (!read.ok) throw new Error(text);
          const [after] = read.rules;
          if (
            losses.length > 0 ||
            after === undefined ||
            before === undefined ||
            after.losses.length > 0 ||
            /client:|orders:/.test(condition)
          )
            return;
          compared += 1;
          for (const facts of mails) expect(verdict(after, facts)).toBe(verdict(before, facts));
        },
      ),
      { numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(50);
  });
});
