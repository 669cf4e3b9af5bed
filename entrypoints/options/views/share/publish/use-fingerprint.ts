/** The six words by which people compare a key, and the thumbprint by which links name it. */
import { useEffect, useState } from "preact/hooks";
import { fingerprintWords } from "../../../../../lib/sealing/fingerprint-words.ts";
import { thumbprintOf } from "../../../../../lib/sealing/public-key.ts";

export interface Fingerprint {
  readonly words: string;
  readonly thumbprint: string;
}

/** `undefined` until it is known, and where there is no key. */
export function useFingerprint(publicKey: string | undefined): Fingerprint | undefined {
  const [known, setKnown] = useState<Fingerprint & { readonly of: string }>();
  useEffect(() => {
    if (publicKey === undefined) return;
    let wanted = true;
    void Promise.all([fingerprintWords(publicKey), thumbprintOf(publicKey)]).then(([words, thumbprint]) => {
      if (wanted) setKnown({ of: publicKey, words: words.join(" "), thumbprint });
    });
    return () => {
      wanted = false;
    };
  }, [publicKey]);
  return known?.of === publicKey ? known : undefined;
}
