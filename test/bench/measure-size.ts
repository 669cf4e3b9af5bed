/** `size.*`: bytes of the build, gzipped as a package shop or a cache would see them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import type { BenchContext, Measured } from "./measurement.ts";

export async function measureSize({ extensionDir }: BenchContext): Promise<readonly Measured[]> {
  const gmailJs = new URL("../../node_modules/gmail-js/src/gmail.js", import.meta.url);
  const measured: (Measured | null)[] = [
    sizeOf("size.content", extensionDir, ["content-scripts/gmail.js", "content-scripts/gmail.css"]),
    sizeOf("size.page", extensionDir, ["content-scripts/gmail-page-world.js"], {
      "gmail-js as published": gzipped([readFileSync(gmailJs)]),
    }),
    sizeOf("size.worker", extensionDir, ["background.js"]),
    sizeOf("size.options", extensionDir, filesOfPage(extensionDir, "options.html")),
    { id: "size.zip", value: zipped(extensionDir) / 1000, why: "every file deflated, with a zip's headers" },
  ];
  return measured.filter((one) => one !== null);
}

/** `null`: none of the files is built. */
function sizeOf(
  id: Measured["id"],
  folder: string,
  names: readonly string[],
  peers?: Readonly<Record<string, number>>,
): Measured | null {
  const files = names.filter((name) => existsSync(join(folder, name)));
  if (files.length === 0) return null;
  const value = gzipped(files.map((name) => readFileSync(join(folder, name))));
  return { id, value, why: files.join(", "), ...(peers === undefined ? {} : { peers }) };
}

/** Kilobytes of all files, each gzipped by itself. */
function gzipped(files: readonly Uint8Array[]): number {
  return files.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0) / 1000;
}

/** What the browser loads before a page's first screen: the page, what it names, and what those files import at once. */
function filesOfPage(folder: string, page: string): readonly string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name) || !existsSync(join(folder, name))) return;
    found.add(name);
    const text = readFileSync(join(folder, name), "utf8");
    for (const next of namedIn(name, text)) add(next);
  };
  add(page);
  return [...found];
}

/** Files named by a page's `src` and `href`, or by a script's static imports. */
function namedIn(name: string, text: string): readonly string[] {
  if (name.endsWith(".html"))
    return [...text.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, file = ""]) => file);
  const imports = text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g);
  return [...imports].map(([, file = ""]) => join(name, "..", file));
}

/** Bytes of the folder as a zip file: for each file its deflated bytes, two headers and its name twice. */
function zipped(folder: string): number {
  const endRecord = 22;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .reduce((sum, path) => {
      const nameBytes = Buffer.byteLength(relative(folder, path));
      return sum + deflateRawSync(readFileSync(path), { level: 9 }).length + 30 + 46 + 2 * nameBytes;
    }, endRecord);
}
