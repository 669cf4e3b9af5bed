/**
 * `npm run bench`: measures the budgets, prints a table and writes bench.json.
 *
 * Exit code 0: every budget is held, or missed by less than a factor of two;
 * 1: one is missed by more, or could not be measured; 2: wrong options.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BenchEntry, entryOf, failedEntry, failsBuild } from "../../bench/bench-entry.ts";
import { type BenchOptions, isAskedFor, readBenchOptions } from "../../bench/bench-options.ts";
import type { BenchContext } from "../../bench/measurement.ts";
import { type Measurement, measurements } from "../../bench/measurements.ts";
import { createNoiseGauge } from "../../bench/noise.ts";
import { tableOf } from "../../bench/print-entries.ts";
import { openStage, type Stage } from "../../bench/stage.ts";
import { buildDirectories, ensureBuilt } from "../build-extension.ts";

const resultFile = fileURLToPath(new URL("../../../bench.json", import.meta.url));

export async function run(args: readonly string[]): Promise<number> {
  const options = readBenchOptions(
    args,
    measurements.flatMap(({ ids }) => ids),
  );
  if (typeof options === "string") return say(options, 2);
  if ((await ensureBuilt("chromium")) !== 0)
    return say("The extension could not be built: what WXT says is above.", 1);
  const folder = mkdtempSync(join(tmpdir(), "clientele-bench-"));
  try {
    const noise = createNoiseGauge();
    const entries = await measureAll(options, folder, () => noise.listen());
    writeFileSync(resultFile, `${JSON.stringify(entries, null, 1)}\n`);
    console.log(`${tableOf(entries)}\n${noise.sentence()}\nWritten to ${resultFile}.`);
    return failsBuild(entries) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function say(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`);
  return exitCode;
}

async function measureAll(
  { only, seconds }: BenchOptions,
  folder: string,
  listen: () => void,
): Promise<readonly BenchEntry[]> {
  // A copy: the build may be written anew by somebody else while we measure.
  const extensionDir = join(folder, "extension");
  cpSync(buildDirectories.chromium, extensionDir, { recursive: true });
  let stage: Promise<Stage> | undefined;
  const context: BenchContext = {
    extensionDir,
    useSeconds: seconds,
    stage: () => {
      stage ??= openStage(extensionDir, folder);
      return stage;
    },
  };
  const entries: BenchEntry[] = [];
  const wanted = measurements.filter(({ ids }) => ids.some((id) => isAskedFor(id, only)));
  try {
    for (const measurement of wanted) {
      process.stderr.write(`Measuring ${measurement.ids.join(", ")} ...\n`);
      listen();
      entries.push(...(await measure(measurement, context)));
    }
  } finally {
    await (await stage)?.close();
  }
  return entries.filter(({ id }) => isAskedFor(id, only));
}

async function measure(measurement: Measurement, context: BenchContext): Promise<readonly BenchEntry[]> {
  try {
    return (await measurement.measure(context)).map(entryOf);
  } catch (error) {
    // Whatever goes wrong in a browser is told with the values that are missing; the others are still measured.
    return measurement.ids.map((id) => failedEntry(id, error));
  }
}
