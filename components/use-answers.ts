/** Whether the background answers. */
import { useEffect, useState } from "preact/hooks";

/** How long (ms) a worker may take to start and answer before we say that it does not. */
const patience = 3000;

export type AnswerState = "asking" | "answers" | "silent";

/** `ask` puts the question; it must stay the same function between renders, another one asks anew. */
export function useAnswers(ask: () => Promise<{ readonly ok: boolean }>): AnswerState {
  const [state, setState] = useState<AnswerState>("asking");
  useEffect(() => {
    let isAsked = true;
    const tell = (next: AnswerState): void => {
      if (isAsked) setState(next);
    };
    const timer = setTimeout(() => tell("silent"), patience);
    void ask().then((answer) => {
      clearTimeout(timer);
      tell(answer.ok ? "answers" : "silent");
    });
    return () => {
      isAsked = false;
      clearTimeout(timer);
    };
  }, [ask]);
  return state;
}
