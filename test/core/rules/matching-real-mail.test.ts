/** On real mail, too, the index gives exactly what trying every rule gives, whatever is known of a message. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../../lib/core/condition/parse-condition.ts";
import { readMailLine } from "../../../lib/core/interchange/read-mail-line.ts";
import { rowFacts } from "../../../lib/core/interchange/row-facts.ts";
import { canonicalAddress, splitAddress } from "../../../lib/core/message/address.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { foldText } from "../../../lib/core/message/fold-text.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { tokenizeText } from "../../../lib/core/message/tokenize-text.ts";
import { compileRules } from "../../../lib/core/rules/compile-rules.ts";
import { matchRules } from "../../../lib/core/rules/match-rules.ts";
import { matchRulesPlainly } from "../../../lib/core/rules/match-rules-plainly.ts";
import type { Rule } from "../../../lib/core/rules/rule-set.ts";
import { needsSharedData } from "../../tooling/needs-shared-data.ts";
import { aRule } from "./build-rule-set.ts";

const path = needsSharedData("mail/facts.jsonl.gz");
const context = { now: Date.UTC(2026, 0, 1), zone: "Europe/Berlin", account: ["mia@studio-linden.example"] };

function readAll(file: string): MessageFacts[] {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
  return lines.flatMap((text, index) => {
    const line = readMailLine(text, index + 1);
    return line.ok ? [line.facts] : [];
  });
}

/** Conditions that hold for the message itself, of every kind that has keys. */
function conditionsFrom({ from, to, subject, snippet }: MessageFacts): string[] {
  const address = canonicalAddress(from?.address ?? "");
  const { domain } = splitAddress(address);
  const [recipient] = to ?? [];
  const words = tokenizeText(foldText(subject ?? "")).texts;
  const middle = words[Math.floor(words.length / 2)];
  const said = tokenizeText(foldText(snippet ?? "")).texts[5];
  return [
    ...(domain ? [`from:${address}`, `from:${domain}`, `from:${domain} -subject:re`, `-from:${domain}`] : []),
    ...(middle ? [`subject:${middle}`, `subject:{${middle.slice(0, 2)} ${middle.slice(-2)}}`] : []),
    ...(middle ? [`subject:/${middle}/i larger:2K`, `${middle} OR from:${domain ?? "x.example"}`] : []),
    ...(words.length > 2 ? [`subject:"${words.slice(0, 3).join(" ")}"`] : []),
    ...(said ? [said, `${said} -to:${recipient?.address || "me"}`] : []),
    ...(recipient?.address ? [`to:${recipient.address} newer_than:3y`] : []),
  ];
}

/** A word that is nothing but underscores is none to search for. */
function isCondition(text: string): boolean {
  return parseCondition(text).tree !== null;
}

/** Every seventh has an exception, every eleventh begins a new set, every fiftieth ends its set. */
function rulesOf(conditions: readonly string[]): readonly (readonly Rule[])[] {
  const rules = conditions.map((condition, i) =>
    aRule({
      id: `r${i}`,
      condition,
      stop: i % 50 === 49,
      ...(i % 7 === 0 ? { exceptions: [conditions[(i * 31) % conditions.length] ?? "x"] } : {}),
    }),
  );
  return Array.from({ length: 11 }, (_, set) => rules.filter((_rule, i) => i % 11 === set));
}

describe("rules taken from real mail", () => {
  it.skipIf(path === null)(
    "are found by the index exactly where they hold, and unknown where they are",
    () => {
      const mail = readAll(path ?? "");
      const compiled = compileRules(
        ...rulesOf(
          mail
            .filter((_, i) => i % 100 === 0)
            .flatMap(conditionsFrom)
            .filter(isCondition),
        ),
      );
      expect(compiled.issues).toEqual([]);
      expect(compiled.active.length).toBeGreaterThan(1000);
      let [fired, unknown] = [0, 0];
      for (const [i, facts] of mail.filter((_, at) => at % 30 === 7).entries()) {
        const message = prepareMessage(i % 2 === 0 ? facts : rowFacts(facts, context.now));
        const found = matchRules(compiled, message, context);
        const { fired: allFired, unknown: allUnknown } = matchRulesPlainly(compiled, message, context);
        expect(found.fired).toEqual(allFired);
        expect(found.unknown).toEqual(allUnknown);
        fired += found.fired.length;
        unknown += found.unknown.length;
      }
      expect(fired).toBeGreaterThan(10_000);
      expect(unknown).toBeGreaterThan(10_000);
    },
  );
});
