/** What a real browser with the extension in it offers to `npm start` and to the end-to-end suites, whichever browser it is. */
import type { Browser, Page } from "puppeteer-core";
import type { BrowserName } from "../build-extension.ts";

export interface LaunchOptions {
  /** The built extension: a folder with a manifest.json. */
  readonly extensionDir: string;
  /** Where the Gmail simulator listens on 127.0.0.1. */
  readonly port: number;
  /** base64 SHA-256 of the simulator's public key. */
  readonly spki: string;
  readonly headless: boolean;
  /** Pages see `prefers-color-scheme: dark`. */
  readonly dark?: boolean;
  /** Language of the browser, BCP 47; default "en-US". */
  readonly lang?: string;
  /** A folder that outlives the browser, with what the extension stored; default: one that goes with it. */
  readonly profileDir?: string;
  /** Outer size of the window in CSS pixels; default 1280 x 900. */
  readonly windowSize?: { readonly width: number; readonly height: number };
}

export interface ExtensionBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  readonly extensionOrigin: string;
  /**
   * Opens a tab and waits until the document is loaded; what Gmail and we do then takes its own time.
   * `first` runs in the page before anything else does.
   */
  newGmailPage(url: string, first?: () => void): Promise<Page>;
  /** Opens a page of the extension, such as `options.html`, in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** What pages hand to the user as a file is written into this folder, without asking. */
  keepDownloads(folder: string): Promise<void>;
  /** Kills the background worker or event page as the browser does; resolves when it is gone. */
  stopBackground(): Promise<void>;
  /** Errors of pages, extension pages and the background, in the order seen. In Firefox of the background only uncaught ones. */
  readonly consoleErrors: readonly string[];
  /** Addresses outside the simulator that a page or the extension asked for; never the browser's own requests. */
  readonly requestsOutside: readonly string[];
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

export const defaultWindowSize = { width: 1280, height: 900 } as const;

/** Whether a request left the simulator and the extension. Addresses that never reach a network are not requests. */
export function isOutside(url: string): boolean {
  const { protocol, host } = new URL(url);
  if (protocol === "https:") return host !== "mail.google.com";
  return protocol === "http:" || protocol === "ws:" || protocol === "wss:";
}
