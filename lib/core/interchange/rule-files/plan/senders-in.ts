/** The senders that a condition asks for by address or domain: whom a client could be made of. */
import type { Condition } from "../../../condition/tree.ts";

export interface Senders {
  /** Canonical. */
  readonly addresses: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
  /** The condition asks for nothing else: any of these senders makes it true. */
  readonly isWhole: boolean;
}

export const noSenders: Senders = { addresses: new Set(), domains: new Set(), isWhole: false };

/** What stands under a minus is nobody that the rule is about. */
export function sendersIn(tree: Condition): Senders {
  const addresses = new Set<string>();
  const domains = new Set<string>();
  for (const term of positiveTerms(tree)) {
    if (term.kind !== "person" || term.operator !== "from") continue;
    if (term.test.kind === "address") addresses.add(term.test.address);
    if (term.test.kind === "domain") domains.add(term.test.domain);
  }
  return { addresses, domains, isWhole: isOnlySenders(tree) };
}

function isOnlySenders(tree: Condition): boolean {
  if (tree.kind === "or") return tree.parts.every(isOnlySenders);
  if (tree.kind !== "person" || tree.operator !== "from") return false;
  return tree.test.kind === "address" || tree.test.kind === "domain";
}

function positiveTerms(tree: Condition): readonly Condition[] {
  return tree.kind === "and" || tree.kind === "or" ? tree.parts.flatMap(positiveTerms) : [tree];
}
