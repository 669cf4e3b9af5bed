/**
 * Follows a new name through a rule set: every condition and exception of rules,
 * and every segment, that names the client, segment or group, is written anew with
 * its other name, and so are tests that expect a client. What cannot be read is left as it is: it names nothing.
 */
import { isNamedKind, type NamedKind, nameKey } from "../condition/known-names.ts";
import { parseCondition } from "../condition/parse-condition.ts";
import { printCondition } from "../condition/print-condition.ts";
import type { Condition, LookupTerm } from "../condition/tree.ts";
import { readSegment } from "../segments/segment.ts";
import { lookupsIn } from "./lookups-in.ts";
import { renameInTests } from "./rename-in-tests.ts";
import type { Rule, RuleSet } from "./rule-set.ts";
import type { SingleEdit } from "./rule-set-edit.ts";

/** Former names, as `nameKey` gives them, and the new one. */
export interface Renaming {
  readonly kind: NamedKind;
  readonly from: ReadonlySet<string>;
  readonly to: string;
}

export interface Renamed {
  readonly set: RuleSet;
  /**
   * Puts back what was written before: also what had the new name already, which
   * taking back the name itself would give the former one.
   */
  readonly inverse: readonly SingleEdit[];
}

/** @param except id of a segment that is left as it is: whoever saves it sees to its text */
export function renameInConditions(set: RuleSet, renaming: Renaming, except: string | null = null): Renamed {
  if (renaming.from.size === 0) return { set, inverse: [] };
  const inverse: SingleEdit[] = [];
  const hadNewName = (texts: readonly string[]) =>
    texts.some((text) => isNamedIn(text, renaming.kind, renaming.to));
  const rules = set.rules.map((rule) => {
    const renamed = renameInRule(rule, renaming);
    if (renamed !== rule || hadNewName([rule.condition, ...(rule.exceptions ?? [])])) {
      inverse.push({ kind: "rule.save", rule });
    }
    return renamed;
  });
  const segments = set.segments?.map((entry) => {
    const segment = readSegment(entry);
    if (segment === null || segment.id === except) return entry;
    const condition = renameIn(segment.condition, renaming);
    const isSame = condition === segment.condition;
    if (!isSame || hadNewName([condition])) inverse.push({ kind: "segment.save", segment, restore: true });
    return isSame ? entry : { ...segment, condition };
  });
  const followed =
    inverse.length === 0 ? set : { ...set, rules, ...(segments === undefined ? {} : { segments }) };
  if (renaming.kind !== "client") return { set: followed, inverse };
  const tested = renameInTests(followed, { ...renaming, kind: "client" });
  return { set: tested.set, inverse: [...inverse, ...tested.inverse] };
}

/** The same object where nothing in it changes. */
function renameInRule(rule: Rule, renaming: Renaming): Rule {
  const condition = renameIn(rule.condition, renaming);
  const exceptions = rule.exceptions?.map((text) => renameIn(text, renaming));
  const isSame =
    condition === rule.condition &&
    (exceptions ?? []).every((text, index) => text === rule.exceptions?.[index]);
  return isSame ? rule : { ...rule, condition, ...(exceptions === undefined ? {} : { exceptions }) };
}

function isNamedIn(text: string, kind: NamedKind, name: string): boolean {
  const { tree } = parseCondition(text);
  const key = nameKey(name);
  return (
    tree !== null &&
    lookupsIn(tree).some(({ operator, value }) => operator === kind && nameKey(value) === key)
  );
}

/** The same text where it names none of them. */
export function renameIn(text: string, { kind, from, to }: Renaming): string {
  return renameNames(text, (named, name) => (named === kind && from.has(nameKey(name)) ? to : undefined));
}

/** The text with other names in it; the same text where `nameFor` gives none, or where it cannot be read. */
export function renameNames(
  text: string,
  nameFor: (kind: NamedKind, name: string) => string | undefined,
): string {
  const { tree } = parseCondition(text);
  const lookups = tree === null ? [] : lookupsIn(tree);
  const renamedTerm = ({ operator, value }: LookupTerm): string | undefined =>
    isNamedKind(operator) ? nameFor(operator, value) : undefined;
  if (tree === null || lookups.every((term) => renamedTerm(term) === undefined)) return text;
  const renamed = (part: Condition): Condition => {
    switch (part.kind) {
      case "and":
      case "or":
        return { ...part, parts: part.parts.map(renamed) } as Condition;
      case "not":
        return { ...part, part: renamed(part.part) } as Condition;
      case "lookup":
        return { ...part, value: renamedTerm(part) ?? part.value };
      default:
        return part;
    }
  };
  return printCondition(renamed(tree));
}
