/** `window.__fakeGmail`: what tests make the page do that no mouse can. */
import { type Renewal, renewRows } from "./change-rows.ts";
import type { GmailPage } from "./gmail-page.ts";
import { insertOddRow, type OddRow } from "./odd-rows.ts";
import { sendDelivery } from "./sync.ts";

export interface FakeGmailControl {
  /** Renews the rows of the visible list in one of Gmail's ways. */
  rerender(renewal: Renewal): void;
  /** New mail, a line as in a mail file. Resolves when the server has it; the page hears of it by itself. */
  deliver(line: unknown): Promise<void>;
  /** Fetches the visible list again. */
  refresh(): Promise<void>;
  nextPage(): void;
  previousPage(): void;
  /** Goes to a route, such as "sent" or "inbox/p2". */
  go(route: string): void;
  /** Puts a row in front that is none of Gmail's conversations, or one that has lost what readers look for. */
  insertRow(kind: OddRow): void;
  /** How often a thread has been opened since the page was loaded. */
  readonly openedThreads: number;
}

declare global {
  interface Window {
    __fakeGmail?: FakeGmailControl;
  }
}

/** Puts the control on the window and counts what `page` opens. */
export function exposeControl(page: GmailPage): GmailPage {
  let openedThreads = 0;
  window.__fakeGmail = {
    rerender: (renewal) => {
      const section = page.section();
      if (section !== undefined) renewRows(section, renewal);
    },
    deliver: sendDelivery,
    refresh: page.refresh,
    nextPage: () => page.turnPage(1),
    previousPage: () => page.turnPage(-1),
    go: page.go,
    insertRow: (kind) => {
      const section = page.section();
      if (section !== undefined) insertOddRow(section, kind);
    },
    get openedThreads() {
      return openedThreads;
    },
  };
  return {
    ...page,
    openThread: (thread) => {
      openedThreads += 1;
      page.openThread(thread);
    },
  };
}
