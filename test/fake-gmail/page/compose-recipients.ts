/**
 * Recipients of a message that is being written: one field each for to, cc and bcc,
 * with chips as peoplekit makes them since 2021-10 (gmail-page.md 2.7). The path from
 * `table.GS` to the chips is the one InboxSDK 2.2.26 walks, child by child.
 */
import { make, newId } from "./make.ts";
import type { ShownPerson } from "./thread-facts.ts";

export const recipientKinds = ["to", "cc", "bcc"] as const;
export type RecipientKind = (typeof recipientKinds)[number];
export type Recipients = Readonly<Record<RecipientKind, readonly ShownPerson[]>>;

const words: Readonly<Record<RecipientKind, string>> = { to: "To", cc: "Cc", bcc: "Bcc" };

/** The addresses in the fields of a form, as they would be sent. */
export function addressesIn(fields: Element): readonly string[] {
  const chips = [...fields.querySelectorAll(".anm [role=option]")];
  const inputs = [...fields.querySelectorAll<HTMLInputElement>(".vR input")];
  return [
    ...chips.map((chip) => chip.getAttribute("data-hovercard-id") ?? ""),
    ...inputs.map(({ value }) => /<(.*)>$/u.exec(value)?.[1] ?? value),
  ];
}

/** `table.GS` with one row for all three fields. `isInline`: replies have one more element around the chips. */
export function makeRecipients(recipients: Recipients, isInline: boolean): HTMLElement {
  const fields = recipientKinds.map((kind) => makeField(kind, recipients[kind], isInline));
  const cell = make("td", "eV", {}, make("div", "", {}, make("div", "", {}, ...fields)));
  return make("table", "GS", {}, make("tbody", "", {}, make("tr", "bzf", {}, cell)));
}

function makeField(kind: RecipientKind, people: readonly ShownPerson[], isInline: boolean): HTMLElement {
  const list = make("div", "", { role: "listbox", "aria-label": words[kind] });
  const input = make("input", "agP aFw", {
    "peoplekit-id": "BbVjBd",
    role: "combobox",
    id: newId(),
    "aria-label": `${words[kind]} recipients`,
    "aria-autocomplete": "list",
    autocomplete: "off",
    type: "text",
  });
  list.append(...people.map(makeChip));
  input.addEventListener("keydown", (event) => takeKey(event, input, list));
  input.addEventListener("blur", () => takeAddress(input, list));
  const box = make("div", "afp", {}, list, make("div", "aH9", {}, input));
  const inner = make("div", "afO", {}, make("div", "afx", {}, make("div", "afC", {}, box)));
  const field = isInline ? make("div", "aUy", {}, inner) : inner;
  return make("div", "anm", { name: kind }, field);
}

/** Enter, comma and semicolon end an address; Backspace in an empty field takes the last chip away. */
function takeKey(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  if (["Enter", ",", ";"].includes(event.key) && !event.ctrlKey && input.value.trim() !== "") {
    event.preventDefault();
    takeAddress(input, list);
  } else if (event.key === "Backspace" && input.value === "") list.lastElementChild?.remove();
}

function takeAddress(input: HTMLInputElement, list: HTMLElement): void {
  const person = readTyped(input);
  if (person !== null) list.append(makeChip(person));
}

/** Empties the field; `null`: nothing was typed. */
export function readTyped(field: HTMLInputElement | HTMLTextAreaElement): ShownPerson | null {
  const text = field.value.trim();
  field.value = "";
  if (text === "") return null;
  const parts = /^(.*?)\s*<([^<>]*)>$/u.exec(text);
  return { email: parts?.[2] ?? text, name: parts?.[1] ?? text };
}

function makeChip(person: ShownPerson): HTMLElement {
  const email = person.email ?? "";
  const name = person.name || email;
  const option = make(
    "div",
    "afV",
    {
      role: "option",
      "data-hovercard-id": email,
      "data-name": name,
      "data-hovercard-owner-id": "24",
      tabindex: "-1",
    },
    make("div", "afX", { translate: "no" }, name),
    make("div", "afW", { role: "button", "aria-label": "×", tabindex: "-1" }),
  );
  const chip = make("div", "agh", {}, make("div", "agb", {}, option));
  option.querySelector(".afW")?.addEventListener("click", () => chip.remove());
  return chip;
}
