/** Takes what is decided now as what is expected from now on. */
import type { Decision } from "../decision/decision.ts";
import type { Expected } from "./rule-test.ts";

export function expectDecision({ client, labels, priority }: Decision): Expected {
  return { client, labels, priority };
}
