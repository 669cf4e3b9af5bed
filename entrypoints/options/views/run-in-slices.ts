/** Work that is written as steps, in slices that are shorter than a person notices. */
import { pageSlicing, type Slicing } from "./rules/live/in-slices.ts";

/** Below the 50 ms from which a task counts as long; shorter ones would spend more time waiting than working. */
const slicing: Slicing = { ...pageSlicing, longest: 30 };

/** `onSlice` gets what the last step yielded. `null`: it was aborted. */
export async function runInSlices<Step, Result>(
  steps: Generator<Step, Result>,
  onSlice: (step: Step) => void,
  signal: AbortSignal,
  { now, pause, longest }: Slicing = slicing,
): Promise<Result | null> {
  let end = now() + longest;
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (now() < end) continue;
    onSlice(step.value);
    await pause();
    end = now() + longest;
  }
  return null;
}
