/** Reads which mail a filter of Gmail's means. */
import { allOf, anyOf } from "../../../condition/join-conditions.ts";
import type { Condition } from "../../../condition/tree.ts";
import type { FilterProperty } from "../../../rules/rule-set.ts";
import { readGmailSearch } from "../gmail-search/read-gmail-search.ts";
import type { LossKind } from "../imported-rules.ts";
import { isKnownCriterion } from "./filter-properties.ts";

/**
 * Besides those of `SearchLossCode`:
 *
 * - `condition.chats`: changed; the filter passes over chats, which are never looked at here
 * - `condition.size`: lost; no size that could be read. params: `text`
 * - `condition.unknownProperty`: lost; a property that nobody knows, which may ask for more. params: `name`, `text`
 */
export interface CriteriaLoss {
  readonly kind: LossKind;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface FilterCriteria {
  /** What must hold; `null`: any mail. */
  readonly condition: Condition | null;
  /** What must not. */
  readonly exception: Condition | null;
  readonly losses: readonly CriteriaLoss[];
  /** Something that must hold is missing, so that the rule would take more mail than the filter. */
  readonly isWider: boolean;
}

interface Part {
  readonly condition?: Condition | null;
  readonly exception?: Condition | null;
  readonly losses?: readonly CriteriaLoss[];
  readonly isWider?: true;
}

export function readCriteria(properties: readonly FilterProperty[]): FilterCriteria {
  const parts = properties.map((property) => readProperty(property, properties));
  return {
    condition: allOf(parts.flatMap(({ condition }) => condition ?? [])),
    exception: anyOf(parts.flatMap(({ exception }) => exception ?? [])),
    losses: parts.flatMap(({ losses = [] }) => losses),
    isWider: parts.some(({ isWider }) => isWider === true),
  };
}

function readProperty({ name, value }: FilterProperty, all: readonly FilterProperty[]): Part {
  switch (name) {
    case "from":
    case "to":
    case "subject":
      return asked(readGmailSearch(value, name));
    case "hasTheWord":
      return asked(readGmailSearch(value, null));
    case "doesNotHaveTheWord": {
      // Gmail negates it as `-{…}`: mail with any of the words is not meant.
      const { tree, losses } = readGmailSearch(value, null, "or");
      return { exception: tree !== null && isForNone(tree) ? null : tree, losses };
    }
    case "hasAttachment":
      return { condition: { kind: "attachment" } };
    case "excludeChats":
      return { losses: [{ kind: "changed", code: "condition.chats", params: {} }] };
    case "size":
      return readSize(value, all);
    default:
      return isKnownCriterion(name) ? {} : unknownProperty(name, value);
  }
}

function asked({ tree, losses }: ReturnType<typeof readGmailSearch>): Part {
  return { condition: tree !== null && isForAll(tree) ? null : tree, losses };
}

function isForAll(tree: Condition): boolean {
  return tree.kind === "place" && tree.place === "anywhere";
}

function isForNone(tree: Condition): boolean {
  return tree.kind === "not" && isForAll(tree.part);
}

function unknownProperty(name: string, value: string): Part {
  const params = { name: name.slice(0, 200), text: value.slice(0, 200) };
  return { losses: [{ kind: "lost", code: "condition.unknownProperty", params }], isWider: true };
}

const units: ReadonlyMap<string, number> = new Map([
  ["s_sb", 1],
  ["s_skb", 1024],
  ["s_smb", 1024 ** 2],
]);

function readSize(value: string, all: readonly FilterProperty[]): Part {
  const saidOf = (name: string, other: string) => all.find((one) => one.name === name)?.value.trim() ?? other;
  const unit = units.get(saidOf("sizeUnit", "s_sb"));
  const side = { s_sl: "larger", s_ss: "smaller" }[saidOf("sizeOperator", "s_sl")];
  const bytes = /^\d{1,15}$/.test(value.trim()) && unit !== undefined ? Number(value) * unit : Number.NaN;
  if (Number.isSafeInteger(bytes) && (side === "larger" || side === "smaller"))
    return { condition: { kind: "size", side, bytes } };
  const params = { text: value.slice(0, 200) };
  return { losses: [{ kind: "lost", code: "condition.size", params }], isWider: true };
}
