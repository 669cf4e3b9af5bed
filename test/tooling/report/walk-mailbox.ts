/** Pages through the whole mailbox, as a user would, and collects what is painted on every page. */
import type { Page } from "puppeteer-core";
import { isNoSubject } from "../../../lib/gmail-page/no-subject-words.ts";
import type { FakeGmail } from "../../fake-gmail/start-fake-gmail.ts";
import {
  type BarCounts,
  firstShownRow,
  type Patience,
  readShownList,
  type ShownDecision,
  type ShownList,
  type ShownRow,
  showAndWait,
} from "./painted-page.ts";

/** One line of `rows` in report.json; what is not painted is `null`. */
export interface ReportRow {
  /** Ids of the mail file; `null` where the row names no message of it. */
  readonly id: string | null;
  readonly threadId: string | null;
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  readonly client: ShownDecision["client"];
  readonly labels: ShownDecision["labels"] | null;
  readonly priority: ShownDecision["priority"] | null;
  readonly points: number | null;
  readonly reasons: ShownDecision["reasons"] | null;
}

export interface Walk {
  readonly rows: readonly ReportRow[];
  /** Sums over all pages; a thread that several views show counts once. */
  readonly bar: BarCounts;
  /** Median over the pages; `null` where no page was painted whole. */
  readonly rowsToPaintedMs: number | null;
}

/** A page may hold only rows that we cannot read; that many pages do not. */
const unpaintedPagesToGiveUp = 3;
/** The first page waits for the browser, the worker and its database; ms. */
const firstPatience: Patience = { quietMs: 2_000, limitMs: 60_000 };
const laterPatience: Patience = { quietMs: 2_000, limitMs: 20_000 };

/** The tab shows the first page of the inbox. Ends early where nothing is painted at all. */
export async function walkMailbox(page: Page, gmail: FakeGmail, account: string): Promise<Walk> {
  const rows = new Map<string, ReportRow>();
  const bar = { urgent: 0, high: 0, normal: 0, low: 0 };
  const times: number[] = [];
  for await (const { route, list, rowsToPaintedMs } of turnPages(page, routesOf(gmail))) {
    if (rowsToPaintedMs !== null) times.push(rowsToPaintedMs);
    addCounts(bar, list, rows);
    for (const [place, row] of list.rows.entries()) {
      const key = row.legacyId ?? `${route} ${place}`;
      if (!rows.has(key)) rows.set(key, reportRow(row, route, gmail, account));
    }
  }
  return { rows: [...rows.values()], bar, rowsToPaintedMs: median(times) };
}

interface ShownPage {
  readonly route: string;
  readonly list: ShownList;
  readonly rowsToPaintedMs: number | null;
}

async function* turnPages(page: Page, routes: readonly string[]): AsyncGenerator<ShownPage> {
  let before: Awaited<ReturnType<typeof firstShownRow>> = null;
  let paints = false;
  for (const [index, route] of routes.entries()) {
    const waited = await showAndWait(page, route, before, paints ? laterPatience : firstPatience);
    yield { route, list: await readSettledList(page), rowsToPaintedMs: waited.rowsToPaintedMs };
    paints ||= waited.painted > 0;
    if (!paints && index + 1 === unpaintedPagesToGiveUp) return;
    await before?.dispose();
    before = await firstShownRow(page);
  }
}

function routesOf(gmail: FakeGmail): string[] {
  return gmail.wholeMailbox.flatMap(({ route, pages }) =>
    Array.from({ length: pages }, (_, index) => (index === 0 ? route : `${route}/p${index + 1}`)),
  );
}

/** The bar is drawn after the rows: gives it a second to agree with them. */
async function readSettledList(page: Page): Promise<ShownList> {
  const deadline = Date.now() + 1_000;
  for (;;) {
    const list = await readShownList(page);
    const painted = list.rows.filter((row) => row.decision !== null).length;
    const counted = Object.values(list.bar ?? {}).reduce((sum, count) => sum + count, 0);
    if (counted === painted || Date.now() > deadline) return list;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

function addCounts(
  sums: Record<keyof BarCounts, number>,
  list: ShownList,
  seen: ReadonlyMap<string, unknown>,
): void {
  for (const [priority, count] of Object.entries(list.bar ?? {})) sums[priority as keyof BarCounts] += count;
  for (const { legacyId, decision } of list.rows) {
    if (decision !== null && legacyId !== null && seen.has(legacyId)) sums[decision.priority] -= 1;
  }
}

function reportRow(row: ShownRow, route: string, gmail: FakeGmail, account: string): ReportRow {
  const line = row.legacyId === null ? undefined : gmail.lineIdsByLegacyId.get(row.legacyId);
  return {
    id: line?.id ?? null,
    threadId: line?.threadId ?? null,
    from: senderOf(row, route, account),
    subject: isNoSubject(row.subject) ? "" : row.subject,
    client: row.decision?.client ?? null,
    labels: row.decision?.labels ?? null,
    priority: row.decision?.priority ?? null,
    points: row.decision?.points ?? null,
    reasons: row.decision?.reasons ?? null,
  };
}

/** In views of one's own mail the sender cell names the recipients. */
const ownMail = /^(sent|drafts|scheduled)(\/|$)/;

/** The last person shown who is not the account itself. */
function senderOf(row: ShownRow, route: string, account: string): ReportRow["from"] {
  if (ownMail.test(route)) return { name: "", address: account };
  const others = row.people.filter(({ address }) => address.toLowerCase() !== account);
  return others.at(-1) ?? row.people.at(-1) ?? null;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
