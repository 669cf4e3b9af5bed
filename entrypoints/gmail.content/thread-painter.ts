/** Chips on the subject line of the open thread: those of its last expanded message. */
import { drawChipGroup } from "../../components/chip-group.ts";
import { chipStyles } from "../../components/chip-styles.ts";
import type { DecidedMessage } from "../../lib/core/decision/decision.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { uncounted } from "../../lib/gmail-page/drift-ledger.ts";
import { keepAllEvents } from "../../lib/gmail-page/keep-events.ts";
import { createOwnHost } from "../../lib/gmail-page/own-host.ts";
import { placeThreadChips } from "../../lib/gmail-page/place-chips.ts";
import { readThread } from "../../lib/gmail-page/read-thread.ts";
import type { View } from "../../lib/gmail-page/read-view.ts";
import { type DecisionDesk, questionOf } from "./decision-desk.ts";
import type { Surroundings } from "./surroundings.ts";

export interface ThreadPainterParts {
  readonly surroundings: Surroundings;
  readonly desk: DecisionDesk;
  readonly complete: (facts: MessageFacts) => MessageFacts;
  /** What a row of the list said about the message; it knows more of the thread than its last message does. */
  readonly rowFacts: (id: string) => MessageFacts | null;
  readonly isHealthy: () => boolean;
  readonly onChip: (decided: DecidedMessage) => void;
}

/** Returns a function that brings the chips in line with the view, to be called whenever either may have changed. */
export function createThreadPainter(document: Document, parts: ThreadPainterParts): (view: View) => void {
  const { surroundings, desk } = parts;
  const host = createOwnHost(document, "thread-chips", chipStyles);
  let shown: DecidedMessage | null = null;
  keepAllEvents(host.element, (clicked) => {
    if (clicked.closest("button") !== null && shown !== null) parts.onChip(shown);
  });

  const decide = (main: Element, subject: Element): DecidedMessage | null => {
    const read = readThread(main, subject, surroundings.rowContext(), uncounted);
    if (read === null) return null;
    const question = questionOf(parts.complete({ ...read, ...parts.rowFacts(read.id) }));
    const decided = desk.get(question);
    if (decided === null) desk.ask([question]);
    return decided ?? (shown?.decision.id === read.id ? shown : null);
  };

  return ({ main, threadSubject }) => {
    const decided =
      main === null || threadSubject === null || !parts.isHealthy() ? null : decide(main, threadSubject);
    shown = decided;
    if (decided === null || threadSubject === null) {
      host.element.remove();
      return;
    }
    const { theme, words } = surroundings.look();
    const group = drawChipGroup(document, decided, { theme, words, inTabOrder: true });
    const old = host.root.querySelector(".group");
    if (old?.isEqualNode(group) !== true) {
      old?.remove();
      host.root.prepend(group);
    }
    placeThreadChips(threadSubject, host.element);
  };
}
