/** Starts a real browser with the extension loaded and mail.google.com answered by the simulator. */
import type { BrowserName } from "../build-extension.ts";
import { ensureBrowser } from "./ensure-browser.ts";
import type { ExtensionBrowser, LaunchOptions } from "./extension-browser.ts";
import { launchChromium } from "./launch-chromium.ts";
import { launchFirefox } from "./launch-firefox.ts";

const launchers = { chromium: launchChromium, firefox: launchFirefox };

/** Throws an `Error` whose message is a sentence for people where no browser can be had. */
export async function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<ExtensionBrowser> {
  const found = await ensureBrowser(name);
  if (!found.ok) throw new Error(found.sentence);
  return await launchers[name](found.path, options);
}
