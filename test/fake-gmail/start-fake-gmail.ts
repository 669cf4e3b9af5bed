/**
 * Starts the Gmail simulator: a local HTTPS server for mail.google.com.
 *
 * Browsers reach it by mapping the name to its port (Chromium:
 * `--host-resolver-rules=MAP mail.google.com:443 127.0.0.1:PORT`), so that match
 * patterns, origin and storage are the real ones.
 */
import type { ServerResponse } from "node:http";
import { createServer } from "node:https";
import { answerRequests, type Service } from "./answer-requests.ts";
import type { Axes } from "./axes.ts";
import { makeCertificate } from "./certificate.ts";
import type { MailLine } from "./mail-line.ts";
import { createMailbox, type Mailbox, type ThreadAction } from "./mailbox.ts";
import type { Density, PageConfig } from "./page/page-config.ts";
import { wordsFor } from "./page/words.ts";
import { chosenAxes, delegatedPath, rowsAPage } from "./page-settings.ts";
import { sampleAccount, sampleAccountName } from "./sample-mailbox.ts";
import type { OwnAnswer } from "./thread.ts";

export type { MailLine } from "./mail-line.ts";

export interface FakeGmailOptions {
  readonly lines: readonly MailLine[];
  /** Default: the sample mailbox's. */
  readonly account?: string;
  readonly accountName?: string;
  /** 1 to 100, default 50; `?rows=` goes before it. */
  readonly rowsPerPage?: number;
  /** BCP 47, default "en". */
  readonly lang?: string;
  readonly dark?: boolean;
  /** Default "default", the one density that names attachments in the list. */
  readonly density?: Density;
  /** Milliseconds since the epoch, default the clock. */
  readonly now?: number;
  /** Default: a free one. */
  readonly port?: number;
  /** Whether the inbox has category tabs (default). Lines without a category lie in Primary. */
  readonly tabs?: boolean;
  /** How many of the newest threads come whole with the document (`Cl6csf`); default 0, because they tell gmail-js more than rows show. */
  readonly embeddedThreads?: number;
  /** Which Gmail it is; the address of a page goes before it. Default: `defaultAxes`. */
  readonly axes?: Partial<Axes>;
  /** Places of which the file has no mail get copies of its oldest inbox lines, so that every view shows something. */
  readonly everyPlace?: boolean;
  /** Milliseconds that late parts of the page are late, default 1500; `?lateMs=` goes before it. */
  readonly lateMs?: number;
  /** Who is at /mail/u/1/ and in the delegated mailbox; default: the mailbox of another studio with the same mail. */
  readonly secondAccount?: SecondAccount;
}

export interface SecondAccount {
  readonly account: string;
  readonly accountName: string;
  /** Default: the same mail. */
  readonly lines?: readonly MailLine[];
}

/** One view and how many pages it has. */
export interface ViewPages {
  /** What follows the # of the URL, for its first page; page n adds `/pN`. */
  readonly route: string;
  readonly pages: number;
}

export interface FakeGmail {
  readonly port: number;
  /** base64 SHA-256 of the certificate's public key, for Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
  readonly url: string;
  /** From the legacy id of a message to the line it was made of; lines without `threadId` are their own thread. */
  readonly lineIdsByLegacyId: ReadonlyMap<string, { id: string; threadId: string }>;
  /** Pages of the inbox when it started. */
  readonly pages: number;
  /** Views that together show every thread, the inbox first; a view that would add nothing is left out. */
  readonly wholeMailbox: readonly ViewPages[];
  readonly unexpectedRequests: readonly string[];
  readonly policyViolations: readonly string[];
  /** New mail arrives, in every open page. */
  deliver(line: MailLine): void;
  /** The owner answers elsewhere, as on a phone, in the thread that holds this line's message. */
  answer(lineId: string, answer?: OwnAnswer): void;
  /** The owner does something elsewhere with the thread that holds this line's message. */
  act(lineId: string, action: ThreadAction): void;
  close(): Promise<void>;
}

