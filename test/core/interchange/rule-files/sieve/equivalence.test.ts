/** Converted rules against a script that is run as the standard says. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedRule } from "../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import { parseSieve } from "../../../../../lib/core/interchange/rule-files/sieve/parse-sieve.ts";
import { readSieve } from "../../../../../lib/core/interchange/rule-files/sieve/read-sieve.ts";
import type { MessageFacts } from "../../../../../lib/core/message/facts.ts";
import { prepareMessage } from "../../../../../lib/core/message/prepare-message.ts";
import { judgeRule } from "../../../../../lib/core/rules/judge-rule.ts";
import { allKnown, noon, treeOf } from "../../../condition/judge.ts";
import { runScript } from "./run-script.ts";

/** Texts that overlap, with everything that is special in a glob, an expression or a condition. */
const texts = [
  "invoice",
  "Invoice 5",
  "voice",
  "a.b",
  "a+b (c)",
  "[x]/y",
  "报价",
  "报价单 5",
  "x\\y",
  'say "x"',
  "OR",
  "-a",
  "Anna",
];
const addresses = [
  "anna@acme.com",
  "joanna@acme.com",
  "bo@mail.acme.com",
  "anna+news@web.example",
  "x@acme.com.cn",
];

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function listOf(values: readonly string[]): string {
  return values.length === 1 ? quoted(values[0] ?? "") : `[${values.map(quoted).join(", ")}]`;
}

const some = (values: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const comparator = fc.constantFrom("", ' :comparator "i;octet"', "");
const globs = ["*voice*", "invoice*", "*5", "?nvoice*", "in*ce", "a.?", "*", "x\\\\y", "*[x]*", "\\*"];

const subjectTest = fc
  .tuple(
    comparator,
    fc.oneof(
      fc.tuple(fc.constantFrom(":is", ":contains"), some(texts)),
      fc.tuple(fc.constant(":matches"), some(globs)),
    ),
  )
  .map(([compared, [match, keys]]) => `header${compared} ${match} "Subject" ${listOf(keys)}`);
const senderTest = fc.oneof(
  some(addresses).map((keys) => `address :is "from" ${listOf(keys)}`),
  some(["anna", "an", "+news", "o"]).map((keys) => `address :localpart :contains ["From"] ${listOf(keys)}`),
  some(["anna", "bo"]).map((keys) => `address :localpart "from" ${listOf(keys)}`),
  some(["nna@ac", "@", "na", "ma"]).map((keys) => `address :contains "from" ${listOf(keys)}`),
  some(["anna*", "*.cn", "*@*", "*a@acme*", "??@*"]).map((keys) => `address :matches "from" ${listOf(keys)}`),
  some(["*.com", "mail.*", "*acme*", "w?b.*"]).map(
    (keys) => `address :domain :matches "from" ${listOf(keys)}`,
  ),
  fc.constant('address :domain :matches "from" ["acme.com", "*.acme.com"]'),
);
const sizeTest = fc
  .tuple(fc.constantFrom("over", "under"), fc.constantFrom("100", "1K", "2M"))
  .map(([side, size]) => `size :${side} ${size}`);

const test = fc.letrec<{ test: string }>((tie) => ({
  test: fc.oneof(
    { depthSize: "small" },
    fc.oneof(subjectTest, senderTest, sizeTest, fc.constantFrom("true", "false")),
    tie("test").map((inner) => `not ${inner}`),
    fc
      .tuple(fc.constantFrom("anyof", "allof"), fc.array(tie("test"), { minLength: 1, maxLength: 3 }))
      .map(([join, parts]) => `${join} (${parts.join(", ")})`),
  ),
})).test;

/** Blocks of actions and branches, in any order. */
const block = fc.letrec<{ block: string; command: string; branches: string }>((tie) => ({
  command: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom("A", "B", "C", "D").map((name) => `fileinto "${name}";`),
    fc.constantFrom("keep;", "stop;"),
    tie("branches"),
  ),
  block: fc.array(tie("command"), { maxLength: 4 }).map((commands) => commands.join("\n")),
  branches: fc
    .tuple(
      test,
      tie("block"),
      fc.array(fc.tuple(test, tie("block")), { maxLength: 2 }),
      fc.option(tie("block")),
    )
    .map(
      ([first, then, more, last]) =>
        `if ${first} {\n${then}\n}${more.map(([each, inner]) => ` elsif ${each} {\n${inner}\n}`).join("")}${last === null ? "" : ` else {\n${last}\n}`}`,
    ),
})).block;

