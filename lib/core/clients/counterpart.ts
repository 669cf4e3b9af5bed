/** Whom a message is about to the account that shows it: who wrote it, or to whom the account itself wrote. */
import type { MessageFacts, Person } from "../message/facts.ts";
import { isOwnSender } from "./client-index.ts";

export interface Counterpart {
  readonly person: Person;
  /** Where that person stands in the message. */
  readonly field: "from" | "to";
}

/** `null`: nobody else is known. Somebody without an address is nobody. */
export function counterpartOf(
  { from, to = [] }: MessageFacts,
  ownAddresses: readonly string[],
): Counterpart | null {
  if (from == null || from.address === "") return null;
  if (!isOwnSender(from, ownAddresses)) return { person: from, field: "from" };
  const person = to.find((one) => one.address !== "" && !isOwnSender(one, ownAddresses));
  return person === undefined ? null : { person, field: "to" };
}
