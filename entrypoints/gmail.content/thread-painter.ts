/** Chips on the subject line of the open thread: those of its last expanded message. */
import { drawChipGroup } from "../../components/chip-group.ts";
import { chipStyles } from "../../components/chip-styles.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { uncounted } from "../../lib/gmail-page/drift-ledger.ts";
import { createOwnHost } from "../../lib/gmail-page/own-host.ts";
import { placeThreadChips } from "../../lib/gmail-page/place-chips.ts";
import { readThread } from "../../lib/gmail-page/read-thread.ts";
import type { View } from "../../lib/gmail-page/read-view.ts";
import { type DecisionDesk, questionOf, type Shown } from "./decision-desk.ts";
import type { Surroundings } from "./surroundings.ts";

export interface ThreadPainterParts {
  readonly surroundings: Surroundings;
  readonly desk: DecisionDesk;
  readonly complete: (facts: MessageFacts) => MessageFacts;
  /** What a row of the list said about the message; it knows more of the thread than its last message does. */
  readonly rowFacts: (id: string) => MessageFacts | null;
  /** Whether anything is to be seen on threads at present. */
  readonly mayPaint: () => boolean;
}

export interface ThreadPainter {
  /** Brings the chips in line with the view, to be called whenever either may have changed. */
  paint(view: View): void;
  /** What this host of ours shows; `null`: it is not that of the thread. */
  shownBy(host: Element): Shown | null;
}

export function createThreadPainter(document: Document, parts: ThreadPainterParts): ThreadPainter {
  const { surroundings, desk } = parts;
  const host = createOwnHost(document, "thread-chips", chipStyles);
  let shown: Shown | null = null;

  const decide = (main: Element, subject: Element): Shown | null => {
    const read = readThread(main, subject, surroundings.rowContext(), uncounted);
    if (read === null) return null;
    const question = questionOf(parts.complete({ ...read, ...parts.rowFacts(read.id) }));
    const decided = desk.get(question);
    if (decided === null) desk.ask([question]);
    if (decided !== null) return { decided, question };
    return shown?.decided.decision.id === read.id ? shown : null;
  };

  const paint = ({ main, threadSubject }: View): void => {
    shown = main === null || threadSubject === null || !parts.mayPaint() ? null : decide(main, threadSubject);
    if (shown === null || threadSubject === null) {
      host.element.remove();
      return;
    }
    const { theme, words } = surroundings.look();
    const group = drawChipGroup(document, shown.decided, {
      theme,
      words,
      inTabOrder: true,
      offersClient: true,
    });
    const old = host.root.querySelector(".group");
    if (old?.isEqualNode(group) !== true) {
      old?.remove();
      host.root.prepend(group);
    }
    placeThreadChips(threadSubject, host.element);
  };

  return { paint, shownBy: (element) => (element === host.element ? shown : null) };
}
