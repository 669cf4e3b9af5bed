/** Tells which conditions have a verdict that may change with time alone, so that only those are asked until when it holds. */
import type { Condition } from "../condition/tree.ts";

export function dependsOnTime(condition: Condition): boolean {
  switch (condition.kind) {
    case "and":
    case "or":
      return condition.parts.some(dependsOnTime);
    case "not":
      return dependsOnTime(condition.part);
    // `last-order:<90d` and its like are lookups.
    default:
      return condition.kind === "date" || condition.kind === "age" || condition.kind === "lookup";
  }
}
