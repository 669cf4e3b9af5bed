/** Who signed an edition: the key in six words that can be read out on the phone, and how it came here. */
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../../../../components/icon.tsx";
import type { EditionHead, PublicKey } from "../../../../../lib/core/sharing/edition.ts";
import type { Subscription } from "../../../../../lib/core/sharing/subscription.ts";
import { fingerprintOf } from "./fingerprint-of.ts";
import { useFollowedWords } from "./use-followed-words.ts";

export interface PublisherKeyProps {
  readonly head: EditionHead;
  readonly pinnedBy: Subscription["pinnedBy"];
  /** It is looked at for the first time: there is nothing yet by which to tell the publisher but the words. */
  readonly isFirst: boolean;
}

export function PublisherKey({ head: { signedBy }, pinnedBy, isFirst }: PublisherKeyProps) {
  const words = useFollowedWords();
  if (signedBy.length === 0) {
    return (
      <p class="key-line unsigned">
        <Icon name="warning" />
        <span>
          <strong>{words("followed.key.none")}</strong> {words("followed.key.none.text")}
        </span>
      </p>
    );
  }
  const how = pinnedBy === null && !isFirst ? "firstUse" : pinnedBy;
  const needsWords = how === null || (how === "firstUse" && isFirst);
  return (
    <div class="publisher-key">
      {signedBy.map((key) => (
        <Fingerprint key={key} publicKey={key} />
      ))}
      <p class="hint">
        {needsWords ? words("followed.key.firstUse.new") : words(`followed.key.${how}`)}
        {needsWords && ` ${words("followed.key.words")}`}
      </p>
    </div>
  );
}

function Fingerprint({ publicKey }: { readonly publicKey: PublicKey }) {
  const words = useFollowedWords();
  const fingerprint = useFingerprint(publicKey);
  if (fingerprint === undefined) return <p class="muted">{words("followed.key.reading")}</p>;
  // They are English words in every language: what is read out has to be the same everywhere.
  return (
    <p class="fingerprint" lang="en">
      {fingerprint}
    </p>
  );
}

function useFingerprint(publicKey: PublicKey): string | undefined {
  const [found, setFound] = useState<{ readonly publicKey: PublicKey; readonly text: string }>();
  useEffect(() => {
    let isWanted = true;
    void fingerprintOf(publicKey).then((text) => isWanted && setFound({ publicKey, text }));
    return () => {
      isWanted = false;
    };
  }, [publicKey]);
  return found?.publicKey === publicKey ? found.text : undefined;
}
