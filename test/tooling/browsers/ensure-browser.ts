/**
 * Finds a browser on this machine, or installs one where that is safe to do
 * without asking: on Debian (and its children) as root, as in a container.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { BrowserName } from "../build-extension.ts";

export type FoundBrowser =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly sentence: string };

interface Places {
  /** Environment variable that names the browser and comes before everything else. */
  readonly variable: string;
  /** Names on the PATH. */
  readonly commands: readonly string[];
  readonly files: readonly string[];
  readonly debianPackage: string;
}

const windowsFolders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
  (name) => process.env[name] ?? [],
);

const places: Readonly<Record<BrowserName, Places>> = {
  chromium: {
    variable: "CHROMIUM_PATH",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    files: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      ...windowsFolders.map((folder) => join(folder, "Chromium", "Application", "chrome.exe")),
      ...windowsFolders.map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
    ],
    debianPackage: "chromium",
  },
  firefox: {
    variable: "FIREFOX_PATH",
    commands: ["firefox-esr", "firefox"],
    files: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      ...windowsFolders.map((folder) => join(folder, "Mozilla Firefox", "firefox.exe")),
    ],
    debianPackage: "firefox-esr",
  },
};

/** The program's path, or one sentence that says what to do. Talks on standard error while it installs. */
export async function ensureBrowser(name: BrowserName): Promise<FoundBrowser> {
  const { variable, debianPackage } = places[name];
  const chosen = process.env[variable];
  if (chosen !== undefined && chosen !== "") {
    return isProgram(chosen)
      ? { ok: true, path: chosen }
      : { ok: false, sentence: `${variable} names ${chosen}, which is not a program.` };
  }
  const found = find(name);
  if (found === undefined && mayInstall()) install(debianPackage, chineseFont);
  else if (mayInstall() && !hasChineseFont()) install(chineseFont);
  const path = found ?? find(name);
  if (path !== undefined) return { ok: true, path };
  const title = name === "chromium" ? "Chromium or Chrome" : "Firefox";
  const sentence = `No ${title} was found: install it, or name its program in ${variable}, then run the command again.`;
  return { ok: false, sentence };
}

function find(name: BrowserName): string | undefined {
  const { PATH = "" } = process.env;
  const folders = PATH.split(delimiter).filter((folder) => folder !== "");
  const onPath = places[name].commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places[name].files].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Absent, or not executable: not a browser either way.
    return false;
  }
}

/** Without it Chinese mail is painted as boxes and screenshots show nothing of it. */
const chineseFont = "fonts-noto-cjk";

function hasChineseFont(): boolean {
  return spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" }).stdout?.trim().length > 0;
}

function mayInstall(): boolean {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0;
}

function install(...packages: readonly string[]): void {
  process.stderr.write(`Installing ${packages.join(" and ")} (apt-get) ...\n`);
  const aptGet = (args: readonly string[]) =>
    spawnSync("apt-get", ["-o", "DPkg::Lock::Timeout=300", "-y", "-q", ...args], {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  aptGet(["update"]);
  aptGet(["install", "--no-install-recommends", ...packages]);
}
