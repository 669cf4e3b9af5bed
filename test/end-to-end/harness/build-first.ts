/** Before the suites: builds the extension for both browsers where its sources changed. */
import { ensureBuilt } from "../../tooling/build-extension.ts";
import { browserNames } from "./browser-names.ts";

export async function setup(): Promise<void> {
  for (const name of browserNames) {
    if ((await ensureBuilt(name)) !== 0) throw new Error(`The extension could not be built for ${name}.`);
  }
}
