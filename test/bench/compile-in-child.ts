/**
 * Run in a process of its own: reads rules from a file, makes a matcher of them and
 * matches a first message, all in code that was never run before, as in a worker
 * that was just woken. Writes the milliseconds and the bytes as JSON.
 *
 * `node --expose-gc compile-in-child.ts FILE`
 */

import { readFileSync } from "node:fs";
import { prepareMessage } from "../../lib/core/message/prepare-message.ts";
import { compileRules } from "../../lib/core/rules/compile-rules.ts";
import { matchRules } from "../../lib/core/rules/match-rules.ts";
import { parseRules } from "../../lib/core/rules/parse-rule.ts";
import type { Rule } from "../../lib/core/rules/rule-set.ts";
import { threadTime } from "./thread-time.ts";

const text = readFileSync(process.argv[2] ?? "", "utf8");
const context = { now: Date.UTC(2026, 4, 18), zone: "UTC", account: null };
const message = prepareMessage({
  id: "m",
  from: { name: "Ana", address: "ana@acme.example" },
  to: [],
  cc: [],
  subject: "Offer",
  listId: "",
});

const started = threadTime();
const rules: readonly Rule[] = JSON.parse(text);
const compiled = compileRules(rules);
matchRules(compiled, message, context);
const milliseconds = threadTime() - started;

/** What the parsed rules hold alone is not the index. */
const parsed = heapWith(() => parseRules(rules));
const whole = heapWith(() => {
  const again = compileRules(rules);
  matchRules(again, message, context);
  return again;
});
process.stdout.write(JSON.stringify({ milliseconds, indexBytes: whole - parsed }));

/** Bytes that the heap grows by while the result is held. */
function heapWith(make: () => unknown): number {
  globalThis.gc?.();
  const before = heldBytes();
  const held = make();
  globalThis.gc?.();
  const after = heldBytes();
  return held === undefined ? Number.NaN : after - before;
}

function heldBytes(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
