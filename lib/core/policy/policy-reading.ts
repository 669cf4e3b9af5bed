/** Goes through a policy: gives each value that can be used, and notes each that cannot. */
import type * as z from "zod/mini";
import type { GivenObject } from "./given-value.ts";
import type { ExpectedValue, PolicyIssue } from "./policy.ts";

/** More would only hide the first ones. */
const mostIssues = 100;

export class PolicyReading {
  readonly #issues: PolicyIssue[] = [];

  get issues(): readonly PolicyIssue[] {
    return this.#issues;
  }

  note(path: string, code: PolicyIssue["code"], params: PolicyIssue["params"] = {}): void {
    if (this.#issues.length < mostIssues) this.#issues.push({ path, code, params });
  }

  noteBad(path: string, expected: ExpectedValue): undefined {
    this.note(path, "bad", { expected });
    return undefined;
  }

  /** Names the keys that no policy has: a slip of spelling would otherwise look like a policy that does not work. */
  onlyKnown(given: GivenObject, known: readonly string[], path: string): void {
    for (const key of Object.keys(given)) {
      if (!known.includes(key)) this.note(`${path}${key.slice(0, 64)}`, "unknown");
    }
  }

  /** The value as its schema has it; `undefined`: it is absent, or bad, which is noted. */
  take<T>(value: unknown, schema: z.ZodMiniType<T>, path: string, expected: ExpectedValue): T | undefined {
    if (value === undefined) return undefined;
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : this.noteBad(path, expected);
  }

  /** The first `limit` of a list's entries that `read` could use. */
  each<T>(
    entries: readonly unknown[],
    limit: number,
    path: string,
    read: (entry: unknown, path: string) => T | undefined,
  ): readonly T[] {
    if (entries.length > limit) this.note(path, "tooMany", { limit });
    return entries.slice(0, limit).flatMap((entry, index) => read(entry, `${path}.${index + 1}`) ?? []);
  }
}

/** An own key of what was given: a policy has no prototype. */
export function ownValue(given: GivenObject, key: string): unknown {
  return Object.hasOwn(given, key) ? given[key] : undefined;
}
