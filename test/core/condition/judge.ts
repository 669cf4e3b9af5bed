/** Judges conditions on facts in tests; every table of cases goes through here. */
import { type EvaluationContext, evaluateCondition } from "../../../lib/core/condition/evaluate-condition.ts";
import { parseCondition } from "../../../lib/core/condition/parse-condition.ts";
import type { Condition } from "../../../lib/core/condition/tree.ts";
import type { MessageFacts, Person } from "../../../lib/core/message/facts.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";

export type Facts = Omit<MessageFacts, "id">;

export const noon: EvaluationContext = {
  now: Date.UTC(2026, 9, 15, 12),
  zone: "UTC",
  account: ["ana@own.example"],
};

/** The tree of a condition that must have no error. */
export function treeOf(condition: string): Condition {
  const { tree, errors } = parseCondition(condition);
  if (tree === null) throw new Error(`${condition}: ${errors.map(({ code }) => code).join(", ")}`);
  return tree;
}

/** The verdict, or the codes of the errors. */
export function judge(condition: string, facts: Facts, context: Partial<EvaluationContext> = {}): string {
  const { tree, errors } = parseCondition(condition);
  if (tree === null) return errors.map(({ code }) => code).join(" ");
  return evaluateCondition(tree, prepareMessage({ id: "m", ...facts }), { ...noon, ...context });
}

export function person(address: string, name = ""): Person {
  return { name, address };
}

/** Facts of which every one is known, so that no verdict is `unknown` for want of them. */
export const allKnown = {
  from: person("anna@acme.com", "Anna Smith"),
  to: [],
  cc: [],
  bcc: [],
  replyTo: [],
  subject: "",
  snippet: "",
  bodyText: "",
  date: Date.UTC(2026, 9, 1, 12),
  sizeBytes: 1000,
  hasAttachment: false,
  attachmentNames: [],
  listId: "",
  unread: false,
  starred: false,
  important: false,
  labels: [],
  category: "primary",
  in: ["inbox"],
} as const satisfies Facts;
