/** Asks for the passphrase of an encrypted file, as often as it takes. */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Button } from "../../../../../../components/button.tsx";
import { useTranslation } from "../../../../../../components/translation.tsx";
import { useMergeWords } from "../../preview/use-merge-words.ts";

export interface PassphraseFormProps {
  readonly file: string;
  /** The last one that was typed does not open it. */
  readonly isWrong: boolean;
  readonly isOpening: boolean;
  readonly onOpen: (passphrase: string) => void;
  readonly onCancel: () => void;
}

export function PassphraseForm({ file, isWrong, isOpening, onOpen, onCancel }: PassphraseFormProps) {
  const t = useTranslation();
  const words = useMergeWords();
  const id = useId();
  const [passphrase, setPassphrase] = useState("");
  const field = useRef<HTMLInputElement>(null);
  // A wrong one is selected, so that the next one takes its place.
  useEffect(() => {
    if (!isOpening) field.current?.select();
  }, [isOpening]);
  const submit = (event: Event) => {
    event.preventDefault();
    if (passphrase !== "" && !isOpening) onOpen(passphrase);
  };
  return (
    <form class="passphrase-form" onSubmit={submit}>
      <h3>
        <bdi>{words("merge.open.passphrase", { file })}</bdi>
      </h3>
      <p id={`${id}-text`}>{words("merge.open.passphrase.text")}</p>
      <div class="field">
        <label for={id}>{words("merge.open.passphrase.label")}</label>
        <input
          id={id}
          // Not hidden: it is long, somebody gave it, and nothing is done with it but to open this file.
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={passphrase}
          aria-invalid={isWrong}
          aria-describedby={`${id}-text ${id}-said`}
          ref={field}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
        <div class="field-messages" id={`${id}-said`} role="status">
          {isOpening && <p>{words("merge.open.opening")}</p>}
          {isWrong && !isOpening && <p class="error">{words("merge.open.passphrase.wrong")}</p>}
        </div>
      </div>
      <div class="button-row">
        <Button
          label={words("merge.open.button")}
          kind="primary"
          type="submit"
          disabled={passphrase === "" || isOpening}
          onPress={() => undefined}
        />
        <Button label={t("action.cancel")} onPress={onCancel} />
      </div>
    </form>
  );
}
