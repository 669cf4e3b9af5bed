/** `npm run schema`: writes the JSON Schemas of rule set, facts and decision to `public/schema`. */
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { jsonSchemas } from "../schema/json-schemas.ts";

const folder = new URL("../../../public/schema/", import.meta.url);

export async function run(_args: readonly string[]): Promise<number> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of jsonSchemas()) {
    const file = new URL(name, folder);
    await writeFile(file, text);
    process.stderr.write(`${fileURLToPath(file)}\n`);
  }
  return 0;
}
