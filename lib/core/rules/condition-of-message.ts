/** Where a rule begins that is made from one message: its sender as the condition, its subject as an offer. */
import type { Counterpart } from "../clients/counterpart.ts";
import { printCondition } from "../condition/print-condition.ts";
import { needleOf } from "../condition/terms.ts";
import { canonicalAddress } from "../message/address.ts";
import type { MessageFacts } from "../message/facts.ts";

export interface MessageCondition {
  /** `""`: nobody is known whom the message could be told by. */
  readonly condition: string;
  /** A further term, `subject:…`; `""`: the subject is not known, or there is nothing in it to look for. */
  readonly offer: string;
}

/** Reply and forward marks in the languages of our users, as often as they stand there. */
const marks =
  /^(?:\s*(?:re|aw|antw|sv|vs|fw|fwd|wg|tr|rv|回复|回覆|答复|答覆|转发|轉寄|轉發)\s*(?:\[\d+\])?\s*[:：])+/iu;
const longestSubject = 80;

export function conditionOfMessage(facts: MessageFacts, counterpart: Counterpart | null): MessageCondition {
  const subject = (facts.subject ?? "").replace(marks, "").trim();
  const needle = needleOf([...subject].slice(0, longestSubject).join(""));
  return {
    condition: counterpart === null ? "" : conditionOf(counterpart),
    offer: needle === null ? "" : printCondition({ kind: "subject", needle }),
  };
}

function conditionOf({ person, field }: Counterpart): string {
  const address = canonicalAddress(person.address);
  return printCondition({ kind: "person", operator: field, test: { kind: "address", address } });
}
