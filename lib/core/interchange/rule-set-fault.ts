/**
 * The first place where a parsed file is not a rule set, for a sentence such as
 * "rules[3].effects[0].points: a number is expected".
 *
 * Lists are judged element by element up to the first fault. A schema over the
 * whole file collects every fault, and zod 4.6 throws a RangeError when it passes
 * on more than about 100,000 of them, which a hostile file has in 1 MB.
 */
import type * as z from "zod/mini";
import {
  clientSchema,
  effectSchema,
  mergedRevisionSchema,
  partSchema,
  placedItemSchema,
  privateFieldSchema,
  removedItemSchema,
  revisionIdSchema,
  ruleSchema,
  ruleSetOutlineSchema,
  textSchema,
} from "../rules/rule-set-schema.ts";

export interface ShapeFault {
  /** Such as `rules[3].effects[0].points`, at most 200 characters; `""`: the file itself. */
  readonly path: string;
  /** What would have been right there: a type, the allowed words, or a pattern. */
  readonly expected: string;
}

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** Lists within a client or a rule, with the schema of one element. */
const innerLists = {
  addresses: textSchema,
  domains: textSchema,
  exactDomains: textSchema,
  aliases: textSchema,
  exceptions: textSchema,
  effects: effectSchema,
} as const;

/** Lists of the set itself, judged like clients and rules; each may be as long as the file. */
const outerLists = [
  { path: ["clients"], schema: clientSchema },
  { path: ["rules"], schema: ruleSchema },
  { path: ["parts"], schema: partSchema },
  { path: ["withheld"], schema: privateFieldSchema },
  { path: ["history", "ancestors"], schema: revisionIdSchema },
  { path: ["change", "removed"], schema: removedItemSchema },
  { path: ["change", "order"], schema: placedItemSchema },
  { path: ["merged"], schema: mergedRevisionSchema },
] as const;

/** The first fault of the file's value; `null` where `ruleSetSchema` accepts it. */
export function findShapeFault(file: Readonly<Record<string, unknown>>): ShapeFault | null {
  for (const { path, schema } of outerLists) {
    const fault = inItems(valueAt(file, path), schema, path);
    if (fault !== null) return fault;
  }
  return inOutline(file);
}

/** An entry of a list that is not judged above may still hold more faults than the schema can collect. */
function inOutline(file: Readonly<Record<string, unknown>>): ShapeFault | null {
  try {
    return inElement(file, ruleSetOutlineSchema, []);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { path: crowdedKey(file), expected: "array" };
  }
}

function crowdedKey(file: Readonly<Record<string, unknown>>): string {
  const crowded = Object.entries(ruleSetOutlineSchema.shape).find(([key, schema]) => {
    try {
      schema.safeParse(file[key]);
      return false;
    } catch {
      // Expected: the RangeError that led here.
      return true;
    }
  });
  return crowded?.[0] ?? "";
}

function valueAt(file: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || typeof file !== "object" || file === null) return file;
  return valueAt(Reflect.get(file, key), rest);
}

function inItems(items: unknown, schema: z.ZodMiniType, name: Path): ShapeFault | null {
  if (!Array.isArray(items)) return null;
  for (const [index, item] of items.entries()) {
    // Nearly every item of nearly every file is right, and judged once.
    if (!hasLongList(item) && schema.safeParse(item).success) continue;
    const fault = inInnerLists(item, [...name, index]) ?? inElement(item, schema, [...name, index]);
    if (fault !== null) return fault;
  }
  return null;
}

/** So long that the faults of all elements are too many to be collected. */
const longList = 1000;

function hasLongList(item: unknown): boolean {
  if (typeof item !== "object" || item === null) return false;
  return Object.keys(innerLists).some((key) => {
    const list: unknown = Reflect.get(item, key);
    return Array.isArray(list) && list.length > longList;
  });
}

function inInnerLists(item: unknown, path: Path): ShapeFault | null {
  if (typeof item !== "object" || item === null) return null;
  for (const [key, schema] of Object.entries(innerLists)) {
    const list: unknown = Reflect.get(item, key);
    if (!Array.isArray(list)) continue;
    for (const [index, element] of list.entries()) {
      const fault = inElement(element, schema, [...path, key, index]);
      if (fault !== null) return fault;
    }
  }
  return null;
}

function inElement(value: unknown, schema: z.ZodMiniType, path: Path): ShapeFault | null {
  const issue = schema.safeParse(value).error?.issues[0];
  if (issue === undefined) return null;
  const deepest = deepestIssue(issue, path);
  return { path: pathText(deepest.path), expected: expectedOf(deepest.issue) };
}

/** An effect fails as a union: what counts is how it failed as the kind that it says it is. */
function deepestIssue(issue: Issue, path: Path): { readonly issue: Issue; readonly path: Path } {
  const here = [...path, ...issue.path];
  const inner = issue.code === "invalid_union" ? issue.errors[0]?.[0] : undefined;
  return inner === undefined ? { issue, path: here } : deepestIssue(inner, here);
}

function expectedOf(issue: Issue): string {
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "invalid_value") return issue.values.map(String).join(" | ");
  if (issue.code === "invalid_format") return "#rrggbb";
  if (issue.code === "too_big") return `≤ ${issue.maximum}`;
  if (issue.code === "too_small") return "1-64";
  return "effect";
}

function pathText(path: Path): string {
  const text = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  return text.replace(/^\./, "").slice(0, 200);
}
