/** The bytes of InboxSDK in every Gmail tab: as published it is not minified, as shipped in an extension it is. */
import { readFileSync } from "node:fs";
import { minify } from "vite";
import { gzippedKilobytes } from "./gzipped-kilobytes.ts";

const folder = new URL("../../node_modules/@inboxsdk/core/", import.meta.url);

/** Kilobytes, minified by the minifier of our own build and gzipped: in the isolated world, and in the page's. */
export async function inboxSdkSizes(): Promise<{ readonly content: number; readonly page: number }> {
  return { content: await sizeOf("inboxsdk.js"), page: await sizeOf("pageWorld.js") };
}

async function sizeOf(name: string): Promise<number> {
  const { code, errors } = await minify(name, readFileSync(new URL(name, folder), "utf8"));
  if (errors.length > 0) throw new Error(`${name} of InboxSDK cannot be minified.`);
  return gzippedKilobytes([Buffer.from(code)]);
}
