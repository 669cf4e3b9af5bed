/** `window.__fakeGmail`: what tests make the page do that no mouse can. */
import { type Renewal, renewRows } from "./change-rows.ts";
import { sentMessages } from "./compose-form.ts";
import type { GmailPage } from "./gmail-page.ts";
import { insertOddRow, type OddRow } from "./odd-rows.ts";
import type { OtherAccount, PageConfig } from "./page-config.ts";
import { sendDelivery } from "./sync.ts";

export interface FakeGmailControl {
  /** Renews the rows of the visible list in one of Gmail's ways. */
  rerender(renewal: Renewal): void;
  /** The page goes on as another account of the browser ("u/1"), without being loaded again. */
  switchAccount(accountPath: string): Promise<void>;
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
  /** The recipients of each message that was sent since then. */
  readonly sentMessages: readonly (readonly string[])[];
}

declare global {
  interface Window {
    __fakeGmail?: FakeGmailControl;
  }
}

/** Puts the control on the window and counts what `page` opens. */
export function exposeControl(page: GmailPage, config: PageConfig): GmailPage {
  let openedThreads = 0;
  const everyAccount: readonly OtherAccount[] = [
    { account: config.account, accountName: config.accountName, accountPath: config.accountPath },
    ...config.otherAccounts,
  ];
  window.__fakeGmail = {
    rerender: (renewal) => {
      for (const section of page.sections()) renewRows(section, renewal);
    },
    switchAccount: async (accountPath) => {
      const account = everyAccount.find((one) => one.accountPath === accountPath);
      if (account !== undefined) await page.useAccount(account);
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
    sentMessages,
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
