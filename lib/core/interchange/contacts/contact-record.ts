/** What one entry of a contact file says. */
import type { OwnCells } from "./own-columns.ts";

/** One person or house of a contact file, whatever its format. Texts are trimmed; empty where the file has none. */
export interface ContactRecord {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** A quote was not closed: the cells are a guess. */
  readonly isBroken: boolean;
  /** Bytes of it were no characters of the encoding. */
  readonly isDamaged: boolean;
  readonly name: string;
  readonly organisation: string;
  /** As written, one address each; whether it is one is not judged here. */
  readonly emails: readonly string[];
  /** Web addresses or domains of the house, as written. */
  readonly domains: readonly string[];
  readonly notes: string;
  /** The ids under which the program that wrote the file keeps person and house. */
  readonly recordId: string;
  readonly organisationId: string;
  /** For the client's own fields, by name. */
  readonly fields: ReadonlyMap<string, string>;
  /** The row is one of our own export and stands for a whole client; `null`: it is not. */
  readonly own: OwnCells | null;
  /** `null`: a person or house. */
  readonly group: GroupCells | null;
}

/** What makes an entry a group of others. */
export interface GroupCells {
  /** Record ids and addresses, as written. */
  readonly members: readonly string[];
  /** JSON of a group of ours; empty in files of others. */
  readonly own: string;
}
