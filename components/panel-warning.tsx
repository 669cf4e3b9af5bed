/**
 * Why a sender is not whom it pretends to be: what is odd, from where the client really
 * writes, and what to do. It stands before everything else and offers nothing.
 */
import type { SenderWarning } from "../lib/core/clients/impersonation/sender-warning.ts";
import { canonicalAddress } from "../lib/core/message/address.ts";
import { sentenceParts } from "../lib/i18n/explain/sentence-parts.ts";
import type { PanelWords } from "../lib/i18n/panel/translate-panel.ts";
import { displayText } from "./display-text.ts";
import { Icon } from "./icon.tsx";
import type { PanelPerson } from "./panel-content.ts";
import { Sentence } from "./sentence.tsx";

export interface PanelWarningProps {
  readonly words: PanelWords;
  /** Not empty. */
  readonly warnings: readonly SenderWarning[];
}

export function PanelWarning({ words, warnings }: PanelWarningProps) {
  const claimed = warnings.find(({ client }) => client !== null)?.client ?? null;
  const advice = claimed === null ? "panel.warning.do.unknown" : "panel.warning.do";
  return (
    <section class="warned" aria-labelledby="warned">
      <h3 id="warned">
        <Icon name="warning" />
        {words("panel.warning")}
      </h3>
      {warnings.map((warning) => (
        <p key={warning.code} data-code={warning.code}>
          <Sentence parts={sentenceOf(words, warning)} />
        </p>
      ))}
      <p>
        <Sentence parts={sentenceParts(words, advice, claimed === null ? {} : { client: claimed })} />
      </p>
    </section>
  );
}

function sentenceOf(words: PanelWords, { code, kind, address, evidence, client, own }: SenderWarning) {
  if (code === "sender.lookAlikeDomain") {
    return sentenceParts(words, `compose.like.${kind ?? "inside"}`, {
      domain: evidence,
      ...(client === null || own === null ? {} : { client, like: own }),
    });
  }
  const key = code === "sender.addressInName" ? "panel.warning.address" : "panel.warning.name";
  const values = { client: client ?? "", own: own ?? "", evidence, address };
  return sentenceParts(words, address === "" ? `${key}.none` : key, values);
}

export interface WarnedNameProps extends Pick<PanelWarningProps, "words"> {
  readonly warning: SenderWarning;
  /** Whom the message is about; `null`: nobody, or not known yet. */
  readonly person: PanelPerson | null;
}

/** Whose panel this is: the address first, in the form in which no letter can hide, for the name is not theirs. */
export function WarnedName({ words, warning: { address }, person }: WarnedNameProps) {
  const name =
    person !== null && canonicalAddress(person.address) === address ? displayText(person.name) : "";
  return (
    <div class="who">
      <h2 id="name">
        <bdi dir="auto">{displayText(address) || words("panel.nobody")}</bdi>
      </h2>
      {name !== "" && (
        <p class="person quiet">
          <bdi dir="auto">{name}</bdi>
        </p>
      )}
    </div>
  );
}
