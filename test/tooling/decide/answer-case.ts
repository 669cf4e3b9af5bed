/**
 * Answers one case of a file of cases: a condition, a message and the verdict
 * that the one has on the other (README, "The decide command").
 */
import { evaluateCondition } from "../../../lib/core/condition/evaluate-condition.ts";
import { parseCondition } from "../../../lib/core/condition/parse-condition.ts";
import type { Verdict } from "../../../lib/core/condition/verdict.ts";
import { readMailFacts } from "../../../lib/core/interchange/read-mail-line.ts";
import { rowFacts } from "../../../lib/core/interchange/row-facts.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { isKnown, isZone, readInstant } from "./decide-options.ts";

export interface CaseAnswer {
  /** As in the case; the number of the line where the case has none. */
  readonly n: unknown;
  readonly verdict: Verdict | "error";
  /** Present where the verdict is `error`. */
  readonly errors?: readonly unknown[];
}

/** `text`: a line of the file; `line`: its number, from 1. */
export function answerCase(text: string, line: number): CaseAnswer {
  const given = parseObject(text);
  if (given === null) return refuse(line, "case.notJson");
  const n = given["n"] ?? line;
  const context = contextOf(given);
  if (typeof context === "string") return refuse(n, context);
  const mail = readMailFacts(given["facts"], line);
  if (!mail.ok) return { n, verdict: "error", errors: [mail.error] };
  const { condition } = given;
  if (typeof condition !== "string") return refuse(n, "case.badCondition");
  const { tree, errors } = parseCondition(condition);
  if (tree === null || errors.length > 0) return { n, verdict: "error", errors };
  const facts = context.known === "row" ? rowFacts(mail.facts, context.now) : mail.facts;
  return { n, verdict: evaluateCondition(tree, prepareMessage(facts), context) };
}

function refuse(n: unknown, code: string): CaseAnswer {
  return { n, verdict: "error", errors: [{ code }] };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    // Expected: a SyntaxError for a line that is not JSON.
    return null;
  }
}

/** The circumstances of a case, or the code of what is wrong with them. */
function contextOf({ account, zone = "UTC", now, known = "all" }: Readonly<Record<string, unknown>>) {
  const instant = typeof now === "string" ? readInstant(now) : null;
  if (instant === null) return "case.badNow";
  if (typeof zone !== "string" || !isZone(zone)) return "case.badZone";
  if (!isKnown(known)) return "case.badKnown";
  const addresses = accountOf(account);
  if (addresses === undefined) return "case.badAccount";
  return { now: instant, zone, known, account: addresses };
}

/** One address, a list of them, or `null` where the account is not known; `undefined` for anything else. */
function accountOf(account: unknown): readonly string[] | null | undefined {
  if (account === undefined || account === null) return null;
  const list: readonly unknown[] = Array.isArray(account) ? account : [account];
  return list.every((each) => typeof each === "string") ? list : undefined;
}
