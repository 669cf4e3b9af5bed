/** The files the page is made of: its modules with the types taken out, its styles and its pictures. */
import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";

export interface Asset {
  readonly type: string;
  readonly body: string | Buffer;
}

const pageFolder = new URL("./page/", import.meta.url);
/** One transparent pixel, which Gmail uses as the source of nearly every icon. */
export const clearPixel: Asset = {
  type: "image/gif",
  body: Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"),
};

/** All files of `page/` by name, read and stripped once. */
export function loadPageAssets(): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(pageFolder)) {
    const text = readFileSync(new URL(name, pageFolder), "utf8");
    if (name.endsWith(".css")) assets.set(name, { type: "text/css", body: text });
    if (name.endsWith(".ts")) assets.set(name, { type: "text/javascript", body: withoutTypes(text) });
  }
  return assets;
}

/** Node says on standard error that stripping is experimental; that is of no use to whoever starts the page. */
function withoutTypes(source: string): string {
  const emitWarning = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Drawn with the machine's own emoji font. `codePoints` is hex joined by "-", as in Gmail's file names. */
export function emojiPicture(codePoints: string): Asset | undefined {
  const numbers = codePoints.split("-").map((part) => Number.parseInt(part, 16));
  if (numbers.length > 16 || numbers.some((number) => !(number > 0x22 && number <= 0x10ffff)))
    return undefined;
  const emoji = `&#${numbers.join(";&#")};`;
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><text x="10" y="16" font-size="16" text-anchor="middle">${emoji}</text></svg>`;
  return { type: "image/svg+xml", body };
}
