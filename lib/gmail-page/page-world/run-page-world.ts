/**
 * The script in Gmail's own world: reads along where Gmail loads threads and tells
 * the content script what rows do not show. It adds nothing to the page, holds
 * nothing once told, and the first thing that goes wrong ends it for this page load.
 */
import { hintEvent, longestHint, stoppedEvent } from "../hints/hint-channel.ts";
import type { GmailParsers } from "./load-gmail-js.ts";
import { messageToHint, type RawHint } from "./message-to-hint.ts";
import { watchRequests } from "./watch-requests.ts";
import { watchSetData } from "./watch-set-data.ts";

/** Messages told from one answer of Gmail, well below what the content script takes in a second. */
const mostHints = 40;
/** Marks a page in which this script runs already. */
const slot = Symbol.for("clientele.page-world");

/** `load` may throw. Returns whether the script runs; nothing is ever thrown. */
export function runPageWorld(page: Window & typeof globalThis, load: () => GmailParsers): boolean {
  // The page may replace any of these later.
  const { CustomEvent, document, setTimeout } = page;
  const { stringify } = JSON;
  const dispatch = document.dispatchEvent.bind(document);
  let undo: (() => void)[] = [];

  const stop = (): void => {
    for (const one of undo) one();
    undo = [];
    dispatch(new CustomEvent(stoppedEvent));
  };

  const tell = (parse: () => readonly unknown[] | null): void => {
    if (undo.length === 0) return;
    try {
      const details = latestHints(parse() ?? []).map((hint) => smallEnough(hint, stringify));
      for (const detail of details) if (detail !== null) dispatch(new CustomEvent(hintEvent, { detail }));
    } catch {
      // gmail-js met what it does not know, or one of the page's own scripts is in the way.
      stop();
    }
  };
  /** So that Gmail's own work comes first, and where no error can reach Gmail. */
  const tellLater = (parse: () => readonly unknown[] | null): void => {
    setTimeout(tell, 0, parse);
  };

  if (Object.hasOwn(page, slot)) return false;
  Object.defineProperty(page, slot, { value: true });
  try {
    const parsers = load();
    undo = [
      watchRequests(page, (text) => tellLater(() => parsers.fetched(text))),
      watchSetData(page, (json) => tellLater(() => parsers.embedded(json))),
    ];
    return true;
  } catch {
    // gmail-js could not start in this page.
    stop();
    return false;
  }
}

function latestHints(messages: readonly unknown[]): RawHint[] {
  return messages.slice(-mostHints).flatMap((message) => messageToHint(message) ?? []);
}

/** As JSON text; without the body where that makes it too long; `null`: too long all the same. */
function smallEnough(hint: RawHint, stringify: typeof JSON.stringify): string | null {
  const whole = stringify(hint);
  if (whole.length <= longestHint) return whole;
  const { bodyText, ...rest } = hint;
  const short = stringify(rest);
  return short.length <= longestHint ? short : null;
}
