/** The border that the payload of a signed file crosses once its signatures were verified: a value in, an edition or one named refusal out. */
import { type ReadRuleSet, readRuleSetValue } from "../interchange/read-rule-set.ts";
import { type Refusal, refusal } from "../shared/outcome.ts";
import type { Edition } from "./edition.ts";
import { findPower } from "./find-power.ts";
import type { EditionWithoutSet } from "./read-edition-head.ts";

export interface ReadEdition {
  readonly ok: true;
  readonly edition: Edition;
  /** Of its set, as `ReadRuleSet` has them. */
  readonly unknownKeys: readonly string[];
  readonly issues: Extract<ReadRuleSet, { ok: true }>["issues"];
}

/**
 * @param head from `readEditionHead`
 *
 * Refusals: those of `readRuleSet` for its set, `edition.power` (params `path`, `kind`), and `edition.otherSet` where
 * the set in it has another id than the edition.
 */
export function readEdition(head: EditionWithoutSet): ReadEdition | Refusal {
  if (!isObject(head.set)) return refusal("edition.badShape", { path: "set", expected: "object" });
  const read = readRuleSetValue(head.set);
  if (!read.ok) return refusal(read.error.code, { ...read.error.params });
  const power = findPower(read.set);
  if (power !== null) return refusal("edition.power", { ...power });
  if (read.set.id !== head.setId) return refusal("edition.otherSet");
  const { unknownKeys, issues } = read;
  return { ok: true, edition: { ...head, set: read.set }, unknownKeys, issues };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
