/**
 * One line of a mail file: the facts of one message as contracts.md 2 writes
 * them in files. Unlike `MessageFacts` it holds what JSON can hold: dates are
 * ISO 8601 texts, and `null` stands wherever something is known to be none.
 */
import type { Category, Place } from "../../lib/core/message/facts.ts";

/** One mailbox of a header, as real files write it: any part may be missing or `null`. */
export interface LinePerson {
  readonly name?: string | null;
  readonly address?: string | null;
}

export interface MailLine {
  readonly id: string;
  /** Lines that share it are messages of one thread. */
  readonly threadId?: string | null;
  readonly from?: LinePerson | null;
  readonly to?: readonly LinePerson[] | null;
  readonly cc?: readonly LinePerson[] | null;
  readonly bcc?: readonly LinePerson[] | null;
  readonly subject?: string | null;
  readonly snippet?: string | null;
  /** Plain text; absent: the thread shows the snippet. */
  readonly bodyText?: string | null;
  /** ISO 8601 with zone. */
  readonly date?: string | null;
  readonly sizeBytes?: number | null;
  readonly hasAttachment?: boolean | null;
  readonly attachmentNames?: readonly string[] | null;
  readonly listId?: string | null;
  readonly unread?: boolean | null;
  readonly starred?: boolean | null;
  readonly important?: boolean | null;
  /** Names of Gmail labels. */
  readonly labels?: readonly string[] | null;
  readonly category?: Category | null;
  /** Absent: the message lies in the inbox. */
  readonly in?: readonly Place[] | null;
}
