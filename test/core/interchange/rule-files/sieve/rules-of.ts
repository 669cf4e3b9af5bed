/** What tests say of converted Sieve rules: one short line each. */

import type {
  ImportedRule,
  ImportedRules,
} from "../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import { readSieve } from "../../../../../lib/core/interchange/rule-files/sieve/read-sieve.ts";

/** The rules of a script that must be one. */
export function importedFrom(script: string): ImportedRules {
  const read = readSieve(script);
  if (!read.ok) throw new Error(`${read.code} ${JSON.stringify(read.params)}`);
  return read;
}

/** Such as `[Name] off subject:/a/i except from:b@c.de -> Folder, high, stop`. */
export function lineOf(rule: ImportedRule): string {
  const { name, isOn, condition, exceptions, labels, atLeast, stop } = rule;
  const does = [
    ...labels.map((label) => label.name),
    ...(atLeast === null ? [] : [atLeast]),
    ...(stop ? ["stop"] : []),
  ];
  const start = `${name === "" ? "" : `[${name}] `}${isOn ? "" : "off "}${condition ?? "nothing"}`;
  return `${start}${exceptions.map((text) => ` except ${text}`).join("")} -> ${does.join(", ")}`;
}

export function linesFrom(script: string): readonly string[] {
  return importedFrom(script).rules.map(lineOf);
}

/** `kind code` of each loss of the only rule. */
export function lossesFrom(script: string): readonly string[] {
  const { rules } = importedFrom(script);
  if (rules.length !== 1) throw new Error(`${rules.length} rules`);
  return (rules[0]?.losses ?? []).map(({ kind, code }) => `${kind} ${code}`);
}

/** The condition that one test comes to. */
export function conditionFrom(test: string): string | null {
  return importedFrom(`if ${test} { fileinto "A"; }`).rules[0]?.condition ?? null;
}
