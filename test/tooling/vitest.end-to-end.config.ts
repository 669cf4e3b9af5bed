/** End-to-end tests: the built extension in real browsers on the Gmail simulator, one at a time. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/end-to-end/**/*.e2e.ts", "test/fake-gmail/judge/*.e2e.ts"],
    globalSetup: ["test/end-to-end/harness/build-first.ts"],
    // Two browsers at once on two cores would make every limit of time a matter of luck.
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
