/**
 * Talks to the server as Gmail does: XMLHttpRequest, POST, JSON arrays. Extensions
 * wrap exactly this, so the page must not use `fetch` (gmail-page.md 4.2).
 */
import type { ListPage, OpenedThread, ThreadFacts } from "./thread-facts.ts";

/** Gmail marks searches typed by the user. */
const searchRequest = 79;
const listRequest = 75;

let syncFolder = "/sync/u/0/i";
/** From now on the server is asked for this account: "u/1", or "b/TOKEN/u/0" for a delegated mailbox. */
export function useAccount(accountPath: string): void {
  const [kind, token] = accountPath.split("/");
  syncFolder = kind === "b" ? `/sync/u/0/d/${token}/i` : `/sync/${accountPath}/i`;
}

export async function requestList(query: string, offset: number, limit: number): Promise<ListPage> {
  const kind = query.startsWith("in:") ? listRequest : searchRequest;
  const body = [[kind, limit, null, query, null, null, null, null, null, offset]];
  return listFromResponse(await post("bv", body));
}

/** Takes a sync id or a legacy id; `undefined`: there is no such thread. */
export async function requestThread(threadId: string): Promise<OpenedThread | undefined> {
  const response = at(await post("fd", [[[threadId]]]), 1);
  return at(at(response, 0), 9) as OpenedThread | undefined;
}

/** Tells the server what the user did with a thread. */
export async function sendAction(threadId: string, action: string): Promise<void> {
  await post("s", [[threadId, action]]);
}

/** Tells the server what the user wrote in a thread. */
export async function sendAnswer(threadId: string, to: readonly string[], text: string): Promise<void> {
  const people = to.map((address) => ({ address }));
  await post("s", [[threadId, "answer", { to: people, text }]]);
}

export async function sendDelivery(line: unknown): Promise<void> {
  await request("/mail/u/0/deliver", line);
}

/** The list in a response: the rows' facts lie at thread [25]. */
function listFromResponse(response: unknown): ListPage {
  return listOf(
    asArray(at(response, 2)).map((entry) => at(entry, 0)),
    at(response, 3),
  );
}

/** The list that came with the document, `a6jdv[0][2]`. */
export function listFromEmbedded(embedded: unknown): ListPage {
  return listOf(
    asArray(at(at(embedded, 0), 0)).map((entry) => at(entry, 4)),
    at(embedded, 1),
  );
}

function listOf(entries: readonly unknown[], place: unknown): ListPage {
  const threads = entries.map((entry) => at(entry, 25) as ThreadFacts);
  return { threads, total: Number(at(place, 0)), offset: Number(at(place, 1)) };
}

function post(endpoint: string, body: unknown): Promise<unknown> {
  return request(`${syncFolder}/${endpoint}?hl=${document.documentElement.lang}&c=0&rt=r&pt=ji`, body);
}

function request(url: string, body: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open("POST", url);
    xhr.setRequestHeader("content-type", "application/json");
    xhr.setRequestHeader("x-gmail-btai", "[]");
    xhr.setRequestHeader("x-framework-xsrf-token", "made-up");
    xhr.setRequestHeader("x-google-btd", "1");
    xhr.onload = () => {
      if (xhr.status === 200) resolve(JSON.parse(xhr.responseText));
      else reject(new Error(`${url} answered ${xhr.status}`));
    };
    xhr.onerror = () => reject(new Error(`${url} did not answer`));
    xhr.send(JSON.stringify(body));
  });
}

function at(value: unknown, position: number): unknown {
  return Array.isArray(value) ? value[position] : undefined;
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
