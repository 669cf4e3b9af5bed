/**
 * Other ways of applying the same rules to the same mail, each as its own
 * documentation would have it. All get facts that are normalised already.
 */
import { guard } from "@ucast/mongo2js";
import jsonLogic from "json-logic-js";
import { Engine } from "json-rules-engine";
import sift from "sift";
import { type DrawnRule, isChinese } from "./drawn-rules.ts";
import type { FlatMessage } from "./flat-message.ts";

/** How many of the rules fire on a message. */
type CountHits = (message: FlatMessage) => number | Promise<number>;

export interface Peer {
  readonly name: string;
  /** Messages that are enough to know its speed. */
  readonly messages: number;
  readonly build: (rules: readonly DrawnRule[]) => CountHits;
}

export const closures = "loop of closures";

export const matchPeers: readonly Peer[] = [
  { name: closures, messages: 300, build: (rules) => counting(rules.map(closureOf)) },
  { name: "sift", messages: 40, build: (rules) => counting(rules.map((rule) => sift(queryOf(rule)))) },
  {
    name: "@ucast/mongo2js",
    messages: 40,
    build: (rules) => counting(rules.map((rule) => guard<Record<string, unknown>>(queryOf(rule)))),
  },
  { name: "json-logic-js", messages: 40, build: buildJsonLogic },
  { name: "json-rules-engine", messages: 10, build: buildRulesEngine },
];

function counting(
  tests: readonly ((message: FlatMessage & Record<string, unknown>) => boolean)[],
): CountHits {
  return (message) => {
    const item = { ...message };
    let count = 0;
    for (const test of tests) if (test(item)) count += 1;
    return count;
  };
}

function closureOf(rule: DrawnRule): (message: FlatMessage) => boolean {
  switch (rule.kind) {
    case "domain":
      return ({ domains }) => domains.includes(rule.domain);
    case "address":
      return ({ address }) => address === rule.address;
    case "word":
      return isChinese(rule.word)
        ? ({ subject }) => subject.includes(rule.word)
        : ({ words }) => words.includes(rule.word);
    case "regex": {
      const regex = new RegExp(rule.pattern, "i");
      return ({ subject }) => regex.test(subject);
    }
    case "several": {
      const hasWord = closureOf({ kind: "word", word: rule.word });
      return (message) =>
        message.domains.includes(rule.domain) && hasWord(message) && !message.words.includes(rule.without);
    }
  }
}

/** A query as MongoDB has it. */
function queryOf(rule: DrawnRule): Record<string, unknown> {
  switch (rule.kind) {
    case "domain":
      return { domains: rule.domain };
    case "address":
      return { address: rule.address };
    case "word":
      return isChinese(rule.word) ? { subject: { $regex: rule.word } } : { words: rule.word };
    case "regex":
      return { subject: { $regex: new RegExp(rule.pattern, "i") } };
    case "several":
      return {
        $and: [
          { domains: rule.domain },
          queryOf({ kind: "word", word: rule.word }),
          { words: { $ne: rule.without } },
        ],
      };
  }
}

function buildJsonLogic(rules: readonly DrawnRule[]): CountHits {
  jsonLogic.add_operation("matches", (text: string, regex: RegExp) => regex.test(text));
  const all = rules.map(logicOf);
  return (message) => all.filter((rule) => jsonLogic.apply(rule, message) === true).length;
}

function logicOf(rule: DrawnRule): unknown {
  switch (rule.kind) {
    case "domain":
      return { in: [rule.domain, { var: "domains" }] };
    case "address":
      return { "==": [{ var: "address" }, rule.address] };
    case "word":
      return { in: [rule.word, { var: isChinese(rule.word) ? "subject" : "words" }] };
    case "regex":
      return { matches: [{ var: "subject" }, new RegExp(rule.pattern, "i")] };
    case "several":
      return {
        and: [
          logicOf({ kind: "domain", domain: rule.domain }),
          logicOf({ kind: "word", word: rule.word }),
          { "!": [{ in: [rule.without, { var: "words" }] }] },
        ],
      };
  }
}

function buildRulesEngine(rules: readonly DrawnRule[]): CountHits {
  const engine = new Engine();
  engine.addOperator<string, RegExp>("matches", (text, regex) => regex.test(text));
  engine.addOperator<string, string>("includes", (text, part) => text.includes(part));
  for (const [index, rule] of rules.entries()) {
    engine.addRule({ conditions: { all: conditionsOf(rule) }, event: { type: String(index) } });
  }
  return async (message) => (await engine.run({ ...message })).events.length;
}

function conditionsOf(rule: DrawnRule): { fact: string; operator: string; value: unknown }[] {
  switch (rule.kind) {
    case "domain":
      return [{ fact: "domains", operator: "contains", value: rule.domain }];
    case "address":
      return [{ fact: "address", operator: "equal", value: rule.address }];
    case "word":
      return isChinese(rule.word)
        ? [{ fact: "subject", operator: "includes", value: rule.word }]
        : [{ fact: "words", operator: "contains", value: rule.word }];
    case "regex":
      return [{ fact: "subject", operator: "matches", value: new RegExp(rule.pattern, "i") }];
    case "several":
      return [
        ...conditionsOf({ kind: "domain", domain: rule.domain }),
        ...conditionsOf({ kind: "word", word: rule.word }),
        { fact: "words", operator: "doesNotContain", value: rule.without },
      ];
  }
}
