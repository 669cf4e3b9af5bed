/**
 * New messages in windows at the foot of the page, and replies inside a message
 * (gmail-page.md 2.7). InboxSDK 2.2.26 finds a window as `.dw .nH > .nH > .no > * .AD > * [role=dialog]`
 * and a reply as `.ip.adB .M9` or, before 2025-09, as the first child of `.ip.adB`.
 *
 * Not simulated: saving of drafts. Sending closes the window and is counted; an answer becomes a message of its thread.
 */
import { type Draft, makeComposeForm } from "./compose-form.ts";
import { keepFitting, turnFullScreen } from "./compose-size.ts";
import { make, newId } from "./make.ts";
import type { PageConfig } from "./page-config.ts";
import { sendAnswer } from "./sync.ts";
import type { MessageDetails, OpenedThread, ShownPerson } from "./thread-facts.ts";
import type { Words } from "./words.ts";

/** Opens an empty window beside those that are open. */
export function openCompose(config: PageConfig, words: Words): void {
  const draft: Draft = {
    recipients: { to: [], cc: [], bcc: [] },
    subject: "",
    threadId: "",
    from: config.account,
  };
  const column = make("div", "nH nn", { style: "width: 530px" });
  const close = () => {
    // In full screen the window stands elsewhere.
    dialog.closest(".aSs")?.remove();
    column.remove();
  };
  const form = makeComposeForm(draft, false, config, words, close);
  const name = make("div", "Hp", { id: newId() }, make("span", "aYF", {}, words.newMessage));
  const controls = ["Hl", "Hq aUG", "Ha"].map((className) =>
    make("img", className, { src: "images/cleardot.gif", alt: "", role: "button" }),
  );
  const [minimise, grow, shut] = controls;
  minimise?.addEventListener("click", () => {
    const { style } = content;
    style.display = style.display === "none" ? "" : "none";
  });
  grow?.addEventListener("click", () => turnFullScreen(dialog, column));
  shut?.addEventListener("click", close);
  const title = make("tr", "", {}, make("td", "", {}, name), make("td", "Hm", {}, ...controls));
  const titleBar = make("table", "cf Ht", {}, make("tbody", "", {}, title));
  const form9 = make("div", "M9", { jsaction: "compose" }, form);
  const content = make("div", "aaZ", {}, form9);
  const inside = make("div", "nH Hy aXJ", {}, titleBar, content);
  const dialog = make("div", "nH Hd", { role: "dialog", "aria-label": words.newMessage }, inside);
  column.append(make("div", "AD", {}, make("div", "nH", {}, dialog)));
  windowRow().append(column);
  keepFitting(dialog);
  form.querySelector<HTMLElement>("input.agP, textarea.vO")?.focus();
}

/** Where windows stand; made when the first is opened. */
function windowRow(): HTMLElement {
  const known = document.querySelector<HTMLElement>(".dw .nH > .nH > .no");
  if (known !== null) return known;
  const row = make("div", "no");
  document.body.append(make("div", "dw", {}, make("div", "nH", {}, make("div", "nH", {}, row))));
  return row;
}

/** Opens a reply to the last message of a thread that is on the page; nothing where the page has no place for it. */
export function openReply(
  root: ParentNode,
  thread: OpenedThread,
  config: PageConfig,
  words: Words,
  isForward = false,
  onAnswered: () => void = () => {},
): void {
  const place = [...root.querySelectorAll<HTMLElement>(".ip")].at(-1);
  const last = thread.messages.at(-1);
  if (place === undefined || last === undefined || place.classList.contains("adB")) return;
  const close = () => {
    place.classList.remove("adB");
    place.replaceChildren();
  };
  const subject = `${isForward ? "Fwd" : "Re"}: ${thread.subject}`;
  const recipients = { to: isForward ? [] : answered(last), cc: [], bcc: [] };
  const draft: Draft = { recipients, subject, threadId: thread.threadId, from: config.account };
  const form = makeComposeForm(draft, true, config, words, close, (to, text) => {
    void sendAnswer(thread.threadId, to, text).then(onAnswered);
  });
  const isPlain = config.axes.replyForm === "plain";
  place.append(isPlain ? make("div", "", {}, form) : make("div", "M9", { jsaction: "compose" }, form));
  place.classList.add("adB");
  const first = isForward ? "input.agP, textarea.vO" : ".Am";
  form.querySelector<HTMLElement>(first)?.focus();
}

/** One's own message is answered to those whom it went to. */
function answered(message: MessageDetails): readonly ShownPerson[] {
  return message.from.isMe === true ? message.to : [message.from];
}
