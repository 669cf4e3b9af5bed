/**
 * Finds keys that could reach an object's prototype. `JSON.parse` makes
 * `__proto__` an own property, harmless until some later code copies it.
 */

const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** The path of the first such key, such as `rules[2].__proto__`; `null` where there is none. At most 24 deep. */
export function findForbiddenKey(value: unknown, path = ""): string | null {
  if (typeof value !== "object" || value === null) return null;
  return Array.isArray(value) ? inArray(value, path) : inObject(value, path);
}

function inArray(list: readonly unknown[], path: string): string | null {
  for (let index = 0; index < list.length; index += 1) {
    const value = list[index];
    // The path is text for people and costs more than the look: only made for what can hold keys.
    if (typeof value !== "object" || value === null) continue;
    const found = findForbiddenKey(value, `${path}[${index}]`);
    if (found !== null) return found;
  }
  return null;
}

function inObject(object: object, path: string): string | null {
  for (const [key, value] of Object.entries(object)) {
    const here = path === "" ? key : `${path}.${key}`;
    if (forbiddenKeys.has(key)) return here;
    const found = findForbiddenKey(value, here);
    if (found !== null) return found;
  }
  return null;
}
