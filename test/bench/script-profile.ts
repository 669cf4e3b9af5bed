/**
 * How long JavaScript of ours ran in a tab, from V8's sampling profiler.
 *
 * A sample counts as ours when a function of the extension is anywhere on its
 * stack: what the browser does on our call (reading layout, inserting nodes) is our time.
 */
import type { CDPSession, Protocol } from "puppeteer-core";

const samplingMicroseconds = 100;

/** A stretch of time on the browser's monotonic clock, in microseconds. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Starts a profile of the tab; `intervalMicroseconds` is coarse for long stretches. */
export async function startProfile(
  session: CDPSession,
  intervalMicroseconds = samplingMicroseconds,
): Promise<void> {
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: intervalMicroseconds });
  await session.send("Profiler.start");
}

/** Ends the profile; gives the stretches in which code of `origin` ran. */
export async function endProfile(session: CDPSession, origin: string): Promise<readonly Stretch[]> {
  const { profile } = await session.send("Profiler.stop");
  return stretchesOf(profile, origin);
}

/** Each sample stands for the time since the one before it. */
export function stretchesOf(profile: Protocol.Profiler.Profile, origin: string): readonly Stretch[] {
  const ours = nodesUnder(profile, origin);
  let now = profile.startTime;
  return (profile.samples ?? []).flatMap((node, index) => {
    const start = now;
    now += profile.timeDeltas?.[index] ?? 0;
    return ours.has(node) ? [{ start, end: now }] : [];
  });
}

/** Milliseconds of the stretches that lie between the two times. */
export function timeWithin(
  stretches: readonly Stretch[],
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
): number {
  const microseconds = stretches.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
    0,
  );
  return microseconds / 1000;
}

/** The nodes of the call tree in which a function of `origin` is on the stack. */
function nodesUnder({ nodes }: Protocol.Profiler.Profile, origin: string): ReadonlySet<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Set<number>();
  const add = (id: number): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const child of byId.get(id)?.children ?? []) add(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith(`${origin}/`)) add(id);
  return found;
}
