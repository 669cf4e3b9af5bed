/**
 * Reads the configuration of gmailctl, v1alpha3, as JSON: what `jsonnet` writes of its files. Its rules become filters of
 * Gmail's, which apply in no order, so those with equal filters are one rule here as there.
 */
import { intakeLimits } from "../../intake-limits.ts";
import { type ParseJsonError, parseJsonObject } from "../../parse-json-object.ts";
import { fitCondition } from "../fit-condition.ts";
import { readEffects } from "../gmail-filters/filter-effects.ts";
import type { FilePlace, ImportedLabel, ImportedRule, Loss, ReadRuleFile } from "../imported-rules.ts";
import { readJsonWithPlaces } from "../json-with-places.ts";
import { actionsAsProperties } from "./actions-as-properties.ts";
import { type ReadFilter, readFilter } from "./read-filter.ts";

/** Brackets in brackets of a filter, two levels each; a condition has 24. */
const filterDepth = 100;

/**
 * Losses: those of `SearchLossCode`, `FilterLoss`, `FilterEffects`, `condition.none`, `condition.tooLong` and `rule.split`
 * as with Gmail's filters, and of the file `file.tests` (lost; its tests were not taken. params: `count`).
 *
 * Refusals: `file.tooLarge`, those of `ParseJsonError`, `file.tooManyRules` (params: `limit`), `gmailctl.version` (params: `version`) and
 * `gmailctl.shape`: JSON of another kind.
 */
export function readGmailctl(text: string): ReadRuleFile {
  if (text.length > intakeLimits.bytes)
    return refused("file.tooLarge", { bytes: text.length, limit: intakeLimits.bytes });
  const parsed = parseJsonObject(text, filterDepth);
  if (!parsed.ok) return refusedWithPlace(text, parsed.error);
  const { version, rules = [], labels = [], tests = [] } = parsed.value ?? {};
  if (typeof version !== "string") return refused("gmailctl.shape");
  if (version !== "v1alpha3") return refused("gmailctl.version", { version: version.slice(0, 200) });
  const list = rules ?? [];
  if (!Array.isArray(list) || !list.every(isObject)) return refused("gmailctl.shape");
  if (list.length > intakeLimits.rules) return refused("file.tooManyRules", { limit: intakeLimits.rules });
  const groups = Map.groupBy(list, ({ filter }) => JSON.stringify(filter ?? null));
  const colours = coloursOf(labels);
  const places = placesOf(text);
  const placeOf = new Map<Written, FilePlace | null>(
    list.map((rule, index) => [rule, places[index] ?? null]),
  );
  const count = Array.isArray(tests) ? tests.length : 0;
  return {
    ok: true,
    format: "gmailctl",
    rules: [...groups.values()].flatMap((group) =>
      rulesOf(group, colours, placeOf.get(group[0] ?? {}) ?? null),
    ),
    losses: count === 0 ? [] : [{ kind: "lost", code: "file.tests", params: { count }, place: null }],
    books: [],
  };
}

function refusedWithPlace(text: string, { code, params }: ParseJsonError): ReadRuleFile {
  const placed = readJsonWithPlaces(text);
  return placed.ok ? refused(code, params) : placed;
}

type Written = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Written {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Of its rules; empty: it is deeper than what tells places reads. */
function placesOf(text: string): readonly (FilePlace | null)[] {
  const placed = readJsonWithPlaces(text);
  const rules = placed.ok && isObject(placed.value) ? placed.value["rules"] : null;
  return placed.ok && Array.isArray(rules) ? rules.map(placed.placeOf) : [];
}

function rulesOf(
  group: readonly Written[],
  colours: ReadonlyMap<string, string>,
  place: FilePlace | null,
): readonly ImportedRule[] {
  const filter = group[0]?.["filter"];
  const read: ReadFilter = filter === undefined ? { tree: null, losses: [] } : readFilter(filter);
  const effects = readEffects(group.map(({ actions }) => actionsAsProperties(actions)));
  const conditions = read.tree === null ? [] : fitCondition(read.tree);
  const losses: readonly Loss[] = [...read.losses, ...splitLosses(conditions), ...effects.losses].map(
    (loss) => ({
      ...loss,
      place,
    }),
  );
  const rule: ImportedRule = {
    ...{ name: "", place, exceptions: [], stop: false, losses },
    ...{ atLeast: effects.atLeast, points: effects.points },
    labels: effects.labels.map((label) => coloured(label, colours)),
    condition: null,
    isOn: true,
  };
  if (conditions === null || conditions.length === 0) return [{ ...rule, isOn: false }];
  return conditions.map((condition) => ({ ...rule, condition }));
}

function splitLosses(conditions: readonly string[] | null): readonly Omit<Loss, "place">[] {
  if (conditions === null) return [{ kind: "lost", code: "condition.tooLong", params: {} }];
  if (conditions.length === 0) return [{ kind: "lost", code: "condition.none", params: {} }];
  const { length: count } = conditions;
  return count === 1 ? [] : [{ kind: "changed", code: "rule.split", params: { count } }];
}

/** By the name of the label, those that are written as `#rrggbb`. */
function coloursOf(labels: unknown): ReadonlyMap<string, string> {
  const colours = new Map<string, string>();
  for (const label of Array.isArray(labels) ? labels.filter(isObject) : []) {
    const { name, color } = label;
    const background = isObject(color) ? color["background"] : undefined;
    const isColour = typeof background === "string" && /^#[0-9a-f]{6}$/i.test(background);
    if (typeof name === "string" && isColour) colours.set(name, background);
  }
  return colours;
}

function coloured(label: ImportedLabel, colours: ReadonlyMap<string, string>): ImportedLabel {
  const colour = label.kind === "label" ? colours.get(label.name) : undefined;
  return colour === undefined ? label : { ...label, colour };
}

function refused(code: string, params: Readonly<Record<string, string | number>> = {}): ReadRuleFile {
  return { ok: false, code, params };
}
