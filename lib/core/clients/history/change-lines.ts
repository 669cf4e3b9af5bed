/** What a change did, part by part, as codes: `i18n` has the words. */
import type { Client } from "../../rules/rule-set.ts";
import { isEqual } from "../../shared/is-equal.ts";
import { partsOf } from "../client-parts.ts";
import type { ChangeStates } from "./states.ts";

export type ChangeLine =
  | { readonly kind: "made" | "removed" }
  /** Entries of a list. */
  | { readonly kind: "added" | "gone"; readonly part: string; readonly entries: readonly string[] }
  /** A long text: what it said is not repeated. */
  | { readonly kind: "text"; readonly part: string }
  /** `undefined`: there was, or is, none. */
  | { readonly kind: "value"; readonly part: string; readonly from: unknown; readonly to: unknown };

/** In the order of the parts; empty where both states are the same. */
export function changeLines({ before, after }: ChangeStates): readonly ChangeLine[] {
  if (before === null) return after === null ? [] : [{ kind: "made" }];
  if (after === null) return [{ kind: "removed" }];
  return partLines(before, after);
}

function partLines(before: Client, after: Client): readonly ChangeLine[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  const parts = new Set([...was.keys(), ...is.keys()]);
  return [...parts].flatMap((part): readonly ChangeLine[] => {
    const [from, to] = [was.get(part), is.get(part)];
    if (isEqual(from, to)) return [];
    if (part === "notes") return [{ kind: "text", part }];
    return isList(from ?? to) && isList(to ?? from)
      ? listLines(part, textsOf(from), textsOf(to))
      : [{ kind: "value", part, from, to }];
  });
}

function listLines(part: string, from: readonly string[], to: readonly string[]): readonly ChangeLine[] {
  const added = to.filter((entry) => !from.includes(entry));
  const gone = from.filter((entry) => !to.includes(entry));
  // The same entries in another order.
  if (added.length + gone.length === 0) return [{ kind: "text", part }];
  return [
    ...(added.length > 0 ? [{ kind: "added", part, entries: added } as const] : []),
    ...(gone.length > 0 ? [{ kind: "gone", part, entries: gone } as const] : []),
  ];
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
