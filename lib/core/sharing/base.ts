/** A revision that was shared or taken in: the common ancestor by which later files are merged. */
export interface Base {
  /** Id of the revision (`SetHistory.id`), or the hash of a file that names none. */
  readonly id: string;
  readonly setId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** When the same content was first shared or taken in; absent: at `at`. */
  readonly since?: number;
  readonly way: "export" | "import";
  /** The document as a rule set file. */
  readonly text: string;
}
