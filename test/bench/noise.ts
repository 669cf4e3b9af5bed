/**
 * How noisy the machine is: one fixed calculation, timed again and again between
 * the measurements. On a quiet machine it always takes the same time.
 */
import { availableParallelism, loadavg } from "node:os";
import { percentile } from "./percentile.ts";

const timesEach = 20;
const additions = 1_000_000;

export interface NoiseGauge {
  listen(): void;
  /** One sentence. */
  sentence(): string;
}

export function createNoiseGauge(): NoiseGauge {
  const times: number[] = [];
  let load = 0;
  return {
    listen() {
      load = Math.max(load, loadavg()[0] ?? 0);
      // The engine forgets what it compiled: the first times would tell of that, not of the machine.
      for (let turn = 0; turn < timesEach; turn += 1) timeCalculation();
      for (let turn = 0; turn < timesEach; turn += 1) times.push(timeCalculation());
    },
    sentence() {
      const [least, middle, high] = [0, 0.5, 0.95].map((share) => percentile(times, share).toFixed(2));
      return `Noise: a calculation that takes ${least} ms at best took ${middle} ms (p50) and ${high} ms (p95); load up to ${load.toFixed(1)} on ${availableParallelism()} cores, this run included.`;
    },
  };
}

function timeCalculation(): number {
  const started = performance.now();
  let sum = 0;
  for (let number = 0; number < additions; number += 1) sum = (sum + number * 31) | 0;
  const ended = performance.now();
  // The sum is looked at, or the engine would leave the loop out.
  return sum === 0.5 ? 0 : ended - started;
}
