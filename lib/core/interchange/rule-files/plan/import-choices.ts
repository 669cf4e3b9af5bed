/** What the user decides about the rules of a file before anything is taken in. */

export interface LabelChoice {
  /** `client`: rules that ask for nothing but senders give their senders to the client; others keep the label. */
  readonly as: "label" | "client" | "nothing";
  /** Of the label or the client. Blank: it has none yet, and nothing can be given. */
  readonly name: string;
}

export interface BookChoice {
  /** `newGroup`: an empty group of the name, for the user to fill; `none`: rules that ask for the book stay switched off. */
  readonly as: "segment" | "group" | "newGroup" | "none";
  /** Of the segment or group; means nothing with `none`. */
  readonly name: string;
}

export interface RuleImportChoices {
  /** By the key of the label in the file; absent: as proposed. */
  readonly labels: ReadonlyMap<string, LabelChoice>;
  /** By the name of the address book; absent: as proposed. */
  readonly books: ReadonlyMap<string, BookChoice>;
  /** Keys of the offered clients that are wanted. */
  readonly clients: ReadonlySet<string>;
  /** By the place of a rule in the file: taken or not; absent: as proposed. */
  readonly rules: ReadonlyMap<number, boolean>;
}

export const noChoices: RuleImportChoices = {
  labels: new Map(),
  books: new Map(),
  clients: new Set(),
  rules: new Map(),
};
