/**
 * Reads back what is painted in Gmail's visible list, and waits for it.
 *
 * The functions given to `page.evaluate` run in the page, so each of them holds
 * everything it needs. They look at our open shadow roots from Gmail's own world;
 * what they find is what a user sees, not what the worker answered.
 */
import type { ElementHandle, Page } from "puppeteer-core";
import type { Decision, Reason } from "../../../lib/core/decision/decision.ts";
import type { Priority } from "../../../lib/core/rules/rule-set.ts";

/** A decision as it is written on its chips. */
export type ShownDecision = Pick<Decision, "id" | "client" | "labels" | "priority" | "points"> & {
  readonly reasons: readonly Reason[];
};

export interface ShownRow {
  /** Legacy id of the thread's last message; `null` where the row has none. */
  readonly legacyId: string | null;
  /** Everybody the sender cell shows, in its order. */
  readonly people: readonly { readonly name: string; readonly address: string }[];
  readonly subject: string;
  /** `null`: not painted. */
  readonly decision: ShownDecision | null;
}

export type BarCounts = Readonly<Record<Priority, number>>;

export interface ShownList {
  readonly rows: readonly ShownRow[];
  /** How much of each priority the bar says is in this list; `null`: there is no bar. Its numbers in sight are the account's. */
  readonly bar: BarCounts | null;
}

const rowSelector = "[role=main] tr.zA[id]";

export async function readShownList(page: Page): Promise<ShownList> {
  return await page.evaluate(readListInPage, rowSelector);
}

function readListInPage(selector: string): ShownList {
  const isVisible = (element: Element) => element.getClientRects().length > 0;
  const textOf = (node: Node): string => {
    if (node instanceof HTMLImageElement) return node.getAttribute("data-emoji") ?? node.alt;
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
    return [...node.childNodes].map(textOf).join("");
  };
  /** In the vertical split a row is up to three lines, of which only the first has an id. */
  const linesOf = (row: Element): Element[] => {
    const lines = [row];
    let next = row.nextElementSibling;
    while (next?.matches("tr.zA.apv:not([id])")) {
      lines.push(next);
      next = next.nextElementSibling;
    }
    return lines;
  };
  const within = (row: Element, inner: string): Element[] =>
    linesOf(row).flatMap((line) => [...line.querySelectorAll(inner)]);
  const decisionOf = (row: Element): ShownDecision | null => {
    const [chips] = within(row, ".xT > [data-clientele=chips], .apu > [data-clientele=chips]");
    const shown = chips?.shadowRoot?.querySelector("[data-decision]")?.getAttribute("data-decision");
    return shown === null || shown === undefined ? null : JSON.parse(shown);
  };
  // A draft that was begun is no message of the conversation yet.
  const idOf = (row: Element): string | null => {
    const [ids] = within(row, ".y6 [data-legacy-last-message-id]");
    const sent = ids?.getAttribute("data-legacy-last-non-draft-message-id") ?? "undefined";
    return (sent === "undefined" ? ids?.getAttribute("data-legacy-last-message-id") : sent) ?? null;
  };
  const rows = [...document.querySelectorAll(selector)].filter(isVisible).map((row) => ({
    legacyId: idOf(row),
    people: within(row, ".yW [email]").map((person) => ({
      name: person.getAttribute("name") ?? "",
      address: person.getAttribute("email") ?? "",
    })),
    subject: within(row, ".y6 .bog").map(textOf).join(""),
    decision: decisionOf(row),
  }));
  const bar = [...document.querySelectorAll("[data-clientele=bar]")].find(isVisible);
  const countOf = (priority: string) =>
    Number(bar?.shadowRoot?.querySelector(`[data-priority=${priority}]`)?.getAttribute("data-here") ?? 0);
  const counts = {
    urgent: countOf("urgent"),
    high: countOf("high"),
    normal: countOf("normal"),
    low: countOf("low"),
  };
  return { rows, bar: bar === undefined ? null : counts };
}

