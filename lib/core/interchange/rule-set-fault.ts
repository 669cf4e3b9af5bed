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
  ruleSchema,
  ruleSetSchema,
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

/** The first fault of the file's value; `null` where `ruleSetSchema` accepts it. */
export function findShapeFault(file: Readonly<Record<string, unknown>>): ShapeFault | null {
  return (
    inItems(file["clients"], clientSchema, "clients") ??
    inItems(file["rules"], ruleSchema, "rules") ??
    inElement(file, ruleSetSchema, [])
  );
}

function inItems(items: unknown, schema: z.ZodMiniType, name: string): ShapeFault | null {
  if (!Array.isArray(items)) return null;
  for (const [index, item] of items.entries()) {
    const fault = inInnerLists(item, [name, index]) ?? inElement(item, schema, [name, index]);
    if (fault !== null) return fault;
  }
  return null;
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
