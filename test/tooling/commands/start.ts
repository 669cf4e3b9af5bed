/**
 * `npm start`: the simulator with a mailbox, and a browser on it with the
 * extension and a rule set in it. With `--headless` it writes what is painted
 * into a folder and ends; otherwise it stays until the window is closed.
 *
 * Exit code 0: all went well; 1: something failed, which one sentence on
 * standard error names; 2: wrong options.
 */
import { readFile } from "node:fs/promises";
import { readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import type { MailLine } from "../../fake-gmail/mail-line.ts";
import { readMailFile } from "../../fake-gmail/read-mail-file.ts";
import { sampleAccount, sampleMailbox } from "../../fake-gmail/sample-mailbox.ts";
import { type FakeGmail, startFakeGmail } from "../../fake-gmail/start-fake-gmail.ts";
import type { ExtensionBrowser } from "../browsers/extension-browser.ts";
import { changeSettings, importRuleSet } from "../browsers/extension-state.ts";
import { launchBrowser } from "../browsers/launch-browser.ts";
import { buildDirectories, ensureBuilt } from "../build-extension.ts";
import { ruleSetSentence } from "../decide/rule-set-sentence.ts";
import { writeReport } from "../report/write-report.ts";
import { readStartOptions, type StartOptions } from "../start/start-options.ts";

export async function run(args: readonly string[]): Promise<number> {
  const options = readStartOptions(args);
  if (typeof options === "string") return say(options, 2);
  if (options.out === undefined && !hasDisplay()) {
    return say("There is no display for a window: run `npm start -- --headless --out DIR` instead.", 1);
  }
  const lines = await readMail(options.mail);
  if (typeof lines === "string") return say(lines, 1);
  const set = await readRules(options.rules);
  if (typeof set === "string") return say(set, 1);
  if ((await ensureBuilt(options.browser)) !== 0) {
    return say("The extension could not be built: what WXT says is above.", 1);
  }
  try {
    await serve(options, lines, set);
    return 0;
  } catch (error) {
    // Whatever fails in a browser, a port or a folder ends here, as one sentence.
    return say(error instanceof Error ? error.message : String(error), 1);
  }
}

function say(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`);
  return exitCode;
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== "linux" || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

async function readMail(path: string | undefined): Promise<readonly MailLine[] | string> {
  if (path === undefined) return sampleMailbox(Date.now());
  const mail = await readMailFile(path);
  return mail.ok ? mail.lines : mail.sentence;
}

async function readRules(path: string): Promise<RuleSet | string> {
  let file: Uint8Array;
  try {
    file = await readFile(path);
  } catch (error) {
    // Expected: no such file, or no right to read it.
    return `${path} could not be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
  const read = readRuleSet(file);
  return read.ok ? read.set : ruleSetSentence(path, read.error);
}

async function serve(options: StartOptions, lines: readonly MailLine[], set: RuleSet): Promise<void> {
  const lang = options.lang.replace("_", "-");
  const gmail = await startFakeGmail({
    lines,
    account: sampleAccount,
    rowsPerPage: options.rows,
    lang,
    dark: options.dark,
  });
  try {
    const browser = await launchBrowser(options.browser, {
      extensionDir: buildDirectories[options.browser],
      port: gmail.port,
      spki: gmail.spki,
      headless: options.out !== undefined,
      dark: options.dark,
      lang,
    });
    try {
      await changeSettings(browser, { language: options.lang });
      await importRuleSet(browser, set);
      if (options.out === undefined) await stayOpen(browser, gmail);
      else {
        await writeReport(browser, gmail, sampleAccount, options.out);
        process.stderr.write(`The report and its pictures are in ${options.out}.\n`);
      }
    } finally {
      await browser.close();
    }
  } finally {
    await gmail.close();
  }
}

/** Until the window is closed or Ctrl+C is pressed. */
async function stayOpen(browser: ExtensionBrowser, gmail: FakeGmail): Promise<void> {
  const blank = await browser.browser.pages();
  await browser.newGmailPage(gmail.url);
  for (const page of blank) await page.close();
  process.stderr.write("Gmail is open in the browser; close its window or press Ctrl+C to end.\n");
  await new Promise<void>((resolve) => {
    browser.browser.once("disconnected", () => resolve());
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
