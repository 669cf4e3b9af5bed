/** Reads the messages of a mail file, JSON Lines of facts, and notes the lines that are none. */

import { type MailLineError, readMailLine } from "../../../lib/core/interchange/read-mail-line.ts";
import { rowFacts } from "../../../lib/core/interchange/row-facts.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import type { Known } from "./decide-options.ts";
import { readLines } from "./read-lines.ts";

/**
 * The messages in the order of the file, reduced to what a row shows where
 * `known` is `row`. A line that is no message is passed over and given to
 * `onBadLine`; an empty one means nothing. `now` in ms since the epoch. Throws `LinesError`.
 */
export async function* readMail(
  path: string,
  known: Known,
  now: number,
  onBadLine: (error: MailLineError) => void,
): AsyncGenerator<MessageFacts> {
  let number = 0;
  for await (const text of readLines(path)) {
    number += 1;
    if (text.trim() === "") continue;
    const line = readMailLine(text, number);
    if (line.ok) yield known === "row" ? rowFacts(line.facts, now) : line.facts;
    else onBadLine(line.error);
  }
}
