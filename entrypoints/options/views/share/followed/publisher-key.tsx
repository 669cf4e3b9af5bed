/** Who signed an edition: the key in six words that can be read out on the phone, and how it came here. */
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../../../../components/icon.tsx";
import type { PublicKey } from "../../../../../lib/core/sharing/edition.ts";
import type { Subscription } from "../../../../../lib/core/sharing/subscription.ts";
import { fingerprintOf } from "./fingerprint-of.ts";
import { useFollowedWords } from "./use-followed-words.ts";

export interface PublisherKeyProps {
  /** That signed what is shown; empty: nobody did. */
  readonly keys: readonly PublicKey[];
  /** Those that were trusted before; empty: none was yet. */
  readonly known: readonly PublicKey[];
  readonly pinnedBy: Subscription["pinnedBy"];
  /** It is looked at for the first time: there may be nothing yet by which to tell the publisher but the words. */
  readonly isFirst: boolean;
}

export function PublisherKey({ keys, known, pinnedBy, isFirst }: PublisherKeyProps) {
  const words = useFollowedWords();
  if (keys.length === 0) {
    return (
      <p class="key-line unsigned">
        <Icon name="warning" />
        <span>
          <strong>{words("followed.key.none")}</strong> {words("followed.key.none.text")}
        </span>
      </p>
    );
  }
  const isNew = (key: PublicKey) => !isFirst && known.length > 0 && !known.includes(key);
  const hasNew = keys.some(isNew);
  return (
    <div class="publisher-key">
      {keys.map((key) => (
        <div key={key}>
          {hasNew && <p class="hint">{words(isNew(key) ? "followed.key.isNew" : "followed.key.untilNow")}</p>}
          <Fingerprint publicKey={key} />
        </div>
      ))}
      {hasNew ? (
        <p class="hint">{words("followed.key.words")}</p>
      ) : (
        <Provenance pinnedBy={pinnedBy} isFirst={isFirst} />
      )}
    </div>
  );
}

/** How the key came here, from which follows how much its words have to be compared. */
function Provenance({ pinnedBy, isFirst }: Pick<PublisherKeyProps, "pinnedBy" | "isFirst">) {
  const words = useFollowedWords();
  if (pinnedBy === "policy" || pinnedBy === "link") {
    return <p class="hint">{words(`followed.key.${pinnedBy}`)}</p>;
  }
  if (!isFirst) return <p class="hint">{words("followed.key.firstUse")}</p>;
  return (
    <p class="hint">
      {words("followed.key.firstUse.new")} {words("followed.key.words")}
    </p>
  );
}

function Fingerprint({ publicKey }: { readonly publicKey: PublicKey }) {
  const words = useFollowedWords();
  const fingerprint = useFingerprint(publicKey);
  if (fingerprint === undefined) return <p class="muted">{words("followed.key.reading")}</p>;
  // They are English words in every language: what is read out has to be the same everywhere.
  return (
    <p class="key-words" lang="en">
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
