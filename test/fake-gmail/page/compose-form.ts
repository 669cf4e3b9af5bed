/**
 * What is inside every compose window and inline reply: hidden inputs, recipients,
 * subject, body, send and discard (a whole dialog of 2020-10, fragments of 2023 to 2026
 * and the paths of InboxSDK 2.2.26; gmail-page.md 2.7).
 *
 * Assumptions: what no selector names, such as the classes between the marked ones.
 */
import { makeCover } from "./compose-cover.ts";
import { makeRecipientFields } from "./compose-fields.ts";
import { addressesIn, makeRecipients, type Recipients } from "./compose-recipients.ts";
import { make, newId } from "./make.ts";
import type { PageConfig } from "./page-config.ts";
import type { Words } from "./words.ts";

export interface Draft {
  readonly recipients: Recipients;
  readonly subject: string;
  /** `thread-f:…` of the thread that is answered; `""`: a new message. */
  readonly threadId: string;
  /** The account that writes. */
  readonly from: string;
}

let drafts = 0;

/** The recipients of every message that was sent since the page was loaded. */
export const sentMessages: (readonly string[])[] = [];

/** `div.aoI[role=region]`. `close` is called when the message is sent or discarded, then `onSent` if it is sent. */
export function makeComposeForm(
  draft: Draft,
  isInline: boolean,
  config: PageConfig,
  words: Words,
  close: () => void,
  onSent: (to: readonly string[], text: string) => void = () => {},
): HTMLElement {
  drafts += 1;
  const id = `${drafts}`;
  const recipients =
    config.axes.recipientForm === "fields"
      ? makeRecipientFields(draft.recipients)
      : makeRecipients(draft.recipients, isInline);
  const form = make(
    "form",
    "bAs",
    { method: "POST", novalidate: "" },
    ...hiddenInputs(draft, id),
    ...(isInline ? [inlineHead(recipients)] : windowHead(recipients)),
    subjectLine(draft.subject, words),
  );
  const send = () => {
    // Whoever presses send has left the field, so what stood in it is a recipient.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const to = addressesIn(recipients);
    sentMessages.push(to);
    close();
    onSent(to, form.closest(".I5")?.querySelector(".Am")?.textContent ?? "");
  };
  const cell = make("td", "I5", {}, form, bodyTable(words), bottomBar(words, send, close));
  cell.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey) send();
  });
  const table = make(
    "table",
    isInline ? "cf An aoP HM" : "cf An aoP aoC",
    { role: "presentation" },
    make("tbody", "", {}, make("tr", "", {}, cell)),
  );
  return make("div", "aoI", { role: "region", "data-compose-id": id }, table);
}

/** `draft` never changes while a message is written; its legacy id would at every save. */
function hiddenInputs(draft: Draft, id: string): HTMLElement[] {
  const number = BigInt.asIntN(63, BigInt(id) * 0x5851f42d4c957f2dn);
  const values = {
    composeid: id,
    from: draft.from,
    subject: draft.subject,
    draft: `#msg-a:r${number}`,
    rt: draft.threadId === "" ? "" : `#${draft.threadId}`,
    lts: "",
    rm: "",
    uet: "",
  };
  return Object.entries(values).map(([name, value]) => make("input", "", { type: "hidden", name, value }));
}

function windowHead(recipients: HTMLElement): HTMLElement[] {
  const fields = make("div", "fX aiL", {}, recipients, kindOfAnswer());
  return [makeCover(fields), fields];
}

function inlineHead(recipients: HTMLElement): HTMLElement {
  const fields = make("div", "fX", {}, recipients);
  const cell = make("td", "Iy", {}, makeCover(fields), fields);
  const line = make("tr", "", {}, make("td", "", {}, kindOfAnswer()), cell);
  const table = make("table", "cf", { role: "presentation" }, make("tbody", "", {}, line));
  return make("div", "", {}, table);
}

/** InboxSDK tells a forward by the class of this picture, and looks for it in new messages, too. */
function kindOfAnswer(): HTMLElement {
  return make("div", "J-J5-Ji", {}, make("div", "J-JN-M-I-Jm", {}, make("img", "mK")));
}

function subjectLine(subject: string, words: Words): HTMLElement {
  const input = make("input", "aoT", {
    name: "subjectbox",
    "aria-label": words.subject,
    placeholder: words.subject,
    spellcheck: "true",
  });
  input.value = subject;
  return make("div", "aoD az6", {}, input);
}

function bodyTable(words: Words): HTMLElement {
  const body = make("div", "Am Al editable LW-avf tS-tW tS-tY", {
    id: newId(),
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": words.body,
    contenteditable: "true",
    g_editable: "true",
    tabindex: "1",
  });
  const box = make("div", "Ar Au", {}, make("div", "aO7", {}, body));
  const cell = make("td", "Ap", {}, make("div", "GP", {}, box));
  return make("table", "iN", { role: "presentation" }, make("tbody", "", {}, make("tr", "", {}, cell)));
}

function bottomBar(words: Words, onSend: () => void, onDiscard: () => void): HTMLElement {
  const button = (className: string, name: string, attributes = {}) =>
    make("div", className, { role: "button", "aria-label": name, tabindex: "1", ...attributes }, name);
  // The tooltip of the genuine button carries U+202A and U+202C around the key.
  const send = button("T-I J-J5-Ji aoO v7 T-I-atl L3", words.send, {
    "data-tooltip": `${words.send} \u202a(Ctrl-Enter)\u202c`,
  });
  const more = button("T-I J-J5-Ji hG T-I-atl L3", words.more, { "aria-haspopup": "true" });
  const later = make("div", "J-N yr", {
    selector: "scheduledSend",
    role: "menuitem",
    style: "display: none",
  });
  const discard = button("oh J-Z-I J-J5-Ji T-I-ax7 T-I", words.discard);
  send.addEventListener("click", onSend);
  discard.addEventListener("click", onDiscard);
  const row = make(
    "tr",
    "btC",
    {},
    make("td", "gU Up", {}, make("div", "J-J5-Ji btA", {}, make("div", "dC", {}, send, more, later))),
    make("td", "gU az5", {}, make("div", "oc", {}, make("div", "aX", {}, make("div", "aA4")))),
    make("td", "gU a0z", {}, make("div", "J-J5-Ji wG", { role: "button" }, make("div", "dv"))),
    make("td", "gU eq"),
    make("td", "gU aoi", {}, discard),
  );
  const table = make("table", "IZ", { role: "group" }, make("tbody", "", {}, row));
  return make("div", "aDg", {}, make("div", "aDj", {}, make("div", "aDh", {}, table)));
}
