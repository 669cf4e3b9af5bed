/** Every catalogue of words there is, by the folder that it lies in. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Catalogue } from "../../lib/i18n/translate.ts";

const folder = fileURLToPath(new URL("../../lib/i18n/", import.meta.url));

export interface TranslatedCatalogue {
  readonly name: string;
  readonly en: Catalogue;
  readonly zhCn: Catalogue;
  readonly zhTw: Catalogue;
}

/** The one value that a file of words exports. */
async function catalogueIn(name: string, file: string): Promise<Catalogue> {
  const values = Object.values((await import(join(folder, name, file))) as Record<string, Catalogue>);
  if (values.length !== 1 || values[0] === undefined)
    throw new Error(`${name}/${file} exports ${values.length}`);
  return values[0];
}

export async function readCatalogues(): Promise<readonly TranslatedCatalogue[]> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return await Promise.all(
    names.map(async ({ name }) => ({
      name,
      en: await catalogueIn(name, "en.ts"),
      zhCn: await catalogueIn(name, "zh-cn.ts"),
      zhTw: await catalogueIn(name, "zh-tw.ts"),
    })),
  );
}
