/** Sums up how long rows took to be painted, beside the same rows without us. */
import type { Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import type { RowTime } from "./row-timer.ts";

/** The p50 in milliseconds, the p95 in frames. */
export function summariseTimes(
  id: "paint.cached" | "paint.asked",
  ours: readonly RowTime[],
  bare: readonly RowTime[],
): readonly Measured[] {
  const oursMs = ours.map(({ ms }) => ms);
  const bareMs = bare.map(({ ms }) => ms);
  const frames = ours.map((time) => time.frames);
  const limit = percentile(bareMs, 0.5);
  const inFirstFrame = frames.filter((count) => count === 1).length / frames.length;
  return [
    {
      id: `${id}.p50`,
      value: percentile(oursMs, 0.5),
      limit,
      why: `${ours.length} times ${ours[0]?.rows} rows, in turn with the page without us`,
    },
    {
      id: `${id}.p95`,
      value: percentile(frames, 0.95),
      limit: percentile(
        bare.map((time) => time.frames),
        0.95,
      ),
      why: `${percent(inFirstFrame)} in the first frame; p95 ${percentile(oursMs, 0.95).toFixed(1)} ms, without us ${percentile(bareMs, 0.95).toFixed(1)} ms`,
    },
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
