/** What painters need to know about the page and its user at any time. */

import type { Look } from "../../lib/gmail-page/read-look.ts";
import type { RowContext } from "../../lib/gmail-page/read-row.ts";
import type { GmailWords } from "../../lib/i18n/gmail/translate-gmail.ts";

export interface Surroundings {
  /** Aborts when painting ends: switched off, or the extension is gone. */
  readonly signal: AbortSignal;
  look(): Look & { readonly words: GmailWords };
  rowContext(): RowContext;
}
