/** JSON in a cell of ours, which somebody else may have written. */
import { findForbiddenKey } from "../find-forbidden-key.ts";
import { intakeLimits } from "../intake-limits.ts";
import { prescanJson } from "../prescan-json.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** `null`: no JSON object, or one made to exhaust or mislead a reader. */
export function parseOwnJson(text: string): JsonObject | null {
  const { depth, values } = prescanJson(text, intakeLimits);
  if (depth > intakeLimits.depth || values > intakeLimits.values) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) && findForbiddenKey(value) === null ? value : null;
  } catch {
    // Expected: a SyntaxError of a cell that was edited.
    return null;
  }
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
