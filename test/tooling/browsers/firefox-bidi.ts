/** The two things of puppeteer's WebDriver BiDi side that it has but does not declare. */
import type { Browser, Page } from "puppeteer-core";

/** A `log.entryAdded` event, the part that is read. */
export interface LogEntry {
  readonly type: string;
  readonly level: string;
  readonly text: string | null;
}

/** A `script.message` event, the part that is read. */
export interface ScriptMessage {
  readonly channel: string;
  readonly data: { readonly value?: unknown };
}

export interface BidiConnection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
  on(event: "log.entryAdded", listener: (entry: LogEntry) => void): void;
  on(event: "script.message", listener: (message: ScriptMessage) => void): void;
}

export function bidiConnectionOf(browser: Browser): BidiConnection {
  return (browser as unknown as { readonly connection: BidiConnection }).connection;
}

/** The browsing context's id of a tab. */
export function contextIdOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}
