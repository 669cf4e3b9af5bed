/**
 * What screen readers say for a row, `.afn`: words, names and dates once more. In
 * the form of 2019 it repeats Gmail's spans with their ids and addresses, so that
 * both occur twice in a row; in the form of 2025 it is plain text.
 */
import { rowDate } from "./dates.ts";
import { make } from "./make.ts";
import type { RowLook, RowState } from "./row.ts";
import { senderNodes } from "./row-sender.ts";
import { subjectText, threadIdAttributes } from "./row-subject.ts";
import type { ThreadFacts } from "./thread-facts.ts";

export function hiddenCopy(thread: ThreadFacts, look: RowLook, state: RowState, id: string): HTMLElement {
  if (look.axes?.hiddenCopy === "2025") return make("div", "afn", { id }, plainText(thread, look, state));
  const { words, lang, now } = look;
  const parts: (Node | string)[][] = [
    thread.unread ? [words.unread] : [],
    senderNodes(thread, look),
    thread.messageCount > 1 ? [String(thread.messageCount)] : [],
    [make("span", "", threadIdAttributes(thread), ...subjectText(thread, look))],
    thread.hasAttachment ? [words.hasAttachment] : [],
    [rowDate(thread.date, now, lang)],
    [`${thread.snippet}.`],
  ];
  const said = parts.filter((part) => part.length > 0);
  return make("div", "afn", { id }, ...said.flatMap((part, index) => (index === 0 ? part : [", ", ...part])));
}

/** "selected, unread, SENDER, SUBJECT, 9:13 PM, SNIPPET". */
function plainText(thread: ThreadFacts, look: RowLook, state: RowState): string {
  const { words, lang, now } = look;
  const names = make("span", "", {}, ...senderNodes(thread, look)).textContent ?? "";
  const parts = [
    state.selected ? words.selected : "",
    thread.unread ? words.unread : "",
    names,
    thread.subject === "" ? words.noSubject : thread.subject,
    thread.hasAttachment ? words.hasAttachment : "",
    rowDate(thread.date, now, lang),
    thread.snippet,
  ];
  return parts.filter((part) => part !== "").join(", ");
}