export async function startFakeGmail(options: FakeGmailOptions): Promise<FakeGmail> {
  const now = options.now ?? Date.now();
  const config = configOf(options, now);
  const me = wordsFor(config.lang).me;
  const mailbox = createMailbox(linesOf(options), { address: config.account.toLowerCase(), me });
  let second: Mailbox | undefined;
  const secondMailbox = () => {
    const { account, lines = linesOf(options) } = options.secondAccount ?? secondAccount;
    second ??= createMailbox(lines, { address: account.toLowerCase(), me });
    return second;
  };
  const listeners = new Set<ServerResponse>();
  const tell = () => {
    for (const listener of listeners) listener.write("data: new mail\n\n");
  };
  const deliver = (line: MailLine) => {
    mailbox.add(line);
    // With mail of its own the other account gets none of this one's.
    if (options.secondAccount?.lines === undefined) second?.add(line);
    tell();
  };
  const service: Service = {
    config,
    mailbox,
    mailboxOf: (account) => (account === config.account ? mailbox : secondMailbox()),
    embeddedThreads: options.embeddedThreads ?? 0,
    deliver,
    tell,
    listeners,
    unexpectedRequests: [],
    policyViolations: [],
  };
  const { key, certificate, spki } = makeCertificate("mail.google.com", Date.now());
  const server = createServer({ key, cert: certificate }, answerRequests(service));
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const wholeMailbox = viewsOf(mailbox, config);
  return {
    port,
    spki,
    url: "https://mail.google.com/mail/u/0/#inbox",
    lineIdsByLegacyId: mailbox.lineIdsByLegacyId,
    pages: wholeMailbox[0]?.pages ?? 1,
    wholeMailbox,
    unexpectedRequests: service.unexpectedRequests,
    policyViolations: service.policyViolations,
    deliver,
    answer: (lineId, answer = {}) => {
      mailbox.answer(mailbox.threadIdOf(lineId) ?? "", answer, Date.now());
      tell();
    },
    act: (lineId, action) => {
      mailbox.act(mailbox.threadIdOf(lineId) ?? "", action);
      tell();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Who is there where the options name nobody. */
export const secondAccount: SecondAccount = {
  account: "hallo@atelier-esche.example",
  accountName: "Atelier Esche",
};

function linesOf({ lines, everyPlace }: FakeGmailOptions): readonly MailLine[] {
  if (everyPlace !== true) return lines;
  const places = ["sent", "drafts", "spam", "trash", "snoozed"] as const;
  const missing = places.filter((place) => !lines.some((line) => line.in?.includes(place)));
  const oldest = lines.filter((line) => line.in === undefined).slice(-5);
  const copies = missing.flatMap((place) =>
    oldest.map((line) => ({ ...line, id: `${place}-${line.id}`, threadId: null, in: [place] })),
  );
  return [...lines, ...copies];
}

function configOf(options: FakeGmailOptions, now: number): PageConfig {
  const axes = chosenAxes(options);
  const { account, accountName } = options.secondAccount ?? secondAccount;
  return {
    axes,
    accountPath: "u/0",
    lateMs: options.lateMs ?? 1_500,
    otherAccounts: ["u/1", delegatedPath].map((accountPath) => ({ account, accountName, accountPath })),
    account: options.account ?? sampleAccount,
    accountName: options.accountName ?? sampleAccountName,
    lang: options.axes?.locale ?? options.lang ?? "en",
    dark: axes.theme === "dark",
    density: axes.density,
    rowsPerPage: rowsAPage(options.rowsPerPage ?? 50),
    now,
    tabs: axes.inbox === "default-tabs",
    labels: [...new Set(options.lines.flatMap((line) => line.labels ?? []))].slice(0, 30),
  };
}

/** The inbox, its other tabs, and then the other places; the wide view of all mail comes last. */
function viewsOf(mailbox: Mailbox, config: PageConfig): readonly ViewPages[] {
  const tabs = ["social", "promotions", "updates", "forums", "reservations", "purchases"];
  const places = ["sent", "drafts", "snoozed", "scheduled", "spam", "trash", "all"];
  const views = [
    { route: "inbox", query: config.tabs ? "in:inbox category:primary" : "in:inbox" },
    ...(config.tabs
      ? tabs.map((name) => ({ route: `category/${name}`, query: `in:inbox category:${name}` }))
      : []),
    ...places.map((place) => ({ route: place, query: `in:${place}` })),
  ];
  const shown = new Set<string>();
  return views.flatMap(({ route, query }) => {
    const threadIds = mailbox.threadIds(query);
    const isNeeded = route === "inbox" || threadIds.some((id) => !shown.has(id));
    for (const id of threadIds) shown.add(id);
    return isNeeded ? [{ route, pages: Math.max(1, Math.ceil(threadIds.length / config.rowsPerPage)) }] : [];
  });
}
