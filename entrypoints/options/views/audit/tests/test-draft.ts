/** A test while it is edited. Keys that this version does not know go through untouched. */
import { type Expected, nameOfTest, type RuleTest } from "../../../../../lib/core/rule-tests/rule-test.ts";
import type { Priority } from "../../../../../lib/core/rules/rule-set.ts";
import {
  dayOf,
  draftOfMessage,
  emptyMessage,
  factsOfDraft,
  instantOf,
  type MessageDraft,
} from "./message-draft.ts";

export interface TestDraft {
  /** The test or the seen message that it was made of; absent: it was typed. */
  readonly base?: RuleTest;
  readonly id: string;
  /** Where a new one goes; absent: at the end. */
  readonly index?: number;
  readonly name: string;
  readonly message: MessageDraft;
  readonly account: string;
  /** `YYYY-MM-DD` on which the message is looked at; `""`: when the test runs. */
  readonly now: string;
  readonly clientWay: "any" | "none" | "named";
  readonly client: string;
  /** One a line. */
  readonly labels: string;
  readonly notLabels: string;
  readonly priority: Priority | "";
}

export function emptyTestDraft(id: string): TestDraft {
  return {
    ...{ id, name: "", message: emptyMessage, account: "", now: "" },
    ...expectedDraft({}),
  };
}

export function draftOfTest(test: RuleTest): TestDraft {
  const { id, name, facts, account = "", now, expected } = test;
  const at = now === undefined ? Number.NaN : Date.parse(now);
  return {
    ...{ base: test, id, name, account, message: draftOfMessage(facts) },
    now: Number.isNaN(at) ? "" : dayOf(at),
    ...expectedDraft(expected),
  };
}

export function expectedDraft({
  client,
  labels = [],
  notLabels = [],
  priority,
}: Expected): Pick<TestDraft, "clientWay" | "client" | "labels" | "notLabels" | "priority"> {
  return {
    clientWay: client === undefined ? "any" : client === null ? "none" : "named",
    client: client ?? "",
    labels: labels.join("\n"),
    notLabels: notLabels.join("\n"),
    priority: priority ?? "",
  };
}

/** The test as it will be stored. Call it on a draft without errors. */
export function testOfDraft(draft: TestDraft): RuleTest {
  const { base, id, name, message } = draft;
  const { account: _account, now: _now, expected, facts = {}, ...kept } = base ?? {};
  const account = draft.account.trim();
  const now = nowOf(draft);
  return {
    ...kept,
    id,
    name: name.trim() || message.subject.trim().slice(0, longestOwnName),
    facts: factsOfDraft(message, facts),
    ...(account === "" ? {} : { account }),
    ...(now === undefined ? {} : { now }),
    expected: expectedOf(draft, expected ?? {}),
  };
}

/** UTF-16 units of a subject that becomes a name. */
const longestOwnName = 200;

/** The very moment as long as its day is the same. */
function nowOf({ base, now }: TestDraft): string | undefined {
  if (now === "") return undefined;
  const before = base?.now;
  return before !== undefined && dayOf(Date.parse(before)) === now ? before : instantOf(now);
}

function expectedOf(draft: TestDraft, base: Expected): Expected {
  const { client: _client, labels: _labels, notLabels: _notLabels, priority: _priority, ...kept } = base;
  const labels = linesOf(draft.labels);
  const notLabels = linesOf(draft.notLabels);
  return {
    ...kept,
    ...(draft.clientWay === "any" ? {} : { client: draft.clientWay === "none" ? null : draft.client.trim() }),
    ...(labels.length === 0 ? {} : { labels }),
    ...(notLabels.length === 0 ? {} : { notLabels }),
    ...(draft.priority === "" ? {} : { priority: draft.priority }),
  };
}

export function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}

export function isTestChanged(draft: TestDraft, stored: RuleTest | undefined): boolean {
  const before = stored === undefined ? emptyTestDraft(draft.id) : draftOfTest(stored);
  const comparable = ({ base: _base, index: _index, ...rest }: TestDraft) => JSON.stringify(rest);
  return comparable(draft) !== comparable(before);
}

export function nameOfDraft(draft: TestDraft): string {
  return nameOfTest({ name: draft.name, facts: { subject: draft.message.subject } });
}
