/** Chooses the rules that a message must try; all others say no to it. */
import type { PreparedMessage } from "../message/prepare-message.ts";
import type { RuleIndex } from "./compile-rules.ts";
import { keysOfSender, keysOfSubject, type RuleKey } from "./rule-keys.ts";

/** Places of the rules, ascending, each once. */
export function candidateRules(index: RuleIndex, message: PreparedMessage): readonly number[] {
  const { subject } = message;
  const senders = message.people("from");
  const found = new Set<number>();
  // A rule that asks for what is not known is not `no` but unknown, and so is a miss on a cut subject.
  if (senders === null) addAll(found, index.needSender);
  else for (const sender of senders) addFiled(found, index, keysOfSender(sender));
  if (subject === null || subject.isCut) addAll(found, index.needSubject);
  else if (index.needSubject.length > 0) addFiled(found, index, keysOfSubject(subject));
  if (found.size === 0) return index.residual;
  return merged(
    index.residual,
    [...found].sort((a, b) => a - b),
  );
}

function addFiled(found: Set<number>, { byKey }: RuleIndex, keys: readonly RuleKey[]): void {
  for (const key of keys) addAll(found, byKey.get(key) ?? []);
}

function addAll(found: Set<number>, places: readonly number[]): void {
  for (const place of places) found.add(place);
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
