/**
 * Somebody who watches an evaluation and notes what hit and what was missing.
 *
 * The evaluator itself fills it, so that an explanation cannot differ from the
 * verdict. Without a witness it stops at the first hit.
 */
import type { PreparedText } from "../message/prepared-text.ts";

/** A fact of `MessageFacts`; `body` stands for snippet, text and stored answers together. */
export type FactName =
  | "from"
  | "to"
  | "cc"
  | "bcc"
  | "replyTo"
  | "subject"
  | "body"
  | "date"
  | "sizeBytes"
  | "hasAttachment"
  | "attachmentNames"
  | "listId"
  | "unread"
  | "starred"
  | "important"
  | "labels"
  | "category"
  | "in"
  /** The addresses of the account, for `me`. */
  | "account"
  /** Clients, segments and groups. */
  | "rules"
  /** A term that only Gmail can answer. */
  | "gmail";

/** Where in a fact a hit lies. */
export type FactPart = "name" | "address" | "snippet" | "text" | "whole";

export interface Hit {
  readonly field: FactName;
  readonly part: FactPart;
  /** Position in the list of people or attachments; 0 elsewhere. */
  readonly index: number;
  /** UTF-16 offsets in the original text of that part; an empty range for facts that are no text. */
  readonly start: number;
  readonly end: number;
}

/** Which text a hit lies in. */
export interface Place {
  readonly field: FactName;
  readonly part: FactPart;
  readonly index: number;
}

export class Witness {
  readonly hits: Hit[] = [];
  readonly missing = new Set<FactName>();

  /** @param start offsets in the folded form of `text` */
  foldedHit(place: Place, text: PreparedText, start: number, end: number): void {
    this.hits.push({ ...place, ...text.rangeOfFolded(start, end) });
  }

  plainHit(place: Place, text: PreparedText, start: number, end: number): void {
    this.hits.push({ ...place, ...text.rangeOfPlain(start, end) });
  }

  wholeHit(place: Place, text: PreparedText | null): void {
    this.hits.push({ ...place, start: 0, end: text?.original.length ?? 0 });
  }
}
