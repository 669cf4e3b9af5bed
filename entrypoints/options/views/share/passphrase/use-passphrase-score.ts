/** How long a passphrase that somebody typed would hold; what is asked last is answered last. */
import { useEffect, useState } from "preact/hooks";
import {
  type PassphraseStrength,
  passphraseStrength,
} from "../../../../../lib/sealing/passphrase-strength.ts";

/**
 * @param made the passphrase that we made, which need not be judged
 * @param onJudged told whenever another text was judged
 * @returns `null`: there is none, it is ours, or it is not judged yet
 */
export function usePassphraseScore(
  text: string,
  made: string | null,
  known: readonly string[],
  onJudged: (isStrong: boolean) => void,
): PassphraseStrength["score"] | null {
  const [judged, setJudged] = useState<{
    readonly text: string;
    readonly score: PassphraseStrength["score"];
  }>();
  // The text is what is judged; the rest is as it was when it was typed.
  useEffect(() => {
    if (text === "" || text === made) return;
    let isLatest = true;
    void passphraseStrength(text, known).then(({ score, isEnough }) => {
      if (!isLatest) return;
      setJudged({ text, score });
      onJudged(isEnough);
    });
    return () => {
      isLatest = false;
    };
  }, [text]);
  return judged?.text === text && text !== made ? judged.score : null;
}