const message = fc.record({
  subject: fc.array(fc.constantFrom(...texts, "the"), { maxLength: 3 }).map((parts) => parts.join(" ")),
  from: fc.constantFrom(...addresses),
  name: fc.constantFrom("", "Anna Smith", "acme"),
  size: fc.constantFrom(99, 100, 101, 1024, 1025, 5_000_000),
});

interface Generated {
  readonly subject: string;
  readonly from: string;
  readonly name: string;
  readonly size: number;
}

function factsOf({ subject, from, name, size }: Generated): MessageFacts {
  return { id: "m", ...allKnown, subject, from: { name, address: from }, sizeBytes: size };
}

/** Rules that set flags and ask for them, side by side and inside each other, as Fastmail's scripts do. */
const flagScript = fc
  .letrec<{ block: string; command: string }>((tie) => ({
    command: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom("A", "B").map((name) => `fileinto "${name}";`),
      fc.constantFrom("s", "t").map((name) => `set "${name}" "Y";`),
      fc
        .tuple(fc.constantFrom("s", "t"), fc.constantFrom("", "not "), sizeTest, fc.boolean())
        .map(([name, not, size, both]) => {
          const flag = `${not}string :is "\${${name}}" "Y"`;
          return both ? `allof (${flag}, ${size})` : flag;
        })
        .chain((asked) => tie("block").map((inner) => `if ${asked} {\n${inner}\n}`)),
      fc.tuple(sizeTest, tie("block"), fc.option(tie("block"))).map(([size, then, other]) => {
        const last = other === null ? "" : ` else {\n${other}\n}`;
        return `if ${size} {\n${then}\n}${last}`;
      }),
    ),
    block: fc.array(tie("command"), { maxLength: 5 }).map((commands) => commands.join("\n")),
  }))
  .block.map((text) => `require "variables";\n${text}`);

/** The labels that the rules decide, first to last, as the decision does. */
function labelsOf(rules: readonly ImportedRule[], facts: MessageFacts): readonly string[] {
  const labels: string[] = [];
  for (const rule of rules) {
    if (!rule.isOn || rule.condition === null) continue;
    const trees = { condition: treeOf(rule.condition), exceptions: rule.exceptions.map(treeOf) };
    if (judgeRule(trees, prepareMessage(facts), noon) !== "yes") continue;
    labels.push(...rule.labels.map(({ name }) => name));
    if (rule.stop) break;
  }
  return labels;
}

describe("converted rules", () => {
  it("file every message where the script files it", () => {
    fc.assert(
      fc.property(block, fc.array(message, { minLength: 1, maxLength: 8 }), (script, messages) => {
        const parsed = parseSieve(script);
        const read = readSieve(script);
        if (!parsed.ok || !read.ok) throw new Error(script);
        for (const each of messages) {
          const from = each.name === "" ? each.from : `${each.name} <${each.from}>`;
          const raw = { headers: { subject: [each.subject], from: [from] }, size: each.size };
          const folders = new Set(runScript(parsed.commands, raw));
          expect([...new Set(labelsOf(read.rules, factsOf(each)))].sort()).toEqual([...folders].sort());
        }
      }),
      { numRuns: 600 },
    );
  });

  it("follow flags that are set in one place and asked for in another", () => {
    let compared = 0;
    fc.assert(
      fc.property(flagScript, fc.array(message, { minLength: 6, maxLength: 6 }), (script, messages) => {
        const parsed = parseSieve(script);
        const read = readSieve(script);
        if (!parsed.ok || !read.ok) throw new Error(script);
        if (read.rules.some(({ losses }) => losses.some(({ kind }) => kind === "lost"))) return;
        compared += 1;
        for (const each of messages) {
          const folders = new Set(runScript(parsed.commands, { headers: {}, size: each.size }));
          expect([...new Set(labelsOf(read.rules, factsOf(each)))].sort()).toEqual([...folders].sort());
        }
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(800);
  });

  it("lose nothing of the tests that they were compared in", () => {
    fc.assert(
      fc.property(test, (each) => {
        const read = readSieve(`if ${each} { fileinto "A"; }`);
        expect(read.ok && read.rules.flatMap(({ losses }) => losses)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
