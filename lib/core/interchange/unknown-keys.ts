/** Lists what a rule set holds that this release does not know: kept, and shown on import. */
import { readCalendar } from "../calendars/calendar.ts";
import { calendarSchema } from "../calendars/calendar-schema.ts";
import { readGroup } from "../groups/group.ts";
import { groupSchema } from "../groups/group-schema.ts";
import { readRuleTest } from "../rule-tests/rule-test.ts";
import { ruleTestSchema } from "../rule-tests/rule-test-schema.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { clientSchema, effectKeys, ruleSchema, ruleSetSchema } from "../rules/rule-set-schema.ts";
import { readSegment } from "../segments/segment.ts";
import { segmentSchema } from "../segments/segment-schema.ts";

const setKeys = Object.keys(ruleSetSchema.shape);
const clientKeys = Object.keys(clientSchema.shape);
const ruleKeys = Object.keys(ruleSchema.shape);

/** A file may hold a million different keys; a person reads some. */
const maxReported = 100;

/**
 * Each unknown key once, as `rules[].key` whatever the index, and each unknown
 * kind of effect as `rules[].effects[]: kind`; in the order of the file, at most 100.
 */
export function unknownKeys(set: RuleSet): string[] {
  const found = new Set<string>();
  collect(found, set, setKeys, "");
  for (const client of set.clients) collect(found, client, clientKeys, "clients[].");
  for (const rule of set.rules) {
    collect(found, rule, ruleKeys, "rules[].");
    for (const effect of rule.effects) {
      const known = effectKeys.get(effect.kind);
      if (known === undefined) report(found, `rules[].effects[]: ${effect.kind}`);
      else collect(found, effect, known, "rules[].effects[].");
    }
  }
  collectEntries(found, "segments[]", set.segments?.map(readSegment), Object.keys(segmentSchema.shape));
  collectEntries(found, "groups[]", set.groups?.map(readGroup), Object.keys(groupSchema.shape));
  collectEntries(found, "calendars[]", set.calendars?.map(readCalendar), Object.keys(calendarSchema.shape));
  collectEntries(found, "tests[]", set.tests?.map(readRuleTest), Object.keys(ruleTestSchema.shape));
  return [...found];
}

/** An entry of another shape (`null`) is reported as a whole. */
function collectEntries(
  found: Set<string>,
  path: string,
  entries: readonly (object | null)[] | undefined,
  known: readonly string[],
): void {
  for (const entry of entries ?? []) {
    if (entry === null) report(found, path);
    else collect(found, entry, known, `${path}.`);
  }
}

function collect(found: Set<string>, object: object, known: readonly string[], path: string): void {
  for (const key of Object.keys(object)) {
    if (!known.includes(key)) report(found, path + key);
  }
}

function report(found: Set<string>, name: string): void {
  if (found.size < maxReported) found.add(name.slice(0, 200));
}
