/** Parses the JSON text of a file that may be hostile: what is made to exhaust a parser is refused while it is text. */
import { findForbiddenKey } from "./find-forbidden-key.ts";
import { intakeLimits } from "./intake-limits.ts";
import { prescanJson } from "./prescan-json.ts";

/**
 * - `file.tooDeep`, `file.tooManyValues`: made to exhaust a parser
 * - `file.notJson`: no JSON, or cut off
 * - `file.forbiddenKey`: `__proto__`, `constructor` or `prototype` as a key, at `path`, cut to 200 characters
 */
export type ParseJsonError =
  | {
      readonly code: "file.tooDeep" | "file.tooManyValues";
      readonly params: { readonly limit: number };
    }
  | { readonly code: "file.notJson"; readonly params: Readonly<Record<string, never>> }
  | { readonly code: "file.forbiddenKey"; readonly params: { readonly path: string } };

export type ParsedObject =
  | {
      readonly ok: true;
      /** `null`: it is JSON, but no object. */
      readonly value: Readonly<Record<string, unknown>> | null;
    }
  | { readonly ok: false; readonly error: ParseJsonError };

/** @param within how many objects a rule set is wrapped in: it may be nested as deep wherever it stands */
export function parseJsonObject(text: string, within = 0): ParsedObject {
  const { values } = intakeLimits;
  const depth = intakeLimits.depth + within;
  const measured = prescanJson(text, { depth, values });
  if (measured.depth > depth) return failed("file.tooDeep", depth);
  if (measured.values > values) return failed("file.tooManyValues", values);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Expected: a SyntaxError. Its message quotes the file and differs between browsers, so it is not passed on.
    return { ok: false, error: { code: "file.notJson", params: {} } };
  }
  const path = findForbiddenKey(value);
  if (path !== null) {
    return { ok: false, error: { code: "file.forbiddenKey", params: { path: path.slice(0, 200) } } };
  }
  return { ok: true, value: isObject(value) ? value : null };
}

function failed(code: "file.tooDeep" | "file.tooManyValues", limit: number) {
  return { ok: false, error: { code, params: { limit } } } as const;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
