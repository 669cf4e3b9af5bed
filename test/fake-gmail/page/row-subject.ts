/**
 * The subject cell of a row: Gmail labels, subject, snippet and attachments.
 *
 * Assumptions (gmail-page.md 8): the wrapper `.yi` of label chips and the inside of
 * the attachment line `.brd` are known from selectors of other extensions only.
 */
import { emojiText } from "./emoji-text.ts";
import { type Attributes, clearPixel, make, newId } from "./make.ts";
import type { RowLook } from "./row.ts";
import type { ThreadFacts } from "./thread-facts.ts";

export function subjectCell(thread: ThreadFacts, look: RowLook): HTMLElement {
  const line = make(
    "div",
    "xT",
    {},
    ...labelChips(thread, look),
    subjectNode(thread, look),
    snippetNode(thread),
  );
  const box = make("div", "xS", { role: "link" }, line);
  if (showsAttachmentLine(thread, look)) {
    // Gmail's line has room for a few names; all of them are in the document here, and styles cut them off.
    box.append(make("div", "brd", { role: "list" }, ...thread.attachmentNames.map(attachmentChip)));
  }
  return make("td", "a4W xY", { id: newId(), role: "gridcell", tabindex: "-1" }, box);
}

/** Attachments are named in the default density only; elsewhere a paper clip stands before the date. */
export function showsAttachmentLine(thread: ThreadFacts, look: RowLook): boolean {
  return look.density === "default" && thread.attachmentNames.length > 0;
}

/** `.y6`: the subject, which carries the thread's ids. */
export function subjectNode(thread: ThreadFacts, look: RowLook): HTMLElement {
  const inner = make(
    "span",
    thread.unread ? "bqe" : "",
    threadIdAttributes(thread),
    ...subjectText(thread, look),
  );
  return make("div", "y6", {}, make("span", "bog", { id: newId() }, inner));
}

export function subjectText(thread: ThreadFacts, look: RowLook): (Node | string)[] {
  return thread.subject === "" ? [look.words.noSubject] : emojiText(thread.subject);
}

export function threadIdAttributes(thread: ThreadFacts): Attributes {
  return {
    "data-thread-id": `#${thread.threadId}`,
    "data-legacy-thread-id": thread.legacyThreadId,
    "data-legacy-last-message-id": thread.legacyLastMessageId,
    "data-legacy-last-non-draft-message-id": thread.legacyLastNonDraftMessageId,
    "data-standalone-draft-id":
      thread.draftId === undefined || thread.hasDraft ? undefined : `#${thread.draftId}`,
  };
}

export function snippetNode(thread: ThreadFacts): HTMLElement {
  return make("span", "y2", {}, make("span", "Zt", {}, "\u00a0-\u00a0"), thread.snippet);
}

/** Labels stand before the subject. A nested label shows its last part; its title may be empty. */
export function labelChips(thread: ThreadFacts, look: RowLook): HTMLElement[] {
  const shown = thread.labels.filter((label) => label !== look.label);
  if (shown.length === 0) return [];
  const chips = shown.map((label) => {
    const text = make("div", "av", {}, label.slice(label.lastIndexOf("/") + 1));
    return make("div", "ar as", {}, make("div", "at", { title: label }, make("div", "au", {}, text)));
  });
  return [make("div", "yi", {}, ...chips)];
}

function attachmentChip(name: string): HTMLElement {
  const icon = make("img", "brf", { src: clearPixel, alt: "" });
  return make("div", "brc", { role: "listitem", title: name }, icon, make("span", "brg", {}, name));
}
