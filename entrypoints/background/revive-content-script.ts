/**
 * Brings our content script back into a tab in which it was made to end.
 *
 * The event by which a new copy of a content script ends the old one is known, so any
 * script of the page can send it. That cannot be kept from happening, but it is
 * noticed: the script that ends says so, and where no successor is there it is put
 * in again, three times in ten minutes, and then no more, which the health page tells.
 */
import { browser } from "wxt/browser";
import type { ReportProblem } from "../../lib/app/ports.ts";
import type { Outcome } from "../../lib/core/shared/outcome.ts";
import { isThere } from "./gmail-tabs.ts";
import { injectContentScript } from "./injected-scripts.ts";

const key = "revivals";
const mostRevivals = 3;
const withinMs = 600_000;

/** `now` in ms since the epoch. */
export async function reviveContentScript(
  tabId: number | undefined,
  now: number,
  report: ReportProblem,
): Promise<Outcome<Record<never, never>>> {
  const done = { ok: true, value: {} } as const;
  if (tabId === undefined || (await isThere(tabId))) return done;
  const revivals = await readRevivals();
  const recent = (revivals[tabId] ?? []).filter((time) => now - time < withinMs);
  if (recent.length >= mostRevivals) {
    report("script.stopped", "gmail");
    return done;
  }
  await browser.storage.session.set({ [key]: { ...revivals, [tabId]: [...recent, now] } });
  await injectContentScript(tabId);
  return done;
}

/** Times of revivals by tab, for the browser's session. */
async function readRevivals(): Promise<Record<number, readonly number[]>> {
  const stored = (await browser.storage.session.get(key))[key];
  return typeof stored === "object" && stored !== null ? (stored as Record<number, readonly number[]>) : {};
}
