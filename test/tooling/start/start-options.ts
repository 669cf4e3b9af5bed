/** The options of `npm start`, read from the command line (README, "Commands"). */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Language, languages } from "../../../lib/core/settings/settings.ts";
import type { BrowserName } from "../build-extension.ts";

export interface StartOptions {
  /** Where report and screenshots go; absent: a window that stays until it is closed. */
  readonly out?: string;
  readonly browser: BrowserName;
  /** Absent: the sample mailbox. */
  readonly mail?: string;
  readonly rules: string;
  readonly lang: Language;
  readonly dark: boolean;
  /** Rows a page of the list. */
  readonly rows: number;
}

const usage =
  "Usage: npm start -- [--headless [--out DIR]] [--browser chromium|firefox] [--mail FILE] [--rules FILE] [--lang en|zh_CN|zh_TW] [--dark] [--rows 1..100]";

const sampleRules = fileURLToPath(new URL("../../fixtures/sample-rule-set.json", import.meta.url));

/** Where `--headless` writes when no folder is named. */
const defaultOut = fileURLToPath(new URL("../../../.output/start", import.meta.url));

const optionTypes = {
  headless: { type: "boolean", default: false },
  out: { type: "string" },
  browser: { type: "string", default: "chromium" },
  mail: { type: "string" },
  rules: { type: "string", default: sampleRules },
  lang: { type: "string", default: "en" },
  dark: { type: "boolean", default: false },
  rows: { type: "string", default: "50" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof optionTypes }>>["values"];

/** The options, or one sentence that says what is wrong with them. */
export function readStartOptions(args: readonly string[]): StartOptions | string {
  let values: Values;
  try {
    values = parseArgs({ args: [...args], options: optionTypes }).values;
  } catch (error) {
    // Expected: a TypeError of parseArgs that names the unknown or incomplete option.
    return `${error instanceof Error ? error.message : String(error)} ${usage}`;
  }
  const fault = faultOf(values);
  return fault ?? optionsOf(values);
}

/** What is wrong with the values, as one sentence; `null`: nothing. */
function faultOf({ headless, out, browser, lang, rows }: Values): string | null {
  if (!headless && out !== undefined) return `--out DIR needs --headless. ${usage}`;
  if (!isBrowser(browser)) return `--browser must be chromium or firefox, not "${browser}".`;
  if (!isLanguage(lang)) return `--lang must be one of ${languages.join(", ")}, not "${lang}".`;
  const isRowCount = /^\d{1,3}$/.test(rows) && Number(rows) >= 1 && Number(rows) <= 100;
  return isRowCount ? null : `--rows must be a whole number from 1 to 100, not "${rows}".`;
}

function optionsOf({ headless, out, browser, mail, rules, lang, dark, rows }: Values): StartOptions {
  return {
    browser: browser as BrowserName,
    rules,
    lang: lang as Language,
    dark,
    rows: Number(rows),
    ...(mail === undefined ? {} : { mail }),
    ...(headless ? { out: out ?? defaultOut } : {}),
  };
}

function isBrowser(text: string): boolean {
  return text === "chromium" || text === "firefox";
}

function isLanguage(text: string): boolean {
  return languages.some((language) => language === text);
}
