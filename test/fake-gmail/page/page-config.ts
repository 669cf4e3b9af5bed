/** What the server tells the page about the account and its settings, as JSON in the document. */

import type { Axes } from "../axes.ts";
import type { RecordedRow } from "./recorded-row.ts";

export type Density = "default" | "comfortable" | "compact";

export interface PageConfig {
  readonly account: string;
  readonly accountName: string;
  /** BCP 47, as in `html[lang]`. */
  readonly lang: string;
  readonly dark: boolean;
  readonly density: Density;
  readonly rowsPerPage: number;
  /** Milliseconds since the epoch: what the page takes for today. */
  readonly now: number;
  /** Whether the inbox has category tabs. */
  readonly tabs: boolean;
  /** Which of all Gmails this is. */
  readonly axes: Axes;
  /** How rows are made in a recorded markup; absent: as the simulator makes them. */
  readonly recordedRows?: readonly RecordedRow[];
  /** Milliseconds that late parts of the page are late. */
  readonly lateMs: number;
  /** "u/0", "u/1" or "b/TOKEN/u/0": what follows /mail/. */
  readonly accountPath: string;
  /** Further accounts of this browser, for a page that changes from one to the other. */
  readonly otherAccounts: readonly OtherAccount[];
  /** The user's Gmail labels, for the navigation. */
  readonly labels: readonly string[];
}

export interface OtherAccount {
  readonly account: string;
  readonly accountName: string;
  readonly accountPath: string;
}
