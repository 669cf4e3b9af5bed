/**
 * The names that a condition of a rule set may look up. Without a rule set every
 * name is taken as it is; with one, a name that does not exist is an error.
 */
import { foldText } from "../message/fold-text.ts";

const namedKinds = ["client", "segment", "group"] as const;
export type NamedKind = (typeof namedKinds)[number];

export function isNamedKind(operator: string): operator is NamedKind {
  return (namedKinds as readonly string[]).includes(operator);
}

/** Names as `nameKey` gives them. */
export type KnownNames = Readonly<Record<NamedKind, ReadonlySet<string>>>;

/** Two names are the same one where their keys are equal: case and width do not count, nor do spaces at the ends. */
export function nameKey(name: string): string {
  return foldText(name).trim();
}
