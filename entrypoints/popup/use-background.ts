/** Whether the background answers. */
import { useEffect, useState } from "preact/hooks";
import type { Call } from "../../lib/messaging/call.ts";

/** How long (ms) a worker may take to start and answer before we say that it does not. */
const patience = 3000;

export type BackgroundState = "asking" | "answers" | "silent";

export function useBackground(call: Call): BackgroundState {
  const [state, setState] = useState<BackgroundState>("asking");
  useEffect(() => {
    const timer = setTimeout(() => setState("silent"), patience);
    void call("background.ping", {}).then((answer) => {
      clearTimeout(timer);
      setState(answer.ok ? "answers" : "silent");
    });
    return () => clearTimeout(timer);
  }, [call]);
  return state;
}