/** The first row that is shown, to be told from the rows that come after it. */
export async function firstShownRow(page: Page): Promise<ElementHandle<Element> | null> {
  const handle = await page.evaluateHandle(
    (selector) =>
      [...document.querySelectorAll(selector)].find((row) => row.getClientRects().length > 0) ?? null,
    rowSelector,
  );
  return handle.asElement() as ElementHandle<Element> | null;
}

export interface Patience {
  /** After this long without a change a row that is not painted counts as one that we leave alone; ms. */
  readonly quietMs: number;
  /** Nothing is waited for longer than this; ms. */
  readonly limitMs: number;
}

export interface Waited {
  readonly rows: number;
  readonly painted: number;
  /** From the first new row to the last painted one; `null`: not all were painted. */
  readonly rowsToPaintedMs: number | null;
}

/**
 * Shows `route` (what follows the # of the URL; `null`: stays where it is) and waits until its rows are painted,
 * or until none follows any more. `before`: the first row of the list that is left; `null`: there was no list.
 */
export async function showAndWait(
  page: Page,
  route: string | null,
  before: ElementHandle<Element> | null,
  patience: Patience,
): Promise<Waited> {
  return await page.evaluate(showAndWaitInPage, { route, selector: rowSelector, ...patience }, before);
}

function showAndWaitInPage(
  task: Patience & { readonly route: string | null; readonly selector: string },
  before: Element | null,
): Promise<Waited> {
  const started = performance.now();
  let painted = 0;
  let shownAt: number | null = null;
  let changedAt = started;
  const isPainted = (row: Element) =>
    row.querySelector("[data-clientele=chips]")?.shadowRoot?.querySelector("[data-decision]") instanceof
    Element;
  const newRows = () => {
    const rows = [...document.querySelectorAll(task.selector)].filter(
      (row) => row.getClientRects().length > 0,
    );
    return rows[0] === before ? [] : rows;
  };
  /** Gmail says that a list is empty in a cell of its own. */
  const isEmpty = () =>
    [...document.querySelectorAll("[role=main] .TC")].some((cell) => cell.getClientRects().length > 0);
  const isOver = (now: number) =>
    now - started > task.limitMs || (painted > 0 && now - changedAt > task.quietMs) || isEmpty();
  const look = (): Waited | null => {
    const now = performance.now();
    const rows = newRows();
    if (rows.length > 0) shownAt ??= now;
    const count = rows.filter(isPainted).length;
    if (count !== painted) changedAt = now;
    painted = count;
    if (shownAt !== null && painted === rows.length)
      return { rows: rows.length, painted, rowsToPaintedMs: now - shownAt };
    return isOver(now) ? { rows: rows.length, painted, rowsToPaintedMs: null } : null;
  };
  return new Promise((resolve) => {
    const tryToEnd = () => {
      const waited = look();
      if (waited === null) return;
      observer.disconnect();
      clearInterval(timer);
      resolve(waited);
    };
    const observer = new MutationObserver(tryToEnd);
    observer.observe(document.documentElement, { childList: true, subtree: true });
    // Our chips may be drawn into a shadow root that was there before, which no observer outside it sees.
    const timer = setInterval(tryToEnd, 20);
    if (task.route !== null && location.hash.slice(1) !== task.route) location.hash = task.route;
    tryToEnd();
  });
}

const firstPaintMark = "first-painted-row";

/** Given to a tab before its document: marks the moment of the first painted row on the page's own clock. */
export function markFirstPaint(): void {
  const look = () => {
    if (document.querySelector("[data-clientele=chips]") === null) requestAnimationFrame(look);
    else performance.mark("first-painted-row");
  };
  requestAnimationFrame(look);
}

/** Milliseconds from the start of the navigation to the first painted row; `null`: none was painted. */
export async function firstPaintMs(page: Page): Promise<number | null> {
  return await page.evaluate(
    (name) => performance.getEntriesByName(name)[0]?.startTime ?? null,
    firstPaintMark,
  );
}
