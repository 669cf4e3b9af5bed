/**
 * A test: a message, real or typed, with what the rules are to make of it. It lives in the rule set, so that it goes
 * wherever the rules go, and it decides nothing.
 */
import { type MailLine, readMailFacts } from "../interchange/read-mail-line.ts";
import type { MessageFacts } from "../message/facts.ts";
import type { ItemStamp, Priority } from "../rules/rule-set.ts";
import { readOnce } from "../shared/read-once.ts";
import { ruleTestSchema } from "./rule-test-schema.ts";

/** What is not named is not tried. */
export interface Expected {
  /** The client's name; `null`: no client. */
  readonly client?: string | null;
  /** Labels that are to be there; others may be, too. */
  readonly labels?: readonly string[];
  /** Labels that must not be there. */
  readonly notLabels?: readonly string[];
  readonly priority?: Priority;
}

export interface RuleTest extends ItemStamp {
  /** 1 to 64 characters; ours are UUIDv7. */
  readonly id: string;
  /** May be empty; then it goes by the subject of its message. */
  readonly name: string;
  /** In the form of a line of a mail file (its `date` is ISO 8601), where it needs no id; read with `factsOfTest`. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Whom `me` means; absent: whoever runs the test. */
  readonly account?: string;
  /** When the message is looked at, ISO 8601 with a zone; absent: when the test runs. */
  readonly now?: string;
  readonly expected: Expected;
}

/** An entry of a set's tests. `null`: of another shape, as a later version may write it. */
export const readRuleTest = readOnce((entry): RuleTest | null => {
  const { data } = ruleTestSchema.safeParse(entry);
  return data ?? null;
});

/** The tests of a rule set, in their order. Entries that cannot be read are passed over here and kept in the set. */
export function testsOf({ tests = [] }: { readonly tests?: readonly unknown[] }): readonly RuleTest[] {
  return tests.flatMap((entry) => readRuleTest(entry) ?? []);
}

/** The message of a test, or what is wrong with it. */
export function factsOfTest({ id, facts }: Pick<RuleTest, "id" | "facts">): MailLine {
  return readMailFacts({ id, ...facts }, 1);
}

/** Facts in the form in which a test holds them. */
export function writtenFacts({ id: _, date, ...facts }: MessageFacts): RuleTest["facts"] {
  if (date === undefined) return facts;
  return { ...facts, date: date === null ? null : new Date(date).toISOString() };
}

/** What people call the test by; empty where it has neither a name nor a subject. */
export function nameOfTest({ name, facts }: Pick<RuleTest, "name" | "facts">): string {
  const { subject } = facts;
  return name.trim() || (typeof subject === "string" ? subject.trim() : "");
}
