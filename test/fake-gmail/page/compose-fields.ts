/**
 * Recipients as Gmail had them before 2021-10, and as InboxSDK 2.2.26 still looks for
 * them: one row a field, a `textarea.vO` to type in, and beside it for each recipient a `.vR` with a hidden input.
 */
import { type RecipientKind, type Recipients, readTyped, recipientKinds } from "./compose-recipients.ts";
import { make } from "./make.ts";
import type { ShownPerson } from "./thread-facts.ts";

export function makeRecipientFields(recipients: Recipients): HTMLElement {
  const rows = recipientKinds.map((kind) => makeRow(kind, recipients[kind]));
  return make("table", "GS", {}, make("tbody", "", {}, ...rows));
}

function makeRow(kind: RecipientKind, people: readonly ShownPerson[]): HTMLElement {
  const field = make("textarea", "vO", { name: kind, "aria-label": kind, rows: "1" });
  const list = make("div", "wO nr l1", {}, ...people.map((person) => makePerson(kind, person)), field);
  const take = () => {
    const person = readTyped(field);
    if (person !== null) field.before(makePerson(kind, person));
  };
  field.addEventListener("blur", take);
  field.addEventListener("keydown", (event) => {
    const isTyped = field.value.trim() !== "";
    if (["Enter", ",", ";"].includes(event.key) && isTyped) {
      event.preventDefault();
      take();
    } else if (event.key === "Backspace" && !isTyped) list.querySelector(".vR:last-of-type")?.remove();
  });
  return make("tr", "", {}, make("td", "eV", {}, make("div", "oj", {}, list)));
}

function makePerson(kind: RecipientKind, { email = "", name }: ShownPerson): HTMLElement {
  const value = name && name !== email ? `"${name}" <${email}>` : email;
  const remove = make("div", "vM", { role: "button" });
  const person = make(
    "div",
    "vR",
    {},
    make("span", "vN", {}, make("div", "vT", {}, name || email), remove),
    make("input", "", { type: "hidden", name: kind, value }),
  );
  remove.addEventListener("click", () => person.remove());
  return person;
}
