/** What is known beside the terms, such as whose client a sender is. */
import type { Literal } from "./formula.ts";

export interface Lore {
  /** `one` says yes, so `other`, which asks for clients, segments or groups, does. */
  readonly isWithin: (one: Literal["term"], other: Literal["term"]) => boolean;
  readonly areExclusive: (one: Literal["term"], other: Literal["term"]) => boolean;
  /** Keys (as in `literal-keys.ts`) of the clients, segments and groups that a literal says something of. */
  readonly keysOf: (literal: Literal) => readonly string[];
  /** Only messages count that have a sender, a date and a size, as all mail at Gmail has. */
  readonly isWhole?: true;
}

export const noLore: Lore = { isWithin: () => false, areExclusive: () => false, keysOf: () => [] };
