/** On real mail, too, trying few rules gives exactly what trying every rule gives. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readMailLine } from "../../../lib/core/interchange/read-mail-line.ts";
import { rowFacts } from "../../../lib/core/interchange/row-facts.ts";
import { canonicalAddress, splitAddress } from "../../../lib/core/message/address.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { tokenizeText } from "../../../lib/core/message/tokenize-text.ts";
import { compileRules } from "../../../lib/core/rules/compile-rules.ts";
import { matchRules } from "../../../lib/core/rules/match-rules.ts";
import { needsSharedData } from "../../tooling/needs-shared-data.ts";
import { aRule } from "./build-rule-set.ts";

const path = needsSharedData("mail/facts.jsonl.gz");
const context = { now: Date.UTC(2026, 0, 1), zone: "UTC", account: null };

function readAll(file: string): MessageFacts[] {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
  return lines.flatMap((text, index) => {
    const line = readMailLine(text, index + 1);
    return line.ok ? [line.facts] : [];
  });
}

/** Conditions that hold for the message itself, of every kind that is filed. */
function conditionsFrom({ from, subject }: MessageFacts): string[] {
  const address = canonicalAddress(from?.address ?? "");
  const { domain } = splitAddress(address);
  const words = tokenizeText(subject ?? "").texts;
  const middle = words[Math.floor(words.length / 2)];
  return [
    ...(domain ? [`from:${address}`, `from:${domain}`, `from:${domain} -subject:re`] : []),
    ...(middle ? [`subject:${middle}`, `subject:(${middle.slice(0, 2)} OR ${middle.slice(1, 4)})`] : []),
    ...(words.length > 2 ? [`subject:"${words.slice(0, 3).join(" ")}"`] : []),
  ];
}

describe("rules taken from real mail", () => {
  it.skipIf(path === null)("are found by the index exactly where they hold", () => {
    const mail = readAll(path ?? "");
    const sample = mail.filter((_, i) => i % 200 === 0);
    const conditions = sample.flatMap(conditionsFrom);
    const compiled = compileRules(conditions.map((condition, i) => aRule({ id: `r${i}`, condition })));
    const everyRule = {
      ...compiled,
      index: { byKey: new Map(), needSender: [], needSubject: [], residual: [...compiled.active.keys()] },
    };
    expect(compiled.active.length).toBeGreaterThan(300);
    expect(compiled.index.residual.length).toBeLessThan(compiled.active.length / 10);
    let fired = 0;
    for (const facts of mail.filter((_, i) => i % 3 === 0)) {
      const message = prepareMessage(rowFacts(facts, context.now));
      const found = matchRules(compiled, message, context);
      expect(found).toEqual(matchRules(everyRule, message, context));
      fired += found.fired.length;
    }
    expect(fired).toBeGreaterThan(10_000);
  });
});
