/**
 * Chips on the open thread: on its subject line those of its last expanded message,
 * and on each expanded message its own, as far as the subject line does not say them.
 */
import { drawChipGroup } from "../../components/chip-group.ts";
import { chipStyles } from "../../components/chip-styles.ts";
import type { DecidedMessage } from "../../lib/core/decision/decision.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { uncounted } from "../../lib/gmail-page/drift-ledger.ts";
import { createOwnHost, type OwnHost } from "../../lib/gmail-page/own-host.ts";
import { placeMessageChips, placeThreadChips } from "../../lib/gmail-page/place-chips.ts";
import { findMessageChipPlace, type ReadMessage, readThread } from "../../lib/gmail-page/read-thread.ts";
import type { View } from "../../lib/gmail-page/read-view.ts";
import { type DecisionDesk, type Question, questionOf, type Shown } from "./decision-desk.ts";
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
  /** What this host of ours shows; `null`: it is not one of the thread. */
  shownBy(host: Element): Shown | null;
  /** What the subject line shows; `null`: no thread is open, or nothing is decided about it. */
  shown(): Shown | null;
}

interface MessageChips {
  readonly host: OwnHost;
  shown: Shown;
}

export function createThreadPainter(document: Document, parts: ThreadPainterParts): ThreadPainter {
  const { surroundings, desk } = parts;
  const subjectHost = createOwnHost(document, "thread-chips", chipStyles);
  let shown: Shown | null = null;
  /** By the message's element, which Gmail keeps for as long as it shows the message. */
  let chips = new Map<Element, MessageChips>();

  /** What is known by now, else what was shown before of the same message. */
  const decide = (question: Question, before: Shown | null): Shown | null => {
    const decided = desk.get(question);
    if (decided !== null) return { decided, question };
    desk.ask([question]);
    return before?.decided.decision.id === question.facts.id ? before : null;
  };

  const draw = ({ root }: OwnHost, decided: DecidedMessage, said: DecidedMessage | null): void => {
    const { theme, words } = surroundings.look();
    // The subject line says first of all whose mail this is, or asks.
    const offersClient = said === null;
    const group = drawChipGroup(document, decided, { theme, words, inTabOrder: true, said, offersClient });
    const old = root.querySelector(".group");
    if (old?.isEqualNode(group) === true) return;
    old?.remove();
    root.prepend(group);
  };

  const paintSubject = (subject: Element, last: ReadMessage | undefined): void => {
    const question = last && questionOf(parts.complete(withRow(last.facts, parts.rowFacts(last.facts.id))));
    shown = question === undefined ? null : decide(question, shown);
    if (shown === null) {
      subjectHost.element.remove();
      return;
    }
    draw(subjectHost, shown.decided, null);
    placeThreadChips(subject, subjectHost.element);
  };

  const paintMessage = ({ element, facts }: ReadMessage, isLast: boolean): MessageChips | null => {
    const before = chips.get(element) ?? null;
    const place = findMessageChipPlace(element, uncounted);
    const now = isLast ? shown : decide(questionOf(parts.complete(facts)), before?.shown ?? null);
    if (place === null || now === null) return null;
    const own = before ?? { host: createOwnHost(document, "message-chips", chipStyles), shown: now };
    own.shown = now;
    draw(own.host, now.decided, shown?.decided ?? null);
    placeMessageChips(place, own.host.element);
    return own;
  };

  const paint = ({ main, threadSubject }: View): void => {
    const isShown = main !== null && threadSubject !== null && parts.mayPaint();
    const messages = isShown ? readThread(threadSubject, surroundings.rowContext(), uncounted) : [];
    if (isShown) paintSubject(threadSubject, messages.at(-1));
    else {
      shown = null;
      subjectHost.element.remove();
    }
    const painted = new Map<Element, MessageChips>();
    for (const [index, message] of messages.entries()) {
      const own = paintMessage(message, index === messages.length - 1);
      if (own !== null) painted.set(message.element, own);
    }
    for (const [element, { host }] of chips) if (!painted.has(element)) host.element.remove();
    chips = painted;
  };

  return {
    paint,
    shownBy: (element) => {
      if (element === subjectHost.element) return shown;
      return [...chips.values()].find(({ host }) => host.element === element)?.shown ?? null;
    },
    shown: () => shown,
  };
}

/**
 * A row knows more of the conversation, but not always who wrote its last message; whom it shows still
 * helps to find the client. One of the Sent view tells of another message, unless it has no other: then
 * it knows that the account wrote it, be it by an address that nobody has told us of.
 */
function withRow(facts: MessageFacts, row: MessageFacts | null): MessageFacts {
  const { participants, from, senderSeen } = row ?? {};
  if (participants === undefined) return senderSeen ? { ...facts, ...row } : facts;
  const shown = senderSeen || !from ? participants : [...participants, from];
  return { ...row, ...facts, participants: shown };
}
