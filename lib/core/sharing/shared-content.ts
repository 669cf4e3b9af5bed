/** What leaves of a rule set: the chosen parts without what stays at home. */
import {
  decidingParts,
  type PrivateField,
  privateFields,
  type RuleSet,
  type SetPart,
  setParts,
} from "../rules/rule-set.ts";
import { bareSet, withoutStamps } from "./document-of.ts";
import { listParts } from "./set-items.ts";
import { withholdPrivate } from "./withhold-private.ts";

/** What of a set leaves. */
export interface ShareScope {
  readonly parts: readonly SetPart[];
  readonly withheld: readonly PrivateField[];
  /** The owner's own addresses. */
  readonly accounts: readonly string[];
}

/** The order of the names is ours, so that the same choice gives the same file. */
export function withheldWithout(included: readonly PrivateField[]): readonly PrivateField[] {
  return privateFields.filter((field) => !included.includes(field));
}

/**
 * Keys of the set itself that this release does not know are shared with all that decides together, and only then:
 * nobody can say to which of them they belong.
 */
export function sharedContent(set: RuleSet, { parts, withheld, accounts }: ShareScope): RuleSet {
  const chosen = setParts.filter((part) => parts.includes(part));
  const { format, version, id, name } = set;
  const whole = withoutStamps(bareSet(set));
  const { tests: _, ...deciding } = whole;
  const isWhole = decidingParts.every((part) => chosen.includes(part));
  const head = isWhole ? deciding : { format, version, id, name };
  const partial: RuleSet = {
    ...head,
    clients: chosen.includes("clients") ? whole.clients : [],
    rules: chosen.includes("rules") ? whole.rules : [],
    ...Object.fromEntries(
      [...listParts, "settings" as const].flatMap((part) =>
        chosen.includes(part) && whole[part] !== undefined ? [[part, whole[part]]] : [],
      ),
    ),
  };
  const kept = privateFields.filter((field) => withheld.includes(field));
  return {
    ...withholdPrivate(partial, kept, accounts),
    parts: chosen,
    ...(kept.length === 0 ? {} : { withheld: kept }),
  };
}
