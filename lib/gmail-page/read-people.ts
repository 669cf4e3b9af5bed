/** The people that Gmail shows in a cell of a row or in the header of a message. */
import type { MessageFacts, Person } from "../core/message/facts.ts";

/** A cell with more people than this is an attack on whoever matches it. */
const mostPeople = 100;

/** Seen 2019-12: a name in the visible cell of whom the page does not say the address. */
const nameAlone = '.yW :is(.yP, .zF):is(:not([email]), [email="undefined"])';

/** Whether these lines of a row name somebody without an address. */
export function nameSomebodyAlone(lines: readonly Element[]): boolean {
  return lines.some((line) => line.querySelector(nameAlone) !== null);
}

/** Everybody shown, in order, each address once. An empty `email` is an address known to be none; the word "undefined" says nothing. */
export function readPeople(elements: readonly Element[]): Person[] {
  const people = new Map<string, Person>();
  for (const element of elements) {
    const address = (element.getAttribute("email") ?? "").trim();
    if (address === "undefined") continue;
    const key = address.toLowerCase();
    if (!people.has(key)) people.set(key, personOf(element, address));
    if (people.size === mostPeople) break;
  }
  return [...people.values()];
}

/** Where the sender gave no name, Gmail shows the address or what stands before its @. */
function personOf(element: Element, address: string): Person {
  const shown = element.getAttribute("name");
  if (shown === null) return { address };
  const name = shown.trim();
  const isStandIn = name === address || name === address.slice(0, address.lastIndexOf("@"));
  return { name: isStandIn ? "" : name, address };
}

/** Splits the people of a row: the last one who is not the account itself, and the others. Nobody: nothing. */
export function splitSender(
  people: readonly Person[],
  own: ReadonlySet<string>,
): Pick<MessageFacts, "from" | "participants"> {
  const others = people.filter((person) => !own.has(person.address.toLowerCase()));
  const from = others.at(-1) ?? people.at(-1);
  return from === undefined ? {} : { from, participants: others.slice(0, -1) };
}
