/**
 * The sender cell of a row: who wrote in the thread, or in views of sent mail whom
 * it went to, once for the eye (`.yW`) and once, hidden, for screen readers (`.afn`).
 */
import { type Attributes, make, newId } from "./make.ts";
import type { RowLook } from "./row.ts";
import type { ShownPerson, ThreadFacts } from "./thread-facts.ts";

/** Gmail shows at most three names and puts ".." in place of the others. */
const mostNames = 3;

export function senderCell(thread: ThreadFacts, look: RowLook, hiddenCopy: HTMLElement): HTMLElement {
  const names = make("span", "bA4", {}, ...senderNodes(thread, look));
  const count = thread.messageCount > 1 ? [" ", make("span", "bx0", {}, String(thread.messageCount))] : [];
  const visible = make("div", "yW", { id: newId() }, names, ...count);
  return make("td", "yX xY", { role: "gridcell" }, hiddenCopy, visible);
}

/** Names with their separators. The hidden copy uses the same spans, hence every address occurs twice in a row. */
export function senderNodes(thread: ThreadFacts, look: RowLook): (Node | string)[] {
  if (thread.draftId === undefined) return peopleNodes(thread, look);
  const draft = make("span", "boq", {}, look.words.draft);
  return thread.hasDraft === true ? [...peopleNodes(thread, look), ", ", draft] : [draft];
}

function peopleNodes(thread: ThreadFacts, look: RowLook): (Node | string)[] {
  const isSentView = look.view === "sent";
  const people = isSentView ? thread.recipients : thread.senders;
  const shown = people.length > mostNames ? [people[0], undefined, ...people.slice(-2)] : people;
  const nodes: (Node | string)[] = isSentView ? [look.words.to] : [];
  for (const [index, person] of shown.entries()) {
    if (person === undefined) nodes.push(" .. ");
    else {
      if (index > 0 && shown[index - 1] !== undefined) nodes.push(", ");
      nodes.push(personSpan(person, shown.length > 1));
    }
  }
  return nodes;
}

function personSpan(person: ShownPerson, isOneOfSeveral: boolean): HTMLElement {
  const name = person.name ?? person.email ?? "";
  // Beside others only the first word of a name is shown; the attribute keeps all of it.
  const shown = isOneOfSeveral ? (name.trim().split(/\s+/u)[0] ?? name) : name;
  return make("span", person.unread ? "zF" : "yP", personAttributes(person), shown);
}

/** A fact that is missing leaves its attribute out. */
export function personAttributes(person: ShownPerson): Attributes {
  return {
    translate: "no",
    email: person.email,
    name: person.name,
    "data-hovercard-id": person.email,
  };
}
