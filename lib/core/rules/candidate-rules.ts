/** Chooses the rules that a message must try; all others say no to it. */
import type { PreparedMessage } from "../message/prepare-message.ts";
import type { CompiledRules } from "./compile-rules.ts";
import { keysOfSender } from "./sender-keys.ts";

/** Indexes into `compiled.active`, ascending; `null`: all of them. */
export function candidateRules(compiled: CompiledRules, message: PreparedMessage): readonly number[] | null {
  const senders = message.people("from");
  // Where the sender is not known, rules that ask for one are not `no` but unknown.
  if (senders === null) return null;
  const filed = new Set<number>();
  for (const { canonical, domain } of senders) {
    for (const key of keysOfSender(canonical, domain)) {
      for (const index of compiled.bySender.get(key) ?? []) filed.add(index);
    }
  }
  if (filed.size === 0) return compiled.residual;
  return merged(
    compiled.residual,
    [...filed].sort((a, b) => a - b),
  );
}

/** Both lists in one, ascending; they share nothing. */
function merged(left: readonly number[], right: readonly number[]): number[] {
  const all: number[] = [];
  let taken = 0;
  for (const next of left) {
    for (let first = right[taken]; first !== undefined && first < next; first = right[taken]) {
      all.push(first);
      taken += 1;
    }
    all.push(next);
  }
  return all.concat(right.slice(taken));
}
