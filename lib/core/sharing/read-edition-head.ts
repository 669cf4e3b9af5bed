/** The edition's own keys, judged alone: who may sign must be known before anything else of it is looked at. */
import type * as z from "zod/mini";
import { type Refusal, refusal } from "../shared/outcome.ts";
import type { Edition, PublicKey } from "./edition.ts";
import { editionHeadSchema, mostKeys } from "./edition-schema.ts";

export type EditionWithoutSet = Omit<Edition, "set"> & { readonly set: unknown };

/**
 * The payload's value with its own keys in shape, the set in it as it came.
 *
 * Refusals: `edition.badShape` (params `path`, `expected`); `edition.power` (params `path`, `kind`), it asks for
 * more than paint by `tierMax`.
 */
export function readEditionHead(
  value: Readonly<Record<string, unknown>>,
): { readonly ok: true; readonly head: EditionWithoutSet } | Refusal {
  const asked = value["tierMax"];
  if (asked !== undefined && asked !== 0)
    return refusal("edition.power", { path: "tierMax", kind: "tierMax" });
  if (hasTooManyKeys(value)) return refusal("edition.badShape", { path: "keys", expected: `≤ ${mostKeys}` });
  const { error, data } = editionHeadSchema.safeParse(value);
  if (error !== undefined) return shapeRefusal(error.issues[0]);
  if (data.threshold > data.keys.length) {
    return refusal("edition.badShape", { path: "threshold", expected: `≤ ${data.keys.length}` });
  }
  return { ok: true, head: data };
}

/** The keys that the payload names, whatever else is wrong with it; none where they are out of shape. */
export function keysOfEdition(value: Readonly<Record<string, unknown>>): readonly PublicKey[] {
  if (hasTooManyKeys(value)) return [];
  return editionHeadSchema.shape.keys.safeParse(value["keys"]).data ?? [];
}

/** A schema collects the faults of all elements, and a hostile file has more of them than fit on the stack. */
function hasTooManyKeys({ keys }: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(keys) && keys.length > mostKeys;
}

function shapeRefusal(issue: z.core.$ZodIssue | undefined): Refusal {
  const path = (issue?.path ?? []).map(String).join(".").slice(0, 200);
  return refusal("edition.badShape", { path, expected: issue === undefined ? "edition" : expectedOf(issue) });
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "invalid_value") return issue.values.map(String).join(" | ");
  if (issue.code === "invalid_format") return issue.format === "datetime" ? "ISO 8601" : issue.format;
  if (issue.code === "too_big") return `≤ ${issue.maximum}`;
  if (issue.code === "too_small") return `≥ ${issue.minimum}`;
  return "edition";
}
