/**
 * Writes a rule set as a file that people can compare line by line: known keys
 * in one fixed order, unknown ones after them by name, two spaces, one
 * line feed at the end. Equal sets give equal bytes. A set that only fits into
 * the size limit without its white space is written without it.
 */
import type { RuleSet } from "../rules/rule-set.ts";
import { clientSchema, effectKeys, ruleSchema, ruleSetSchema } from "../rules/rule-set-schema.ts";
import { intakeLimits } from "./intake-limits.ts";
import { utf8Length } from "./utf8-length.ts";

const setKeys = Object.keys(ruleSetSchema.shape);
const clientKeys = Object.keys(clientSchema.shape);
const ruleKeys = Object.keys(ruleSchema.shape);

/** The text of the file; `readRuleSet` of it gives the set back. */
export function writeRuleSet(set: RuleSet): string {
  const ordered = {
    ...inOrder(set, setKeys),
    clients: set.clients.map((client) => inOrder(client, clientKeys)),
    rules: set.rules.map((rule) => ({
      ...inOrder(rule, ruleKeys),
      effects: rule.effects.map((effect) => inOrder(effect, effectKeys.get(effect.kind) ?? [])),
    })),
  };
  const readable = `${JSON.stringify(ordered, null, 2)}\n`;
  return utf8Length(readable) <= intakeLimits.bytes ? readable : `${JSON.stringify(ordered)}\n`;
}

/** The object with its known keys first and the others in code unit order. */
function inOrder(object: object, known: readonly string[]): Readonly<Record<string, unknown>> {
  const entries = new Map<string, unknown>(Object.entries(object));
  const present = known.filter((key) => entries.has(key));
  const others = [...entries.keys()].filter((key) => !known.includes(key)).sort();
  return Object.fromEntries([...present, ...others].map((key) => [key, entries.get(key)]));
}
