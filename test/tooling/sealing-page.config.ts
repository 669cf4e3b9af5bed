/** Builds the page of sealing.e2e.ts as one of the extension's own pages: same bundler, same policy, lazy parts apart. */
import { fileURLToPath } from "node:url";

export default {
  root: fileURLToPath(new URL("../end-to-end/sealing-page", import.meta.url)),
  base: "./",
  logLevel: "error",
  build: { emptyOutDir: true, modulePreload: false },
};
