/** What is odd about a sender who is no client and pretends to be one: codes and facts, no sentences. */
import type { LookAlikeKind } from "../look-alike/look-alike-kind.ts";

/**
 * - `sender.lookAlikeDomain`: the domain looks like a client's and is not
 * - `sender.addressInName`: the display name shows an address or a domain of a client
 * - `sender.nameClaimsClient`: the display name holds the name of a client
 */
export const senderWarningCodes = [
  "sender.lookAlikeDomain",
  "sender.addressInName",
  "sender.nameClaimsClient",
] as const;
export type SenderWarningCode = (typeof senderWarningCodes)[number];

export interface SenderWarning {
  readonly code: SenderWarningCode;
  /** How the domain resembles the client's; of `sender.lookAlikeDomain` only. */
  readonly kind?: LookAlikeKind;
  /** The address from which the mail comes, in canonical form: letters that look like others cannot hide in it. */
  readonly address: string;
  /** What claims the client: the sender's domain, the address in the name, or the words of the name. */
  readonly evidence: string;
  /** The client that is claimed; `null` where nobody knows whom a mixture of alphabets imitates. */
  readonly client: string | null;
  readonly clientId?: string;
  /** A domain of that client, or an address where it has none, in canonical form; `null` with `client`. */
  readonly own: string | null;
}
