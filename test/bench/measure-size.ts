/** `size.*` without the options page: bytes of the build as a package shop or a cache would see them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { deflateRawSync } from "node:zlib";
import { gzippedKilobytes } from "./gzipped-kilobytes.ts";
import type { BenchContext, Measured } from "./measurement.ts";

const gmailJs = new URL("../../node_modules/gmail-js/src/gmail.js", import.meta.url);

export async function measureSize({ extensionDir }: BenchContext): Promise<readonly Measured[]> {
  const published = gzippedKilobytes([readFileSync(gmailJs)]);
  return [
    ...sizeOf("size.content", extensionDir, ["content-scripts/gmail.js", "content-scripts/gmail.css"]),
    ...sizeOf("size.page", extensionDir, ["content-scripts/gmail-page-world.js"]).map((measured) => ({
      ...measured,
      peers: { "gmail-js as published": published },
    })),
    ...sizeOf("size.panels", extensionDir, ["gmail-panels.js"]),
    ...sizeOf("size.worker", extensionDir, ["background.js"]),
    {
      id: "size.zip",
      value: zippedBytes(extensionDir) / 1000,
      why: "each file deflated, with a zip's headers",
    },
  ];
}

/** Nothing where none of the files is built. */
function sizeOf(id: Measured["id"], folder: string, names: readonly string[]): Measured[] {
  const files = names.filter((name) => existsSync(join(folder, name)));
  if (files.length === 0) return [];
  const value = gzippedKilobytes(files.map((name) => readFileSync(join(folder, name))));
  return [{ id, value, why: files.join(", ") }];
}

/** The folder as a zip file: for each file its deflated bytes, two headers and its name twice. */
function zippedBytes(folder: string): number {
  const [localHeader, centralHeader, endRecord] = [30, 46, 22];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .reduce((sum, path) => {
      const names = 2 * Buffer.byteLength(relative(folder, path));
      const bytes = deflateRawSync(readFileSync(path), { level: 9 }).length;
      return sum + localHeader + centralHeader + names + bytes;
    }, endRecord);
}
