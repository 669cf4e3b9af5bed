/**
 * Receives hints from Gmail's own world: refuses what is too long, too often or
 * not a hint, counts what it refused, and keeps the latest few hundred.
 */
import type { MessageFacts } from "../../core/message/facts.ts";
import { createRecentMap } from "../../core/shared/recent-map.ts";
import { hintEvent, longestHint, stoppedEvent } from "./hint-channel.ts";
import { type Hint, parseHint } from "./hint-schema.ts";
import { mergeHint } from "./merge-hint.ts";

export interface Hints {
  /** The facts with what is known from Gmail's own data; the same object where nothing is. */
  complete(facts: MessageFacts): MessageFacts;
  readonly refused: number;
  /** The script in Gmail's world has stopped for this page load. */
  readonly hasStopped: boolean;
}

const mostPerSecond = 50;
const mostKept = 300;

/** `onChange` gets the id of a message about which more is known than before, or `null` after a refusal or stop. */
export function collectHints(
  document: Document,
  now: () => number,
  onChange: (id: string | null) => void,
  signal: AbortSignal,
): Hints {
  const kept = createRecentMap<Hint>(mostKept);
  let refused = 0;
  let hasStopped = false;
  let second = 0;
  let inThisSecond = 0;

  const isTooOften = (): boolean => {
    const current = Math.floor(now() / 1_000);
    if (current !== second) {
      second = current;
      inThisSecond = 0;
    }
    inThisSecond += 1;
    return inThisSecond > mostPerSecond;
  };

  const accept = (event: Event): Hint | null => {
    if (isTooOften()) return null;
    const text: unknown = (event as CustomEvent).detail;
    return typeof text === "string" && text.length <= longestHint ? parseHint(text) : null;
  };

  const receive = (event: Event): void => {
    const hint = accept(event);
    if (hint === null) {
      refused += 1;
      if (refused === 1) onChange(null);
      return;
    }
    kept.set(hint.id, hint);
    onChange(hint.id);
  };

  document.addEventListener(hintEvent, receive, { signal });
  document.addEventListener(
    stoppedEvent,
    () => {
      hasStopped = true;
      onChange(null);
    },
    { signal, once: true },
  );

  return {
    complete(facts) {
      const hint = kept.get(facts.id);
      return hint === undefined ? facts : mergeHint(facts, hint);
    },
    get refused() {
      return refused;
    },
    get hasStopped() {
      return hasStopped;
    },
  };
}
