/**
 * Writes a rule set as a file that people can compare line by line: known keys
 * in one fixed order, unknown ones after them by name, two spaces, one
 * line feed at the end. Equal sets give equal bytes, however the keys of anything in
 * them were ordered. A set that only fits into the size limit without its white space is written without it.
 */

import { calendarSchema } from "../calendars/calendar-schema.ts";
import { groupSchema } from "../groups/group-schema.ts";
import { ruleTestSchema } from "../rule-tests/rule-test-schema.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { clientSchema, effectKeys, ruleSchema, ruleSetSchema } from "../rules/rule-set-schema.ts";
import { segmentSchema } from "../segments/segment-schema.ts";
import { withSortedKeys } from "../shared/canonical-text.ts";
import { intakeLimits } from "./intake-limits.ts";
import { utf8Length } from "./utf8-length.ts";

const setKeys = Object.keys(ruleSetSchema.shape);
const clientKeys = Object.keys(clientSchema.shape);
const ruleKeys = Object.keys(ruleSchema.shape);
/** Of entries that are kept as they are, also where a later version wrote them. */
const entryKeys = {
  segments: Object.keys(segmentSchema.shape),
  groups: Object.keys(groupSchema.shape),
  calendars: Object.keys(calendarSchema.shape),
  tests: Object.keys(ruleTestSchema.shape),
} as const;

/** The text of the file; `readRuleSet` of it gives the set back. */
export function writeRuleSet(set: RuleSet): string {
  const ordered = {
    ...inOrder(set, setKeys),
    clients: set.clients.map((client) => inOrder(client, clientKeys)),
    rules: set.rules.map((rule) => ({
      ...inOrder(rule, ruleKeys),
      effects: rule.effects.map((effect) => inOrder(effect, effectKeys.get(effect.kind) ?? [])),
    })),
    ...entriesInOrder(set),
  };
  const readable = `${JSON.stringify(ordered, null, 2)}\n`;
  return utf8Length(readable) <= intakeLimits.bytes ? readable : `${JSON.stringify(ordered)}\n`;
}

/** Takes the places that `inOrder` gave these parts. */
function entriesInOrder(set: RuleSet): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (["segments", "groups", "calendars", "tests"] as const).flatMap((part) => {
      const entries = set[part];
      return entries === undefined
        ? []
        : [[part, entries.map((entry) => entryInOrder(entry, entryKeys[part]))]];
    }),
  );
}

function entryInOrder(entry: unknown, known: readonly string[]): unknown {
  const isObject = typeof entry === "object" && entry !== null && !Array.isArray(entry);
  return isObject ? inOrder(entry, known) : withSortedKeys(entry);
}

/** The object with its known keys first and the others in code unit order, and so on in what it holds. */
function inOrder(object: object, known: readonly string[]): Readonly<Record<string, unknown>> {
  const entries = new Map<string, unknown>(Object.entries(object));
  const present = known.filter((key) => entries.has(key));
  const others = [...entries.keys()].filter((key) => !known.includes(key)).sort();
  return Object.fromEntries([...present, ...others].map((key) => [key, withSortedKeys(entries.get(key))]));
}
