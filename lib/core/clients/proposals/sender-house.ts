/** Who wrote to the user, or was written to, as far as seen mail tells: everybody of one domain, or one person at a public mail service. */
import type { AssignScope } from "../assign-sender.ts";
import type { AutomaticKind } from "../automatic-sender.ts";

export interface SenderPerson {
  /** Canonical. */
  readonly address: string;
  /** As shown last; `""`: none is known. */
  readonly name: string;
  /** Mails from and to this person. */
  readonly mails: number;
  /** What the address says. */
  readonly automatic: AutomaticKind | null;
}

export interface SenderHouse {
  /** What a client would get: a domain, or an address where the domain says nothing. Canonical. */
  readonly entry: string;
  readonly scope: AssignScope;
  /** Busiest first, people before robots; never empty. */
  readonly people: readonly SenderPerson[];
  /** Mails that they wrote, without `automatic`. */
  readonly received: number;
  /** Mails that robots wrote or got, or that came through a list or in a tab for advertising. */
  readonly automatic: number;
  /** Mails that the user wrote to them. */
  readonly sent: number;
  /** Received ones that are not the only mail of their conversation: somebody answered somebody. */
  readonly conversations: number;
  /** Milliseconds since the epoch; `null`: no date is known. */
  readonly first: number | null;
  readonly last: number | null;
  /** Of their newest mails, newest first, at most three; without those that are not kept. */
  readonly subjects: readonly string[];
  /** Accounts of the user that saw them, the one with most mail first. */
  readonly accounts: readonly string[];
}
