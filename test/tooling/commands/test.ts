/**
 * `npm test`: everything that must hold before a change is kept, in the order in
 * which a fault is cheapest to find. Runs every step even after a failure, so
 * that one run shows all there is to mend.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBrowser } from "../browsers/ensure-browser.ts";
import { buildExtension } from "../build-extension.ts";
import { lintFirefoxBuild } from "../lint-firefox-build.ts";
import { runTool } from "../run-tool.ts";

interface Step {
  readonly name: string;
  readonly run: () => Promise<number>;
}

const reports = ".cache/test-reports";

const steps: readonly Step[] = [
  { name: "format and lint", run: () => runTool("biome", ["ci", "--error-on-warnings", "."]) },
  { name: "types", run: () => runTool("tsc", ["--noEmit", "-p", "."]) },
  {
    name: "boundaries",
    run: () =>
      runTool("depcruise", [
        "--config",
        "test/tooling/dependency-cruiser.config.mjs",
        "entrypoints",
        "components",
        "lib",
        "test",
      ]),
  },
  { name: "dead code", run: () => runTool("knip", ["--config", "test/tooling/knip.json"]) },
  { name: "build for Chrome", run: () => buildExtension("chromium") },
  { name: "build for Firefox", run: () => buildExtension("firefox") },
  { name: "Firefox's own linter", run: lintFirefoxBuild },
  { name: "unit and property tests", run: () => vitest("unit", "test/tooling/vitest.config.ts") },
  { name: "browsers", run: async () => Math.max(await found("chromium"), await found("firefox")) },
  { name: "end to end", run: () => vitest("end-to-end", "test/tooling/vitest.end-to-end.config.ts") },
];

export async function run(args: readonly string[]): Promise<number> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const wanted = steps.filter((step) => args.length === 0 || args.includes(step.name));
  if (wanted.length === 0) {
    console.error(
      `There is no such step. The steps are: ${steps.map((step) => `"${step.name}"`).join(", ")}.`,
    );
    return 2;
  }
  const failed: string[] = [];
  for (const step of wanted) {
    const started = performance.now();
    console.log(`\n— ${step.name}`);
    const code = await step.run();
    console.log(`  ${code === 0 ? "ok" : "FAILED"} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    if (code !== 0) failed.push(step.name);
  }
  return report(wanted, failed);
}

/** Prints the closing lines: the steps that failed, and the counts of steps and tests together. */
function report(wanted: readonly Step[], failed: readonly string[]): number {
  const counts = { passed: wanted.length - failed.length, failed: failed.length, skipped: 0 };
  for (const suite of ["unit", "end-to-end"]) {
    const results = readResults(suite);
    counts.passed += results.numPassedTests;
    counts.failed += results.numFailedTests;
    counts.skipped += results.numPendingTests;
  }
  console.log(failed.length === 0 ? "\nEvery step passed." : `\nFailed: ${failed.join(", ")}.`);
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return failed.length === 0 ? 0 : 1;
}

interface VitestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

function readResults(suite: string): VitestResults {
  try {
    return JSON.parse(readFileSync(`${reports}/${suite}.json`, "utf8"));
  } catch {
    // The suite was not run, or ended before it wrote its report; its step has said so.
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  }
}

function vitest(suite: string, config: string): Promise<number> {
  return runTool("vitest", [
    "run",
    "--config",
    config,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reports}/${suite}.json`,
  ]);
}

async function found(browser: "chromium" | "firefox"): Promise<number> {
  const result = await ensureBrowser(browser);
  if (result.ok) return 0;
  console.error(result.sentence);
  return 1;
}
