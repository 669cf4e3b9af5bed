/** The passphrase of a backup: six words that were made, or one of the user's own with how well it holds. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { makePassphrase, passphraseRandomBytes } from "../../../../../lib/sealing/make-passphrase.ts";
import { passphraseStrength } from "../../../../../lib/sealing/passphrase-strength.ts";
import { useCopy } from "./use-copy.ts";
import { usePublishWords } from "./use-publish-words.ts";

export interface PassphraseChoiceProps {
  /** What an attacker would try first. */
  readonly known: readonly string[];
  /** `null`: it cannot be used as it is. */
  readonly onChange: (passphrase: string | null) => void;
}

export function PassphraseChoice({ known, onChange }: PassphraseChoiceProps) {
  const words = usePublishWords();
  const [isOwn, setIsOwn] = useState(false);
  return (
    <section class="passphrase" aria-label={words("sheet.passphrase.made")}>
      {isOwn ? <OwnPassphrase known={known} onChange={onChange} /> : <MadePassphrase onChange={onChange} />}
      <p class="hint">{words("sheet.passphrase.text")}</p>
      <Button
        label={words(isOwn ? "sheet.passphrase.generated" : "sheet.passphrase.own")}
        kind="quiet"
        onPress={() => {
          onChange(null);
          setIsOwn(!isOwn);
        }}
      />
    </section>
  );
}

function MadePassphrase({ onChange }: Pick<PassphraseChoiceProps, "onChange">) {
  const words = usePublishWords();
  const copy = useCopy();
  const [made, setMade] = useState("");
  const make = async () => {
    const passphrase = await makePassphrase(crypto.getRandomValues(new Uint8Array(passphraseRandomBytes)));
    setMade(passphrase);
    onChange(passphrase);
  };
  useEffect(() => void make(), []);
  return (
    <>
      <h3>{words("sheet.passphrase.made")}</h3>
      <output
        class="made-passphrase"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever opens the sheet by keyboard lands on what is to be written down
        tabIndex={0}
        data-first-field=""
        aria-label={words("sheet.passphrase.made")}
      >
        {made}
      </output>
      <div class="button-row">
        <Button label={words("sheet.passphrase.copy")} icon="copy" onPress={() => void copy(made)} />
        <Button label={words("sheet.passphrase.other")} kind="quiet" onPress={() => void make()} />
      </div>
    </>
  );
}

function OwnPassphrase({ known, onChange }: PassphraseChoiceProps) {
  const words = usePublishWords();
  const [text, setText] = useState("");
  const [isEnough, setIsEnough] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // Whoever asked for the field wants to write in it.
  useEffect(() => place.current?.querySelector("input")?.focus(), []);
  useEffect(() => {
    let wanted = true;
    setIsEnough(false);
    onChange(null);
    if (text === "") return;
    void passphraseStrength(text, known).then((strength) => {
      if (!wanted) return;
      setIsEnough(strength.isEnough);
      onChange(strength.isEnough ? text : null);
    });
    return () => {
      wanted = false;
    };
  }, [text]);
  return (
    <div ref={place} class="own-passphrase">
      <TextField
        label={words("sheet.passphrase.field")}
        value={text}
        errors={text === "" || isEnough ? [] : [words("sheet.passphrase.weak")]}
        {...(isEnough ? { hint: words("sheet.passphrase.strong") } : {})}
        onChange={setText}
      />
    </div>
  );
}
