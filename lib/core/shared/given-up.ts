/** When old things are nobody's business any more. */
import { dayMs } from "../condition/zoned-time.ts";

/** Who was not answered for so long does not wait, what is due so long ago is not due, and a reminder that nobody settled is closed. */
export const givenUpDays = 30;
export const givenUpMs = givenUpDays * dayMs;
