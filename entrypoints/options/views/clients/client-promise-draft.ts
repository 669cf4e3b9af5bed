/** A client's own answer times while they are edited: business hours as texts. */
import type { ClientPromise } from "../../../../lib/core/rules/rule-set.ts";

/** `""`: nothing of its own. */
export interface PromiseDraft {
  readonly first: string;
  readonly next: string;
}

export const noPromise: PromiseDraft = { first: "", next: "" };

export function draftOfPromise({ first, next }: ClientPromise = {}): PromiseDraft {
  return { first: first === undefined ? "" : String(first), next: next === undefined ? "" : String(next) };
}

/** `undefined`: nothing is written. What was not touched stays as it was, with keys of later versions. */
export function promiseOfDraft(
  draft: PromiseDraft,
  before: ClientPromise | undefined,
): ClientPromise | undefined {
  const was = draftOfPromise(before);
  if (was.first === draft.first && was.next === draft.next) return before;
  const { first: _first, next: _next, ...kept } = before ?? {};
  const promise = {
    ...kept,
    ...hoursOf("first", draft.first),
    ...hoursOf("next", draft.next),
  };
  return Object.keys(promise).length === 0 ? undefined : promise;
}

/** More than 0 and at most a year of hours, such as `4` or `1.5`. `null`: it is none. */
export function readHours(text: string): number | null {
  const plain = text.trim().normalize("NFKC").replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  const hours = Number(plain);
  return hours >= 1 / 60 && hours <= 8760 ? hours : null;
}

function hoursOf<Key extends keyof PromiseDraft>(key: Key, text: string): { readonly [K in Key]?: number } {
  const hours = readHours(text);
  return (hours === null ? {} : { [key]: hours }) as { readonly [K in Key]?: number };
}
