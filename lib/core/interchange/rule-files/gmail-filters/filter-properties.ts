/** The properties of Gmail's filters: which of them say which mail is meant, which say what is done, and their order in its files. */
import type { FilterProperty } from "../../../rules/rule-set.ts";

const criteria = [
  "from",
  "to",
  "subject",
  "hasTheWord",
  "doesNotHaveTheWord",
  "hasAttachment",
  "excludeChats",
];
const sizes = ["size", "sizeOperator", "sizeUnit"];
const actions = [
  "label",
  "shouldArchive",
  "shouldMarkAsRead",
  "shouldStar",
  "shouldTrash",
  "shouldNeverSpam",
  "shouldAlwaysMarkAsImportant",
  "shouldNeverMarkAsImportant",
  "forwardTo",
  "cannedResponse",
  "smartLabelToApply",
];
/** As genuine files have them. */
const order = [...criteria, ...actions, ...sizes];

export function inFileOrder(properties: readonly FilterProperty[]): readonly FilterProperty[] {
  const rank = ({ name }: FilterProperty) => (order.includes(name) ? order.indexOf(name) : order.length);
  return properties.toSorted((one, other) => rank(one) - rank(other));
}

/** Gmail's own names of its categories. */
export const smartLabels: ReadonlyMap<string, string> = new Map([
  ["^smartlabel_personal", "Personal"],
  ["^smartlabel_social", "Social"],
  ["^smartlabel_promo", "Promotions"],
  ["^smartlabel_group", "Forums"],
  ["^smartlabel_notification", "Updates"],
  ["^smartlabel_receipt", "Purchases"],
]);

export interface ParsedEntry {
  readonly criteria: readonly FilterProperty[];
  /** What is done, and what means nothing: every file says a unit of sizes without a size. */
  readonly actions: readonly FilterProperty[];
}

/** A property that nobody knows counts as one of the criteria, unless it is called as actions are. */
export function partProperties(properties: readonly FilterProperty[]): ParsedEntry {
  const hasSize = properties.some(({ name, value }) => name === "size" && value.trim() !== "");
  const isCriterion = ({ name, value }: FilterProperty) => {
    if (sizes.includes(name)) return hasSize;
    if (criteria.includes(name)) return isSet(value);
    return !actions.includes(name) && !/^(?:should|mark|apply|never|always|canned|forward)/i.test(name);
  };
  return {
    criteria: properties.filter(isCriterion),
    actions: properties.filter((property) => !isCriterion(property)),
  };
}

/** `""` and `false` ask for nothing. */
export function isSet(value: string): boolean {
  return value.trim() !== "" && value.trim().toLowerCase() !== "false";
}

export function isKnownCriterion(name: string): boolean {
  return criteria.includes(name) || sizes.includes(name);
}
