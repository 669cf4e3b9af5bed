/** All the work on the texts of a message that conditions may need before any of them is tried: the limit of matching. */
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { type PreparedMessage, prepareMessage } from "../../lib/core/message/prepare-message.ts";
import type { PreparedPerson } from "../../lib/core/message/prepared-person.ts";

/** Everything is done that `prepareMessage` puts off, but for cutting texts into words. */
export function normaliseMessage(facts: MessageFacts): PreparedMessage {
  const message = prepareMessage(facts);
  let units = 0;
  for (const field of ["from", "to", "cc"] as const) {
    for (const person of message.people(field) ?? []) units += normalisePerson(person);
  }
  for (const text of [message.subject, message.snippet, message.listId]) units += text?.folded.length ?? 0;
  units += message.canonicalListId.length;
  // The sum is looked at, or the engine might leave the work out.
  if (units < 0) throw new Error("No text has a negative length.");
  return message;
}

function normalisePerson({ name, address, canonical, domain }: PreparedPerson): number {
  return (name?.folded.length ?? 0) + address.folded.length + canonical.length + domain.length;
}
