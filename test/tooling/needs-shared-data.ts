/** The one way in which a test may skip: input files that lie beside the project may be absent. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const sharedFolder = new URL("../../../shared/", import.meta.url);

/**
 * The absolute path of a file in the folder `shared` beside the project, or
 * `null` where it is absent, in which case the reason is printed once.
 * Use as `it.skipIf(path === null)`.
 */
export function needsSharedData(relativePath: string): string | null {
  const path = fileURLToPath(new URL(relativePath, sharedFolder));
  if (existsSync(path)) return path;
  process.stderr.write(`skipped: ../shared/${relativePath} is not beside this checkout\n`);
  return null;
}
