/** Rows of a contact file that become no client, each with the reason. Codes only: `i18n` has the words. */

/**
 * - `broken`: a quote, or a card, is not closed
 * - `damaged`: bytes of it are no characters of the encoding
 * - `noAddress`: nothing by which mail could be told
 * - `badAddress`: params `text`; other addresses of the row may be used
 * - `own`: only addresses of the user's own house
 * - `publicDomain`: a house whose only domain is a public mail service's; params `text`
 * - `duplicate`: every address stands in an earlier row; params `first`, its line
 * - `changedOwn`: a row of our own export in which one of our own columns was changed into what no client has
 * - `noMembers`: a group in which nobody has an address, or that has no name
 * - `taken`: all its addresses and domains belong to another client; params `client`, its name
 */
export type LeftOutCode =
  | "broken"
  | "damaged"
  | "noAddress"
  | "badAddress"
  | "own"
  | "publicDomain"
  | "duplicate"
  | "changedOwn"
  | "noMembers"
  | "taken";

export interface LeftOutRow {
  readonly line: number;
  /** Who stands in the row, for people; may be empty. */
  readonly name: string;
  readonly code: LeftOutCode;
  readonly params: Readonly<Record<string, string | number>>;
}
