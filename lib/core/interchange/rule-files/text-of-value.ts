/** A value of a file as text; objects as JSON, because one may have anything in the place of `toString`. */
export function textOfValue(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
