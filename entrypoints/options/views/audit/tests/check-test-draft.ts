/** What is to be said of a test while it is edited; errors keep it from being saved. */
import { nameKey } from "../../../../../lib/core/condition/known-names.ts";
import { testLimits } from "../../../../../lib/core/rule-tests/test-limits.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import type { RuleTestWords } from "../../../../../lib/i18n/rule-tests/translate-rule-tests.ts";
import { peopleIn, readSize, strangersIn } from "./message-draft.ts";
import { linesOf, type TestDraft } from "./test-draft.ts";

export type TestSays = ReturnType<typeof checkTestDraft>;

/** @param set everything that decides */
export function checkTestDraft(draft: TestDraft, set: RuleSet, words: RuleTestWords) {
  const { message, clientWay, client } = draft;
  const people = (text: string) =>
    strangersIn(text).map((stranger) => words("test.people.bad", { text: stranger }));
  const errors = {
    from: [...people(message.from), ...(peopleIn(message.from).length > 1 ? [words("test.from.many")] : [])],
    to: people(message.to),
    cc: people(message.cc),
    body: message.body.length > testLimits.body ? [words("test.body.long", { count: testLimits.body })] : [],
    size: message.size.trim() !== "" && readSize(message.size) === null ? [words("test.size.bad")] : [],
    client: clientWay === "named" && client.trim() === "" ? [words("test.client.missing")] : [],
  };
  return {
    ...errors,
    hasErrors: Object.values(errors).some((texts) => texts.length > 0),
    clientNotes: clientWay === "named" && isUnknownClient(client, set) ? [words("test.client.unknown")] : [],
    labelNotes: unknownLabels(draft.labels, set, words),
    isEmpty:
      clientWay === "any" &&
      draft.priority === "" &&
      linesOf(draft.labels).length + linesOf(draft.notLabels).length === 0,
  };
}

function isUnknownClient(name: string, { clients }: RuleSet): boolean {
  const key = nameKey(name);
  return name.trim() !== "" && !clients.some((client) => nameKey(client.name) === key);
}

function unknownLabels(text: string, { rules }: RuleSet, words: RuleTestWords): readonly string[] {
  const given = new Set(
    rules.flatMap(({ effects }) =>
      effects.flatMap((effect) => (effect.kind === "label" ? [nameKey(effect.label)] : [])),
    ),
  );
  const unknown = linesOf(text).filter((label) => !given.has(nameKey(label)));
  return unknown.length === 0
    ? []
    : [words("test.labels.unknown", { names: unknown.join(", "), count: unknown.length })];
}
