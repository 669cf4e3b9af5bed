/** A sentence with a few names in it, and how many more there are. */
import { displayText } from "../../../../../components/display-text.ts";
import { joinNames } from "../../../../../lib/i18n/join-names.ts";
import { useReviewWords } from "./use-review-words.ts";

export interface NameListProps {
  readonly names: readonly string[];
  readonly say: (names: string) => string;
}

const mostNames = 6;

export function NameList({ names, say }: NameListProps) {
  const words = useReviewWords();
  const shown = names.slice(0, mostNames).map(displayText);
  const rest = names.length - shown.length;
  const list = joinNames(shown, words.language);
  return <bdi>{say(rest > 0 ? `${list} ${words("review.more", { count: rest })}` : list)}</bdi>;
}
