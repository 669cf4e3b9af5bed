/** What the user decides about a merge. It holds by the keys of changes, so that it stays when the set changes beneath. */
import { useMemo, useState } from "preact/hooks";
import type { Answer, Choices, MergeConflict } from "../../../../../lib/core/sharing/set-merge.ts";

export interface ChoicesHook extends Choices {
  readonly onTake: (keys: readonly string[], isTaken: boolean) => void;
  readonly onAnswer: (conflicts: readonly MergeConflict[], answer: Answer) => void;
}

export function useChoices(): ChoicesHook {
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  return useMemo(
    () => ({
      declined,
      answers,
      onTake: (keys, isTaken) =>
        setDeclined((old) => (isTaken ? old.difference(new Set(keys)) : old.union(new Set(keys)))),
      onAnswer: (conflicts, answer) =>
        setAnswers(
          (old) => new Map([...old, ...conflicts.map(({ key }): [string, Answer] => [key, answer])]),
        ),
    }),
    [declined, answers],
  );
}
