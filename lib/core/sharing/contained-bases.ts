/** The revisions that a rule set contains: those that left it, and those that were taken into it and not taken back. */
import { parseRuleSet } from "../interchange/read-rule-set.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { readOnce } from "../shared/read-once.ts";
import type { Base } from "./base.ts";
import { documentOf, type OpenedDocument } from "./document-of.ts";

export interface OpenedBase extends OpenedDocument {
  readonly base: Base;
  /** As it was read, with what it says about itself. */
  readonly file: RuleSet;
}

/** As many as are opened to find out what the newest shared state of every item was. */
const mostOpened = 10;

export function isContained({ id: setId, merged = [] }: RuleSet, base: Base): boolean {
  if (base.way === "export" && base.setId === setId) return true;
  return merged.some(({ revision }) => revision === base.id);
}

/** `null`: what lies there is no rule set any more. */
export const openBase = readOnce((entry): OpenedBase | null => {
  const base = entry as Base;
  const parsed = parseRuleSet(base.text);
  return parsed.ok ? { base, file: parsed.set, ...documentOf(parsed.set) } : null;
}) as (base: Base) => OpenedBase | null;

/**
 * The newest contained revisions, the newest first, up to the newest one that left here and
 * holds all `parts`: what is older says nothing that this one does not say.
 */
export function openNewest(
  contained: readonly Base[],
  parts: OpenedDocument["parts"],
): readonly OpenedBase[] {
  const opened: OpenedBase[] = [];
  for (const base of contained.slice(0, mostOpened)) {
    const found = openBase(base);
    if (found === null) continue;
    opened.push(found);
    if (base.way === "export" && parts.every((part) => found.parts.includes(part))) break;
  }
  return opened;
}
