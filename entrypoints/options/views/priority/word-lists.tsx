/** The urgency words of each language, one a line, and the way to add a language. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { languageTags } from "../../../../lib/i18n/translate.ts";
import { languageError, type WordListSays } from "./check-priority-draft.ts";
import { languageName } from "./language-name.ts";
import type { PriorityDraft, WordListDraft } from "./priority-draft.ts";
import { usePriorityWords } from "./use-priority-words.ts";

export interface WordListsProps {
  readonly draft: PriorityDraft;
  /** In the order of the lists. */
  readonly says: readonly WordListSays[];
  readonly onChange: (lists: readonly WordListDraft[]) => void;
}

export function WordLists({ draft, says, onChange }: WordListsProps) {
  const t = useTranslation();
  const words = usePriorityWords();
  const lists = draft.words;
  return (
    <section class="card word-lists" aria-labelledby="word-lists">
      <h2 id="word-lists">{words("priority.words")}</h2>
      <p class="hint">{words("priority.words.hint")}</p>
      <div class="word-columns">
        {lists.map((list, index) => {
          const name = languageName(list.language, languageTags[t.language]);
          return (
            <TextField
              key={list.language}
              label={name}
              value={list.words}
              lines={7}
              errors={says[index]?.errors ?? []}
              notes={says[index]?.notes ?? []}
              onChange={(text) => onChange(lists.with(index, { ...list, words: text }))}
              aside={
                <Button
                  label={words("priority.words.remove", { name })}
                  icon="trash"
                  iconOnly
                  kind="quiet"
                  onPress={() => onChange(lists.toSpliced(index, 1))}
                />
              }
            />
          );
        })}
      </div>
      <AddLanguage draft={draft} onAdd={(language) => onChange([...lists, { language, words: "" }])} />
    </section>
  );
}

interface AddLanguageProps {
  readonly draft: PriorityDraft;
  readonly onAdd: (language: string) => void;
}

function AddLanguage({ draft, onAdd }: AddLanguageProps) {
  const words = usePriorityWords();
  const [name, setName] = useState("");
  const error = languageError(name, draft, words);
  const add = () => {
    if (name.trim() === "" || error !== null) return;
    onAdd(name.trim());
    setName("");
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field adds, where it would save the page
    <div
      class="add-language"
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.isComposing) return;
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={words("priority.words.add")}
        hint={words("priority.words.add.hint")}
        value={name}
        errors={error === null ? [] : [error]}
        onChange={setName}
      />
      <Button label={words("priority.words.add.do")} icon="plus" onPress={add} />
    </div>
  );
}
