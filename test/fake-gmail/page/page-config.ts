/** What the server tells the page about the account and its settings, as JSON in the document. */

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
  /** The user's Gmail labels, for the navigation. */
  readonly labels: readonly string[];
}
