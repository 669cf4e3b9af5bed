/** Names that the user's own data knows, offered in the rows of the builder as completion offers them in the text. */
import { createContext } from "preact";
import { useContext, useMemo } from "preact/hooks";
import type { BuilderRow } from "../../../../../lib/core/condition/builder-rows.ts";
import type { CompletionNames } from "../../../../../lib/core/condition/complete-condition.ts";
import { searchText, searchWords } from "../../search-text.ts";

export const BuilderNamesContext = createContext<CompletionNames>({});

const mostOffered = 20;

/** Those with all words of what is typed, and none where it is one of them already. */
export function useOfferedNames({ field, value, isPattern }: BuilderRow): readonly string[] {
  const names = useContext(BuilderNamesContext)[field];
  return useMemo(() => {
    if (names === undefined || isPattern || names.includes(value)) return [];
    const words = searchWords(value);
    const offered: string[] = [];
    for (const name of names) {
      if (offered.length === mostOffered) break;
      const text = searchText(name);
      if (words.every((word) => text.includes(word))) offered.push(name);
    }
    return offered;
  }, [names, value, isPattern]);
}
