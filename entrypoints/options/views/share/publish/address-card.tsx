/** Where the file lies, and the link by which colleagues follow it. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { faultOfAddress, inviteLink } from "../../../../../lib/core/sharing/invite-link.ts";
import type { Publication } from "../../../../../lib/core/sharing/publication.ts";
import type { Request } from "../../../../../lib/messaging/protocol.ts";
import { usePageActions } from "../../../page-actions.ts";
import { publishFailure } from "./publish-failure.ts";
import { useCopy } from "./use-copy.ts";
import { useFingerprint } from "./use-fingerprint.ts";
import { usePublishWords } from "./use-publish-words.ts";

export interface AddressCardProps {
  /** As it is, or as it begins where nothing was published yet. */
  readonly publication: Publication;
  /** The key that invited people shall know; absent: there is none yet. */
  readonly publicKey: string | undefined;
}

export function AddressCard({ publication, publicKey }: AddressCardProps) {
  const t = useTranslation();
  const words = usePublishWords();
  const { call, tell } = usePageActions();
  const kept = publication.address;
  const [text, setText] = useState(kept ?? "");
  const [isTried, setIsTried] = useState(false);
  const fault = faultOfAddress(text);
  const save = async () => {
    setIsTried(true);
    if (fault !== null) return;
    const changed = { ...publication, address: text.trim() };
    const noted = await call("publication.note", {
      ...{ publication: changed, base: null, log: null },
    } as Request<"publication.note">);
    if (noted.ok) tell({ kind: "done", text: words("address.saved") });
    else tell({ kind: "failed", text: publishFailure(t, words, noted) });
  };
  return (
    <section class="card" aria-labelledby="address-title">
      <h2 id="address-title">{words("address.title")}</h2>
      <p>{words("address.text")}</p>
      <form
        class="address-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={words("address.field")}
          value={text}
          placeholder="https://example.com/team/clientele-set.json"
          errors={isTried && fault !== null ? [words(`address.fault.${fault}`)] : []}
          onChange={setText}
        />
        <Button label={words("address.save")} type="submit" onPress={() => undefined} />
      </form>
      <InviteLink address={kept} publicKey={publicKey} />
    </section>
  );
}

function InviteLink(props: { readonly address: string | null; readonly publicKey: string | undefined }) {
  const words = usePublishWords();
  const copy = useCopy();
  const fingerprint = useFingerprint(props.publicKey);
  if (props.address === null || fingerprint === undefined) {
    return <p class="hint">{words("address.link.none")}</p>;
  }
  const link = inviteLink(props.address, fingerprint.thumbprint);
  return (
    <div class="kept-text">
      <h3>{words("address.link")}</h3>
      <code>{link}</code>
      <Button label={words("address.copy")} icon="copy" onPress={() => void copy(link)} />
      <p class="hint">{words("address.words", { words: fingerprint.words })}</p>
    </div>
  );
}
