/** One thing that both sides changed: how it was, how it is here, how it is there, and which of the two it becomes. */
import { useId } from "preact/hooks";
import { displayText } from "../../../../../components/display-text.ts";
import type { Answer, MergeConflict, SetMerge } from "../../../../../lib/core/sharing/set-merge.ts";
import type { MergeWords } from "../../../../../lib/i18n/merge/translate-merge.ts";
import type { ItemWords } from "./use-item-words.ts";
import { useMergeWords } from "./use-merge-words.ts";

export interface ConflictCardProps {
  readonly conflict: MergeConflict;
  readonly merge: SetMerge;
  readonly says: ItemWords;
  /** `undefined`: not decided. */
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

const answers = ["mine", "theirs"] as const satisfies readonly Answer[];

export function ConflictCard({ conflict, merge, says, answer, onAnswer }: ConflictCardProps) {
  const words = useMergeWords();
  const id = useId();
  const said = wordsOf(conflict, merge, says, words);
  return (
    <fieldset class={answer === undefined ? "conflict open" : "conflict"}>
      <legend>
        <bdi>{said.title}</bdi>
      </legend>
      {said.base !== null && (
        <p class="muted">
          <bdi>{said.base}</bdi>
        </p>
      )}
      {answers.map((one) => (
        <div key={one} class="conflict-side">
          <input
            id={`${id}-${one}`}
            type="radio"
            name={id}
            checked={answer === one}
            onChange={() => onAnswer(one)}
          />
          <label for={`${id}-${one}`}>
            <bdi>{said[one]}</bdi>
          </label>
        </div>
      ))}
    </fieldset>
  );
}

interface ConflictWords {
  readonly title: string;
  /** `null`: nothing is known of before. */
  readonly base: string | null;
  readonly mine: string;
  readonly theirs: string;
}

function wordsOf(
  conflict: MergeConflict,
  merge: SetMerge,
  says: ItemWords,
  words: MergeWords,
): ConflictWords {
  const name = says.name(conflict);
  const { kind } = conflict;
  if (kind === "order") {
    const part = merge.parts.find((one) => one.part === conflict.part);
    const list = (side: ReadonlyMap<string, unknown> | undefined) => namesIn(side, words);
    return {
      title: words("merge.conflict.order"),
      base: null,
      mine: words("merge.conflict.order.mine", { list: list(part?.mine) }),
      theirs: words("merge.conflict.order.theirs", { list: list(part?.theirs) }),
    };
  }
  if (kind !== "field") {
    return {
      title: words(`merge.conflict.${kind}`, { name }),
      base: null,
      mine: words(`merge.conflict.${kind}.mine`),
      theirs: words(`merge.conflict.${kind}.theirs`),
    };
  }
  const { part, path, author } = conflict;
  const value = (side: unknown) => says.value(part, path, side);
  const theirs = value(conflict.theirs);
  return {
    title: words("merge.conflict.field", { name, field: says.field(part, conflict.id, path) }),
    base: conflict.base === undefined ? null : words("merge.conflict.base", { value: value(conflict.base) }),
    mine: words("merge.conflict.mine", { value: value(conflict.mine) }),
    theirs:
      author === null
        ? words("merge.conflict.theirs", { value: theirs })
        : words("merge.conflict.theirsBy", { author: displayText(author), value: theirs }),
  };
}

const mostNamed = 8;

function namesIn(items: ReadonlyMap<string, unknown> | undefined, words: MergeWords): string {
  const names = [...(items?.values() ?? [])].map((item) => String(Reflect.get(Object(item), "name")));
  const more = names.length - mostNamed;
  return displayText(
    names.slice(0, mostNamed).join(", ") + (more > 0 ? `, ${words("merge.more", { count: more })}` : ""),
  );
}
