/** Puts conditions together so that equal meaning gives an equal tree: no AND in an AND, no double negation. */
import type { AndCondition, Condition, NotCondition, OrCondition } from "./tree.ts";

/** All of them; `null` for none. */
export function allOf(parts: readonly Condition[]): Condition | null {
  const flat: Exclude<Condition, AndCondition>[] = [];
  for (const part of parts) {
    // One by one: a list of another program may be longer than a call takes arguments.
    if (part.kind === "and") for (const inner of part.parts) flat.push(inner);
    else flat.push(part);
  }
  return flat.length > 1 ? { kind: "and", parts: flat } : (flat[0] ?? null);
}

/** At least one of them; `null` for none. */
export function anyOf(parts: readonly Condition[]): Condition | null {
  const flat: Exclude<Condition, OrCondition>[] = [];
  for (const part of parts) {
    if (part.kind === "or") for (const inner of part.parts) flat.push(inner);
    else flat.push(part);
  }
  return flat.length > 1 ? { kind: "or", parts: flat } : (flat[0] ?? null);
}

export function negated(part: Condition): Condition {
  if (part.kind === "not") return part.part;
  return { kind: "not", part } satisfies NotCondition;
}
