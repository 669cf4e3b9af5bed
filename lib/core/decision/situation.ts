/** What is known about a message from elsewhere than the message: how its conversation stands, and what the user said of it. */
import type { ThreadMark } from "../threads/thread-mark.ts";
import type { ThreadState } from "../threads/thread-state.ts";

export interface Situation {
  /** `null`: the conversation was not looked at; then only the message itself says whether somebody waits. */
  readonly thread: ThreadState | null;
  readonly mark: ThreadMark | null;
}

export const noSituation: Situation = { thread: null, mark: null };
