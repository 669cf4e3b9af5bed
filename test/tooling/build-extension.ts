/** Builds the extension with WXT, and knows where each browser's build lies. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export type BrowserName = "chromium" | "firefox";

const root = fileURLToPath(new URL("../..", import.meta.url));

export const buildDirectories: Readonly<Record<BrowserName, string>> = {
  chromium: join(root, ".output/chrome-mv3"),
  firefox: join(root, ".output/firefox-mv3"),
};

const wxtArguments: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ["build", "-b", "chrome"],
  firefox: ["build", "-b", "firefox", "--mv3"],
};

/** Builds for one browser; WXT talks on standard error. The exit code of WXT. */
export function buildExtension(browser: BrowserName): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn("wxt", wxtArguments[browser], {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => {
      if (code === 0) writeFileSync(stampFile(browser), fingerprintOfSources());
      resolve(code ?? 1);
    });
  });
}

/** Builds only where a source changed since the last build. The exit code of WXT, or 0. */
export async function ensureBuilt(browser: BrowserName): Promise<number> {
  const stamp = stampFile(browser);
  const upToDate = existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprintOfSources();
  return upToDate ? 0 : await buildExtension(browser);
}

/** Beside the build, not in it: nothing but the extension itself belongs in there. */
function stampFile(browser: BrowserName): string {
  return `${buildDirectories[browser]}.sources`;
}

function fingerprintOfSources(): string {
  const hash = createHash("sha256");
  const folders = ["entrypoints", "components", "lib", "locales", "public"];
  const files = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
  for (const file of [...files, join(root, "wxt.config.ts"), join(root, "package-lock.json")].sort()) {
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}
