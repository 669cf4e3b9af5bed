/** `npm run build`: both browsers' packages, their sizes, and the notices of what they contain. */

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { buildDirectories, buildExtension } from "../build-extension.ts";

export async function run(_args: readonly string[]): Promise<number> {
  for (const browser of ["chromium", "firefox"] as const) {
    const code = await buildExtension(browser);
    if (code !== 0) return code;
    printSizes(buildDirectories[browser]);
  }
  return 0;
}

/** Prints bytes and gzipped bytes of every script and style of a build. */
function printSizes(folder: string): void {
  console.log(`\n${relative(process.cwd(), folder)}`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const bytes = readFileSync(file);
    const kilobytes = (n: number) => `${(n / 1000).toFixed(1).padStart(7)} kB`;
    console.log(
      `${kilobytes(bytes.length)} ${kilobytes(gzipSync(bytes).length)} gz  ${relative(folder, file)}`,
    );
  }
}
