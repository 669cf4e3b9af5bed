/** Which of the recorded kinds of rows shows a thread best: the one that has a place for what the thread has. */
import type { SkeletonNode } from "../../../lib/gmail-page/skeleton/skeleton.ts";
import type { RecordedRow } from "./recorded-row.ts";
import type { ThreadFacts } from "./thread-facts.ts";

/** What a thread has and a row shows, most telling first. */
const signs: readonly (readonly [className: string, has: (thread: ThreadFacts) => boolean])[] = [
  ["boq", (thread) => thread.draftId !== undefined],
  ["ar", (thread) => thread.labels.length > 0],
  ["brc", (thread) => thread.attachmentNames.length > 0],
  ["bx0", (thread) => thread.messageCount > 1],
  ["zE", (thread) => thread.unread],
  ["T-KT-Jp", (thread) => thread.starred],
];

/** `kinds` is not empty. */
export function chooseKind(kinds: readonly RecordedRow[], thread: ThreadFacts): RecordedRow {
  const scores = kinds.map((kind) => scoreOf(kind, thread));
  return kinds[scores.indexOf(Math.max(...scores))] ?? [];
}

/** Each sign weighs more than all after it together. */
function scoreOf(kind: RecordedRow, thread: ThreadFacts): number {
  return signs.reduce(
    (score, [className, has]) =>
      2 * score + Number(kind.some((line) => shows(line, className)) === has(thread)),
    0,
  );
}

function shows({ classes = [], children = [] }: SkeletonNode, className: string): boolean {
  return classes.includes(className) || children.some((child) => shows(child, className));
}
