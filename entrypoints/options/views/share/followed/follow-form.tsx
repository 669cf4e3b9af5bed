/** Where an address is given: what lies there is fetched and shown, and nothing is followed by that. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { hostOf } from "../../../../../lib/core/sharing/name-of-subscription.ts";
import { readAddress } from "../../../../../lib/core/sharing/read-address.ts";
import { usePageActions } from "../../../page-actions.ts";
import { followedFailure } from "./followed-failure.ts";
import { HostRequest } from "./host-request.tsx";
import { useFollowedWords } from "./use-followed-words.ts";

type Step =
  | { readonly step: "idle" | "asking" | "looked" }
  | { readonly step: "failed"; readonly sentence: string }
  /** The server lets nobody read the file whom the browser does not allow to. */
  | { readonly step: "blocked" };

export function FollowForm() {
  const t = useTranslation();
  const words = useFollowedWords();
  const { call } = usePageActions();
  const [address, setAddress] = useState("");
  const [state, setState] = useState<Step>({ step: "idle" });
  const written = address.trim();
  const read = readAddress(written);
  const host = hostOf(read.ok ? read.value.address : written);

  const look = async () => {
    if (written === "") return;
    setState({ step: "asking" });
    const answer = await call("subscription.add", { address: written });
    if (answer.ok) {
      setState({ step: "looked" });
      setAddress("");
    } else if (answer.code === "subscription.blocked") setState({ step: "blocked" });
    else setState({ step: "failed", sentence: followedFailure(t, answer) });
  };
  return (
    <section class="card" aria-labelledby="follow-title">
      <h2 id="follow-title">{words("followed.follow")}</h2>
      <form
        class="follow-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <TextField
          label={words("followed.address")}
          hint={words("followed.address.hint")}
          value={address}
          placeholder="https://"
          onChange={(value) => {
            setAddress(value);
            if (state.step !== "asking") setState({ step: "idle" });
          }}
        />
        <Button
          label={words("followed.look")}
          type="submit"
          disabled={written === "" || state.step === "asking"}
          onPress={() => undefined}
        />
      </form>
      <div role="status">
        {state.step === "asking" && <p>{words("followed.looking", { host })}</p>}
        {state.step === "looked" && <p>{words("followed.looked")}</p>}
      </div>
      {state.step === "failed" && (
        <Notice kind="failed" title={words("followed.failed")} text={state.sentence} />
      )}
      {state.step === "blocked" && (
        <HostRequest address={read.ok ? read.value.address : written} onAllowed={() => void look()} />
      )}
    </section>
  );
}
