/** The head of a followed set: its name, where it comes from, who signs it, and everything that concerns it as a whole. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { Switch } from "../../../../../components/switch.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { nameOfSubscription } from "../../../../../lib/core/sharing/name-of-subscription.ts";
import { forgottenAt } from "../../../../../lib/core/sharing/rest-subscription.ts";
import { standOfSubscription } from "../../../../../lib/core/sharing/stand-of-subscription.ts";
import type { Subscription } from "../../../../../lib/core/sharing/subscription.ts";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import { editionVersion } from "./edition-words.ts";
import { PublisherKey } from "./publisher-key.tsx";
import { StandBadge } from "./stand-badge.tsx";
import { useFollowedActs } from "./use-followed-acts.ts";
import { useFollowedWords } from "./use-followed-words.ts";

export function SetHead({ subscription }: { readonly subscription: Subscription }) {
  const t = useTranslation();
  const words = useFollowedWords();
  const { active, address, check, source, pinnedBy, isOn, nextCheck, rests } = subscription;
  const name = displayText(nameOfSubscription(subscription));
  const policyText =
    rests === undefined
      ? words("followed.policy.text")
      : words("followed.rests.text", { date: formatDayTime(forgottenAt(rests), t.language) });
  return (
    <section class="card set-head" aria-labelledby="set-title">
      <div class="followed-head">
        <h2 id="set-title">
          <bdi>{name}</bdi>
        </h2>
        <StandBadge stand={standOfSubscription(subscription, Date.now())} />
        {source === "policy" && <span class="stand policy">{words("followed.policy")}</span>}
      </div>
      <p class="mono address">
        <bdi>{address}</bdi>
      </p>
      <p class="hint tabular">
        {active !== null && `${editionVersion(active, t)} · `}
        {check === null
          ? words("followed.neverChecked")
          : words("followed.checked", { date: formatDayTime(check.at, t.language) })}
        {isOn && ` · ${words("followed.next", { date: formatDayTime(nextCheck, t.language) })}`}
      </p>
      {check?.redirected === true && <p class="hint">{words("followed.redirected")}</p>}
      {active !== null && (
        <PublisherKey keys={active.signedBy} known={[]} pinnedBy={pinnedBy} isFirst={false} />
      )}
      {source === "policy" && <p class="hint">{policyText}</p>}
      {(active !== null || !isOn) && <Acts subscription={subscription} name={name} />}
    </section>
  );
}

interface ActsProps {
  readonly subscription: Subscription;
  readonly name: string;
}

function Acts({ subscription, name }: ActsProps) {
  const words = useFollowedWords();
  const acts = useFollowedActs();
  const { isOn, source } = subscription;
  const [open, setOpen] = useState<"rename" | "remove" | null>(null);
  const [isChecking, setChecking] = useState(false);
  const check = async () => {
    setChecking(true);
    await acts.check(subscription);
    setChecking(false);
  };
  /** The other one may have been opened while this one was carried out. */
  const close = (which: typeof open) => setOpen((old) => (old === which ? null : old));
  const own = source === "user";
  return (
    <>
      {own && (
        <Switch
          label={words("followed.on")}
          hint={words("followed.on.hint")}
          on={isOn}
          onChange={(on) => void acts.switchOn(subscription, on)}
        />
      )}
      <div class="button-row">
        <Button
          label={words(isChecking ? "followed.checking" : "followed.check")}
          disabled={!isOn || isChecking}
          onPress={() => void check()}
        />
        <Button
          label={words("followed.rename")}
          pressed={open === "rename"}
          onPress={() => setOpen(open === "rename" ? null : "rename")}
        />
        {own && (
          <Button
            label={words("followed.remove")}
            kind="danger"
            pressed={open === "remove"}
            onPress={() => setOpen(open === "remove" ? null : "remove")}
          />
        )}
      </div>
      {open === "rename" && <Rename subscription={subscription} onDone={() => close("rename")} />}
      {open === "remove" && <Leave subscription={subscription} name={name} onDone={() => close("remove")} />}
    </>
  );
}

interface OpenProps {
  readonly subscription: Subscription;
  readonly onDone: () => void;
}

function Rename({ subscription, onDone }: OpenProps) {
  const t = useTranslation();
  const words = useFollowedWords();
  const acts = useFollowedActs();
  const [typed, setTyped] = useState(subscription.name ?? "");
  const save = async () => {
    const name = typed.trim();
    if (await acts.rename(subscription, name === "" ? null : name)) onDone();
  };
  const own = nameOfSubscription({ ...subscription, name: null });
  return (
    <form
      class="follow-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={words("followed.rename.field")}
        hint={words("followed.rename.hint", { name: displayText(own) })}
        value={typed}
        placeholder={own}
        onChange={setTyped}
      />
      <Button label={t("action.save")} type="submit" onPress={() => undefined} />
    </form>
  );
}

/** It cannot be taken back: what was known of the publisher goes with it, so it is said before. */
function Leave({ subscription, name, onDone }: OpenProps & { readonly name: string }) {
  const words = useFollowedWords();
  const acts = useFollowedActs();
  const leave = async () => {
    if (await acts.remove(subscription)) location.hash = "#share/followed";
    else onDone();
  };
  return (
    <section class="notice hint" aria-labelledby="leave-title">
      <h3 id="leave-title">
        <bdi>{words("followed.remove.ask", { name })}</bdi>
      </h3>
      <p>{words("followed.remove.text")}</p>
      <div class="button-row">
        <Button label={words("followed.remove")} kind="danger" onPress={() => void leave()} />
        <Button label={words("followed.remove.keep")} onPress={onDone} />
      </div>
    </section>
  );
}
