/**
 * Reads the filters that Gmail exports (`mailFilters.xml`) as rules.
 *
 * Gmail knows one label a filter, so entries with equal criteria are one rule with several labels. Gmail's own search is our
 * condition language: nothing of it is translated, only the fields are put together again as Gmail does it.
 */
import { negated } from "../../../condition/join-conditions.ts";
import type { Condition } from "../../../condition/tree.ts";
import { type FilterProperty, type GmailFilter, gmailFilterLimits } from "../../../rules/rule-set.ts";
import { intakeLimits } from "../../intake-limits.ts";
import { fitCondition } from "../fit-condition.ts";
import type { FilePlace, ImportedRule, Loss, ReadRuleFile } from "../imported-rules.ts";
import { type FilterCriteria, readCriteria } from "./filter-criteria.ts";
import { readEffects } from "./filter-effects.ts";
import { partProperties } from "./filter-properties.ts";
import { readFilterFeed } from "./read-filter-feed.ts";

/**
 * Losses besides those of criteria and effects:
 *
 * - `condition.none`: lost; the filter says of no mail that it is meant
 * - `condition.tooLong`: lost; it is longer than a condition may be and cannot be parted
 * - `rule.split`: changed; it was parted into several rules. params: `count`
 * - `rule.notKept`: changed; too large to be kept as it stood, its criteria go back to Gmail written anew
 *
 * Refusals: `file.tooLarge` (params `bytes`, `limit`) and those of `FeedRefusalCode`.
 */
export function readGmailFilters(text: string): ReadRuleFile {
  if (text.length > intakeLimits.bytes)
    return { ok: false, code: "file.tooLarge", params: { bytes: text.length, limit: intakeLimits.bytes } };
  const feed = readFilterFeed(text);
  if (!feed.ok) return feed;
  const filters = new Map<string, Filter>();
  for (const { properties, place } of feed.entries) {
    if (properties.length === 0) continue;
    const { criteria, actions } = partProperties(properties);
    const key = keyOf(criteria);
    const known = filters.get(key);
    if (known === undefined) filters.set(key, { criteria, actions: [actions], place });
    else known.actions.push(actions);
  }
  const rules = [...filters.values()].flatMap(rulesOf);
  return { ok: true, format: "gmail-filters", rules, losses: [], books: [] };
}

interface Filter {
  readonly criteria: readonly FilterProperty[];
  readonly actions: (readonly FilterProperty[])[];
  readonly place: FilePlace | null;
}

/** Equal for criteria that are the same in another order. */
function keyOf(criteria: readonly FilterProperty[]): string {
  return JSON.stringify(criteria.map(({ name, value }) => [name, value]).sort());
}

function rulesOf({ criteria, actions, place }: Filter): readonly ImportedRule[] {
  const read = readCriteria(criteria);
  const { labels, atLeast, points, losses } = readEffects(actions);
  const texts = criteria.length === 0 ? nothing("condition.none") : textsOf(read);
  const told: Loss[] = [...read.losses, ...texts.losses, ...losses].map((loss) => ({ ...loss, place }));
  const rule: ImportedRule = {
    ...{ name: "", place, labels, atLeast, points, stop: false, losses: told },
    condition: null,
    exceptions: texts.exceptions,
    isOn: !read.isWider,
  };
  const [condition] = texts.conditions;
  if (condition === undefined) return [{ ...rule, isOn: false }];
  const { conditions, exceptions } = texts;
  const gmail = { criteria, readAs: [condition, ...exceptions], actions };
  if (conditions.length === 1 && isKeepable(gmail)) return [{ ...rule, condition, gmail }];
  const notKept: Loss = { kind: "changed", code: "rule.notKept", params: {}, place };
  // What it does still goes back: no rule says what these criteria said.
  const anew = { criteria: [], readAs: [], actions };
  return conditions.map((one) => ({
    ...rule,
    condition: one,
    losses: [...told, notKept],
    ...(isKeepable(anew) ? { gmail: anew } : {}),
  }));
}

interface Texts {
  /** Of which one must hold; empty: there is none. */
  readonly conditions: readonly string[];
  readonly exceptions: readonly string[];
  readonly losses: readonly Omit<Loss, "place">[];
}

function textsOf({ condition: tree, exception, isWider }: FilterCriteria): Texts {
  if (tree === null && exception === null && isWider) return nothing("condition.none");
  const unless = exception === null ? [] : fitCondition(exception);
  const either = tree === null ? aloneOf(exception) : fitCondition(tree);
  if (unless === null || either === null) return nothing("condition.tooLong");
  const count = either.length;
  const isAlone = tree === null && either[0] !== anyMail;
  return {
    conditions: either,
    exceptions: isAlone ? [] : unless,
    losses: count > 1 ? [{ kind: "changed", code: "rule.split", params: { count } }] : [],
  };
}

const anyMail = "in:anywhere";

/** The condition of a filter that only says what is not meant, or nothing that could be told of mail. */
function aloneOf(exception: Condition | null): readonly string[] {
  const alone = exception === null ? null : fitCondition(negated(exception));
  return alone ?? [anyMail];
}

function nothing(code: "condition.none" | "condition.tooLong"): Texts {
  return { conditions: [], exceptions: [], losses: [{ kind: "lost", code, params: {} }] };
}

function isKeepable({ criteria, readAs, actions }: GmailFilter): boolean {
  const { properties, nameLength, valueLength, entries } = gmailFilterLimits;
  const isBounded = (list: readonly FilterProperty[]) =>
    list.length <= properties &&
    list.every(({ name, value }) => name.length <= nameLength && value.length <= valueLength);
  return (
    actions.length <= entries &&
    readAs.length <= properties &&
    isBounded(criteria) &&
    actions.every(isBounded)
  );
}
