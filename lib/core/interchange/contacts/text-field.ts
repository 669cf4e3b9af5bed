/** One of the client's own fields as other programs can take it: only texts, what else a file may hold there is no cell. */
import type { Client } from "../../rules/rule-set.ts";

/** Empty where there is no such field. */
export function textField({ fields = {} }: Client, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === "string" ? value : "";
}
