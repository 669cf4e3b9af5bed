/** The terms of active rules that look into bodies, collected when they are first asked for. */
import { type BodyTerms, bodyTermsOf } from "../condition/answer-body-terms.ts";
import type { CompiledRules } from "./compile-rules.ts";

const inUse = new WeakMap<CompiledRules, BodyTerms>();

export function bodyTermsInUse(rules: CompiledRules): BodyTerms {
  let terms = inUse.get(rules);
  if (terms === undefined) {
    terms = bodyTermsOf(rules.active.map(({ tree }) => tree));
    inUse.set(rules, terms);
  }
  return terms;
}
