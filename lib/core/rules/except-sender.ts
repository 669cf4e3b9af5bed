/** Keeps rules from firing for a sender, because a label of theirs was wrong there: an exception for each rule, as an edit. */

import type { AssignScope } from "../clients/assign-sender.ts";
import { assignableDomain } from "../clients/assignable-domain.ts";
import { isAddressText } from "../clients/check-client.ts";
import type { Counterpart } from "../clients/counterpart.ts";
import { allOf } from "../condition/join-conditions.ts";
import { parseCondition } from "../condition/parse-condition.ts";
import { printCondition } from "../condition/print-condition.ts";
import type { Condition, MailboxTest } from "../condition/tree.ts";
import { canonicalAddress } from "../message/address.ts";
import { type Refusal, refusal } from "../shared/outcome.ts";
import type { Rule, RuleSet } from "./rule-set.ts";
import type { RuleSetEdit } from "./rule-set-edit.ts";

export interface Correction {
  /** Of the rules that gave the label. */
  readonly ruleIds: readonly string[];
  readonly address: string;
  readonly scope: AssignScope;
  /** `to`: the account wrote the message to this address. */
  readonly field: Counterpart["field"];
}

export interface CorrectedRules {
  readonly ok: true;
  readonly edit: RuleSetEdit;
  readonly rules: readonly Rule[];
}

/** Codes: `rule.unknown`, `assign.badAddress`, `assign.publicDomain`, `assign.noDomain`. A rule that has the exception keeps it once. */
export function exceptSender(set: RuleSet, correction: Correction): CorrectedRules | Refusal {
  const exception = exceptionFor(correction);
  if (!exception.ok) return exception;
  const { text } = exception;
  const wanted = new Set(correction.ruleIds);
  const found = set.rules.filter(({ id }) => wanted.has(id));
  if (found.length < wanted.size) return refusal("rule.unknown");
  const rules = found.map((rule): Rule => {
    const { exceptions = [] } = rule;
    return exceptions.includes(text) ? rule : { ...rule, exceptions: [...exceptions, text] };
  });
  const edit = {
    kind: "together",
    edits: rules.map((rule) => ({ kind: "rule.save", rule }) as const),
  } as const;
  return { ok: true, edit, rules };
}

/** The text of the exception. Codes: `assign.badAddress`, `assign.publicDomain`, `assign.noDomain`. */
export function exceptionFor({
  address,
  scope,
  field,
}: Omit<Correction, "ruleIds">): { readonly ok: true; readonly text: string } | Refusal {
  const canonical = canonicalAddress(address);
  if (!isAddressText(canonical)) return refusal("assign.badAddress");
  if (scope === "address") {
    const text = textFor({ kind: "address", address: canonical }, field);
    return isReadBack(text, canonical) ? { ok: true, text } : refusal("assign.badAddress");
  }
  const found = assignableDomain(canonical, []);
  if (!found.ok) return refusal(`assign.${found.code}`);
  return { ok: true, text: textFor({ kind: "domain", domain: found.domain }, field) };
}

/** The language takes quotation marks around an address for pasted ones: an address that begins with one cannot be written in it. */
function isReadBack(text: string, address: string): boolean {
  const { tree } = parseCondition(text);
  return JSON.stringify(tree).includes(JSON.stringify({ kind: "address", address }));
}

/**
 * Recipients are not known of every row, and an exception that is not known keeps its
 * rule waiting: that the account wrote the message is known, and stands before them.
 */
function textFor(test: MailboxTest, field: Counterpart["field"]): string {
  const term: Condition = { kind: "person", operator: field, test };
  if (field === "from") return printCondition(term);
  return printCondition(allOf([{ kind: "person", operator: "from", test: { kind: "me" } }, term]) ?? term);
}
