/**
 * The passphrase that a file is encrypted with: six words that we make, or one's own, of which is said how long it
 * would hold. It is shown, because it has to be handed on or written down, and forgotten when the view is left.
 */
import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { makePassphrase, passphraseRandomBytes } from "../../../../../lib/sealing/make-passphrase.ts";
import { usePageActions } from "../../../page-actions.ts";
import { useExportWords } from "../files/export/use-export-words.ts";
import { usePassphraseScore } from "./use-passphrase-score.ts";
import "../../../style/export.css";

export interface ChosenPassphrase {
  readonly passphrase: string;
  /** Whether it would not soon be guessed; one that we made would not. */
  readonly isStrong: boolean;
}

export interface PassphraseFieldProps {
  readonly label: string;
  /** What becomes of who loses it, and where to keep it. */
  readonly hint: string;
  /** Empty when the field appears: one is made then. */
  readonly passphrase: string;
  /** What others would try first. */
  readonly known: readonly string[];
  /** The first field of a sheet. */
  readonly first?: boolean;
  readonly onChange: (chosen: ChosenPassphrase) => void;
}

export function PassphraseField(props: PassphraseFieldProps) {
  const { label, hint, passphrase, known, first = false, onChange } = props;
  const words = useExportWords();
  const { tell } = usePageActions();
  /** The one that we made: it is known to hold. */
  const made = useRef<string | null>(null);
  /** What was written last. A judgement that comes after the next key must not write the older text again. */
  const written = useRef(passphrase);
  const write = (text: string, isStrong: boolean) => {
    written.current = text;
    onChange({ passphrase: text, isStrong });
  };
  const score = usePassphraseScore(passphrase, made.current, known, (isStrong) => {
    if (written.current === passphrase) onChange({ passphrase, isStrong });
  });
  const propose = async () => {
    const next = await makePassphrase(crypto.getRandomValues(new Uint8Array(passphraseRandomBytes)));
    made.current = next;
    write(next, true);
  };
  // Once, when the field appears.
  useEffect(() => {
    if (passphrase === "") void propose();
  }, []);
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(passphrase).then(
      () => true,
      // Expected: a browser that asks first, and somebody who says no. The words stand there to be read.
      () => false,
    );
    tell(
      copied
        ? { kind: "done", text: words("export.passphrase.copied") }
        : { kind: "failed", text: words("export.passphrase.notCopied") },
    );
  };
  const isWeak = score !== null && score < weakBelow;
  return (
    <div class="wide-fields">
      <TextField
        label={label}
        value={passphrase}
        mono
        first={first}
        hint={hint}
        errors={isWeak ? [words("export.passphrase.weak")] : []}
        notes={score === null ? [] : [words(`export.passphrase.strength.${score}`)]}
        onChange={(text) => write(text, text !== "" && text === made.current)}
      />
      <div class="button-row">
        <Button label={words("export.passphrase.new")} onPress={() => void propose()} />
        <Button
          label={words("export.passphrase.copy")}
          icon="copy"
          disabled={passphrase === ""}
          onPress={() => void copy()}
        />
      </div>
    </div>
  );
}

const weakBelow = 3;
