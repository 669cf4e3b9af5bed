/** What the simulated server answers, and what it notes about requests that Gmail's page would not make. */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { listResponse } from "./list-payload.ts";
import type { MailLine } from "./mail-line.ts";
import { type Mailbox, type ThreadAction, threadActions } from "./mailbox.ts";
import type { PageConfig } from "./page/page-config.ts";
import { type Asset, clearPixel, emojiPicture, loadPageAssets } from "./page-assets.ts";
import { assetFolder, pageDocument } from "./page-document.ts";
import { accountAt, settingsOf } from "./page-settings.ts";
import { printDocument } from "./print-document.ts";
import type { OwnAnswer } from "./thread.ts";
import { threadResponse } from "./thread-payload.ts";

export interface Service {
  readonly config: PageConfig;
  /** The mailbox of the first account. */
  readonly mailbox: Mailbox;
  /** The mailbox of an account of the browser, by its address. */
  mailboxOf(account: string): Mailbox;
  /** How many of the newest threads come whole with the document. */
  readonly embeddedThreads: number;
  /** Delivers and tells every open page. */
  deliver(line: MailLine): void;
  /** Tells every open page that something is new. */
  tell(): void;
  /** Open pages that want to hear of new mail. */
  readonly listeners: Set<ServerResponse>;
  readonly unexpectedRequests: string[];
  readonly policyViolations: string[];
}

type Answer = Asset & { readonly headers?: Readonly<Record<string, string>> };
const nothing: Answer = { type: "text/plain", body: "" };

export function answerRequests(
  service: Service,
): (request: IncomingMessage, response: ServerResponse) => void {
  const assets = loadPageAssets();
  return (request, response) => {
    const url = new URL(request.url ?? "/", "https://mail.google.com");
    if (/^\/mail\/(u\/[01]|b\/[\w-]+\/u\/0)\/channel$/u.test(url.pathname)) return listen(service, response);
    readBody(request)
      .then((body) => {
        const answer = answerTo(service, assets, url, body);
        if (answer === undefined)
          service.unexpectedRequests.push(`${request.method} ${request.headers.host}${request.url}`);
        const { type, body: content, headers } = answer ?? nothing;
        response.writeHead(answer === undefined ? 404 : 200, {
          "content-type": `${type}; charset=utf-8`,
          ...headers,
        });
        response.end(content);
      })
      .catch(() => {
        service.unexpectedRequests.push(`broken ${request.method} ${request.url}`);
        response.writeHead(400).end();
      });
  };
}

function answerTo(
  service: Service,
  assets: ReadonlyMap<string, Asset>,
  url: URL,
  body: string,
): Answer | undefined {
  const { pathname } = url;
  const config = settingsOf(service.config, url);
  if (config !== undefined) return documentAnswer({ ...service, config }, assets, url);
  if (pathname.startsWith(assetFolder)) return assets.get(pathname.slice(assetFolder.length));
  if (pathname.endsWith("/images/cleardot.gif")) return clearPixel;
  if (pathname === "/favicon.ico") return nothing;
  const emoji = /\/images\/emoji\/([0-9a-f-]+)\.svg$/u.exec(pathname)?.[1];
  if (emoji !== undefined) return emojiPicture(emoji);
  if (pathname === "/mail/cspreport") return noteViolation(service, body);
  if (pathname === "/mail/u/0/deliver") return deliverAnswer(service, body);
  const synced = /^\/sync\/u\/([01])\/(d\/[\w-]+\/)?i\//u.exec(pathname);
  if (synced === null) return undefined;
  const { otherAccounts } = service.config;
  const delegated = otherAccounts.find((one) => one.accountPath.startsWith("b/"))?.accountPath;
  const path = synced[2] === undefined ? `u/${synced[1]}` : (delegated ?? "");
  const mailbox = service.mailboxOf(accountAt(service.config, path).account);
  return syncAnswer(mailbox, pathname, JSON.parse(body), service.tell);
}

function documentAnswer(service: Service, assets: ReadonlyMap<string, Asset>, url: URL): Answer {
  const { config } = service;
  const mailbox = service.mailboxOf(config.account);
  if (config.axes.page === "print") {
    const thread = mailbox.open(url.searchParams.get("th") ?? "");
    return { type: "text/html", body: printDocument(thread, config) };
  }
  const nonce = randomBytes(16).toString("base64");
  const firstList = mailbox.list(
    config.tabs ? "in:inbox category:primary" : "in:inbox",
    0,
    config.rowsPerPage,
  );
  const firstThreads = firstList.threads
    .slice(0, service.embeddedThreads)
    .map(({ threadId }) => mailbox.open(threadId));
  const unreadCount = mailbox.list("in:inbox is:unread", 0, 0).total;
  const names = [...assets.keys()];
  const policy = [
    "require-trusted-types-for 'script'",
    `script-src 'nonce-${nonce}'`,
    "object-src 'none'",
    "base-uri 'self'",
    "report-uri /mail/cspreport",
  ];
  return {
    type: "text/html",
    body: pageDocument({
      config,
      nonce,
      unreadCount,
      firstList,
      firstThreads: firstThreads.filter((thread) => thread !== undefined),
      styles: names.filter((name) => name.endsWith(".css")),
      modules: names.filter((name) => name.endsWith(".ts")),
    }),
    headers: {
      "content-security-policy": policy.join("; "),
      "cache-control": "no-store",
      "x-frame-options": "DENY",
    },
  };
}

/** The three sync endpoints; bodies as in gmail-page.md 4.2. */
function syncAnswer(mailbox: Mailbox, pathname: string, body: unknown, tell: () => void): Answer | undefined {
  const first = Array.isArray(body) ? body[0] : undefined;
  if (!Array.isArray(first)) return undefined;
  if (pathname.endsWith("/bv")) {
    return jsonAnswer(listResponse(mailbox.list(String(first[3]), Number(first[9]), Number(first[1]))));
  }
  if (pathname.endsWith("/fd")) {
    const threads = first.map((entry: unknown) =>
      mailbox.open(String(Array.isArray(entry) ? entry[0] : entry)),
    );
    return jsonAnswer(threadResponse(threads.filter((thread) => thread !== undefined)));
  }
  if (!pathname.endsWith("/s")) return undefined;
  if (first[1] === "answer") {
    mailbox.answer(String(first[0]), first[2] as OwnAnswer, Date.now());
    tell();
    return jsonAnswer([]);
  }
  // The shape of this request is ours: Gmail's own is not needed by anything we test.
  const action = threadActions.find((name): name is ThreadAction => name === first[1]);
  if (action === undefined) return undefined;
  mailbox.act(String(first[0]), action);
  return jsonAnswer([]);
}

function deliverAnswer(service: Service, body: string): Answer {
  service.deliver(JSON.parse(body));
  return jsonAnswer([]);
}

function jsonAnswer(value: unknown): Answer {
  return { type: "application/json", body: JSON.stringify(value), headers: { "cache-control": "no-store" } };
}

function noteViolation(service: Service, body: string): Answer {
  const report: Record<string, unknown> = JSON.parse(body)["csp-report"] ?? {};
  const {
    "effective-directive": directive,
    "blocked-uri": blocked,
    "source-file": file,
    "line-number": line,
  } = report;
  service.policyViolations.push(
    `${directive} ${blocked} ${file ?? ""}:${line ?? ""} ${report["script-sample"] ?? ""}`.trim(),
  );
  return nothing;
}

/** A stream of events that says when new mail is there, in place of Gmail's own channel. */
function listen(service: Service, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write(": listening\n\n");
  service.listeners.add(response);
  response.on("close", () => service.listeners.delete(response));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
