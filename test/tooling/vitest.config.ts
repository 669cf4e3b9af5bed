/** Unit and property tests: everything under test/ that needs no real browser. */

import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    exclude: ["test/end-to-end/**", "node_modules/**", ".output/**"],
    testTimeout: 60_000,
  },
});
