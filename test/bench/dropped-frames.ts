/** How many frames a screen of 60 frames a second would have missed. */

export const frameMs = 1000 / 60;

/**
 * `times`: when each frame began, in ms, in order. A frame that comes up to half a
 * frame late is in time: clocks of browsers are coarse.
 */
export function droppedFrames(times: readonly number[]): number {
  return times
    .slice(1)
    .map((time, index) => Math.round((time - (times[index] ?? time)) / frameMs) - 1)
    .reduce((sum, missed) => sum + Math.max(0, missed), 0);
}
