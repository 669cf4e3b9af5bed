/** The engines that are measured beside ours are given the same rules: they find the same hits. */
import { describe, expect, it } from "vitest";
import { readMailFacts } from "../../lib/core/interchange/read-mail-line.ts";
import { matchRules } from "../../lib/core/rules/match-rules.ts";
import { conditionOf, drawRules } from "./drawn-rules.ts";
import { flatMessage } from "./flat-message.ts";
import { mailOfSize } from "./mail-of-size.ts";
import { matchPeers } from "./match-peers.ts";
import { normaliseMessage } from "./normalise-message.ts";
import { compileConditions, matchContext } from "./time-matching.ts";

const mail = mailOfSize(500, Date.UTC(2026, 4, 18)).flatMap((line, at) => {
  const read = readMailFacts(line, at + 1);
  return read.ok ? [read.facts] : [];
});
const drawn = drawRules(2_000, mail);

describe("rules drawn from a mailbox", () => {
  it("are the same in every run, and all kinds are there", () => {
    expect(drawRules(2_000, mail)).toEqual(drawn);
    const kinds = Map.groupBy(drawn, ({ kind }) => kind);
    expect(kinds.get("domain")?.length).toBeGreaterThan(1_000);
    expect([...kinds.keys()].sort()).toEqual(["address", "domain", "regex", "several", "word"]);
  });
});

describe("another engine", () => {
  const compiled = compileConditions(drawn.map(conditionOf));
  const sample = mail.slice(0, 20);
  const expected = sample.map(
    (facts) => matchRules(compiled, normaliseMessage(facts), matchContext).fired.length,
  );

  it.each(matchPeers)("$name finds the hits that we find", async ({ build }) => {
    const countHits = build(drawn);
    const found: number[] = [];
    for (const facts of sample) found.push(await countHits(flatMessage(facts)));
    expect(found).toEqual(expected);
    expect(Math.max(...found)).toBeGreaterThan(0);
  });
});
