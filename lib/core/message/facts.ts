/**
 * What is known about one message, whoever told us.
 *
 * A missing key means "not known" and is never guessed. Known to be none is
 * written as `null` (sender, date, size), `""` (texts) or `[]` (lists); the
 * schema folds the `null` of a file into `""` and `[]` where the field is a text
 * or a list, so that code inside sees one form only.
 */

/** One mailbox of a header. `address: ""` is known to be none; a missing `name` is not known. */
export interface Person {
  /** Display name as shown, not folded; `""` where there is none. */
  readonly name?: string;
  /** The addr-spec as written, not folded; `""` where there is none. */
  readonly address: string;
}

/** Where a message lies. `elsewhere`: a view known only to be neither spam nor trash. */
export type Place =
  | "inbox"
  | "sent"
  | "drafts"
  | "spam"
  | "trash"
  | "snoozed"
  | "archive"
  | "scheduled"
  | "elsewhere";

/** Gmail's inbox tabs. */
export type Category =
  | "primary"
  | "social"
  | "promotions"
  | "updates"
  | "forums"
  | "reservations"
  | "purchases";

/** What the text of a message says about its urgency. Each key is absent where nothing was found. */
export interface TextSigns {
  /** Urgency words of the rule set that stand in the text, folded. */
  readonly words?: readonly string[];
  /** The end of the day that the text names as a deadline, ms since the epoch. */
  readonly deadline?: number;
  /** Something is asked. */
  readonly asks?: true;
}

export interface MessageFacts {
  /** In Gmail the legacy id of the message, 16 hex digits; in a file any string. */
  readonly id: string;
  readonly threadId?: string;
  /** `null`: known to have no sender. On a list row the last participant shown who is not the account. */
  readonly from?: Person | null;
  /** The other people a list row shows; used to find the client and for nothing else. */
  readonly participants?: readonly Person[];
  readonly to?: readonly Person[];
  readonly cc?: readonly Person[];
  readonly bcc?: readonly Person[];
  readonly replyTo?: readonly Person[];
  /** At most 1,024 code points; see `subjectCut`. */
  readonly subject?: string;
  /** The subject was longer than what is kept, so a miss on it proves nothing. */
  readonly subjectCut?: boolean;
  /** The beginning of the body: a hit counts, a miss proves nothing. Never stored. */
  readonly snippet?: string;
  /** The whole text of the body. Never stored. */
  readonly bodyText?: string;
  /** Milliseconds since the Unix epoch; `null`: known to have none. */
  readonly date?: number | null;
  readonly sizeBytes?: number | null;
  readonly hasAttachment?: boolean;
  readonly attachmentNames?: readonly string[];
  /** More attachments may exist than are named. */
  readonly attachmentNamesPartial?: boolean;
  readonly listId?: string;
  readonly unread?: boolean;
  readonly starred?: boolean;
  readonly important?: boolean;
  /** Gmail's own labels. */
  readonly labels?: readonly string[];
  /** More labels may exist than are shown. */
  readonly labelsPartial?: boolean;
  readonly category?: Category;
  readonly in?: readonly Place[];
  /** The sender of this very message was seen. Absent on a row whose `from` is only the last of those it shows. */
  readonly senderSeen?: true;
  /** What was found in the text while it was known, kept when the text is not; the worker's own. */
  readonly signs?: TextSigns;
  /** Answers of rules' body terms, by canonical term text, kept when the body itself is not. */
  readonly bodyTerms?: Readonly<Record<string, "yes" | "no">>;
}
