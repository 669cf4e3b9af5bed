/** The browsers in which every suite runs: `describe.each(browserNames)`. */
import type { BrowserName } from "../../tooling/build-extension.ts";

export const browserNames = ["chromium", "firefox"] as const satisfies readonly BrowserName[];
