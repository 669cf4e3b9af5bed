/** `size.*` without the options page: bytes of the build as a package shop or a cache would see them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { deflateRawSync } from "node:zlib";
import { gzippedKilobytes } from "./gzipped-kilobytes.ts";
import { inboxSdkSizes } from "./inboxsdk-sizes.ts";
import type { BenchContext, Measured } from "./measurement.ts";

const gmailJs = new URL("../../node_modules/gmail-js/src/gmail.js", import.meta.url);

export async function measureSize({ extensionDir }: BenchContext): Promise<readonly Measured[]> {
  const published = gzippedKilobytes([readFileSync(gmailJs)]);
  const inboxSdk = await inboxSdkSizes();
  const content = sizeOf("size.content", extensionDir, [
    "content-scripts/gmail.js",
    "content-scripts/gmail.css",
  ]);
  const page = sizeOf("size.page", extensionDir, ["content-scripts/gmail-page-world.js"]);
  const [own, ownInPage] = [content, page].map((measured) => measured[0]?.value ?? Number.NaN);
  return [
    ...content.map((measured) => ({ ...measured, peers: { InboxSDK: inboxSdk.content } })),
    {
      id: "size.content.inboxsdk",
      value: own ?? Number.NaN,
      limit: inboxSdk.content,
      why: "inboxsdk.js, minified as we are",
    },
    {
      id: "size.tab.inboxsdk",
      value: (own ?? Number.NaN) + (ownInPage ?? Number.NaN),
      limit: inboxSdk.content + inboxSdk.page,
      why: "all that is run in every Gmail tab: with gmail-js, and with InboxSDK's script in the page's own world",
    },
    ...page.map((measured) => ({
      ...measured,
      peers: { "gmail-js as published": published, InboxSDK: inboxSdk.page },
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
