/**
 * What the server tells the page about a thread and its messages: the values
 * behind the payloads, shared by the code that writes them and the code that draws.
 */

/** A person as Gmail shows them. An absent part is not known and leaves its attribute out. */
export interface ShownPerson {
  /** `""`: has none. */
  readonly email?: string;
  /** The name as Gmail would write it; the account itself is "me" in the page's language. */
  readonly name?: string;
  readonly isMe?: boolean;
  /** Wrote something in this thread that is not read. */
  readonly unread?: boolean;
}

/** One thread as a list shows it. */
export interface ThreadFacts {
  /** `thread-f:…` or `thread-a:…`. */
  readonly threadId: string;
  /** 16 hex digits. */
  readonly legacyThreadId: string;
  readonly legacyLastMessageId: string;
  readonly legacyLastNonDraftMessageId: string;
  readonly subject: string;
  readonly snippet: string;
  /** Milliseconds since the epoch; `null` where there is none. */
  readonly date: number | null;
  readonly messageCount: number;
  readonly senders: readonly ShownPerson[];
  /** Whom the owner's last message went to, for views of sent mail. */
  readonly recipients: readonly ShownPerson[];
  readonly unread: boolean;
  readonly starred: boolean;
  readonly important: boolean;
  readonly labels: readonly string[];
  readonly hasAttachment: boolean;
  readonly attachmentNames: readonly string[];
  /** `msg-a:r…` where the last message is a draft. */
  readonly draftId?: string;
  /** Mail that was sent stands before the draft. */
  readonly hasDraft?: boolean;
  readonly messages: readonly MessageSummary[];
}

/** One message as a list response knows it. */
export interface MessageSummary {
  readonly messageId: string;
  readonly legacyId: string;
  readonly date: number | null;
  readonly from: ShownPerson;
  readonly unread: boolean;
  readonly isDraft: boolean;
}

/** One message as a thread response knows it. */
export interface MessageDetails extends MessageSummary {
  readonly to: readonly ShownPerson[];
  readonly cc: readonly ShownPerson[];
  readonly bcc: readonly ShownPerson[];
  readonly subject: string;
  readonly snippet: string;
  /** Made by the server from plain text: escaped, with line breaks as `<br>`. */
  readonly bodyHtml: string;
  /** RFC 5322 message id. */
  readonly smtpId: string;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly url: string;
  readonly sizeBytes: number;
}

/** One thread as it is opened. */
export interface OpenedThread {
  readonly threadId: string;
  readonly legacyThreadId: string;
  readonly subject: string;
  readonly labels: readonly string[];
  readonly messages: readonly MessageDetails[];
}

/** One page of a list. */
export interface ListPage {
  readonly threads: readonly ThreadFacts[];
  /** How many threads the whole list has. */
  readonly total: number;
  /** Place of the first one shown, from 0. */
  readonly offset: number;
}
