/**
 * What stands on a mail while it is written: the clients among its recipients, and
 * what to beware of before it is sent. It says so and does nothing about it.
 */
import type { RecipientWarning } from "../lib/core/clients/check-recipients.ts";
import type { Tier } from "../lib/core/rules/rule-set.ts";
import { type SentencePart, sentenceParts } from "../lib/i18n/explain/sentence-parts.ts";
import type { PanelWords } from "../lib/i18n/panel/translate-panel.ts";
import { languageTags } from "../lib/i18n/translate.ts";
import { filledChipStyle } from "./chip-style.ts";
import { displayText } from "./display-text.ts";
import { Icon } from "./icon.tsx";
import { Sentence } from "./sentence.tsx";
import { TierShape } from "./tier-shape.tsx";

export interface StripClient {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  /** `#rrggbb`. */
  readonly colour: string;
}

/** With neither clients nor warnings it is there without being seen, so that what comes next is read aloud. */
export interface ComposeStripProps {
  readonly words: PanelWords;
  readonly theme: "light" | "dark";
  /** Each once. */
  readonly clients: readonly StripClient[];
  readonly warnings: readonly RecipientWarning[];
  readonly onDismiss: () => void;
}

/** One line of an ordinary window holds so many; the others are counted. */
const mostChips = 4;
/** More lines than these would leave no room to write. */
const mostWarnings = 3;
/** Names in one sentence. */
const mostNames = 6;

export function ComposeStrip({ words, theme, clients, warnings, onDismiss }: ComposeStripProps) {
  const rest = warnings.length - mostWarnings;
  const isBlank = clients.length + warnings.length === 0;
  return (
    <div class={`strip ${theme}${isBlank ? " blank" : ""}`} lang={languageTags[words.language]}>
      <div class="said" role="status">
        {clients.length > 0 && <Clients words={words} clients={clients} />}
      </div>
      <div class="below">
        <div class="said" role="status">
          {warnings.slice(0, mostWarnings).map((warning) => (
            <p key={JSON.stringify(warning)} class="warning" data-code={warning.code}>
              <Icon name="warning" />
              <span>
                <bdi dir="auto">
                  <Sentence parts={sentenceOf(words, warning)} />
                </bdi>
              </span>
            </p>
          ))}
          {rest > 0 && <p class="warning more">{words("compose.warnings", { count: rest })}</p>}
        </div>
        {warnings.length > 0 && (
          // The caret stays where it is when this is pressed with a pointer.
          <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={onDismiss}>
            {words("compose.dismiss")}
          </button>
        )}
      </div>
    </div>
  );
}

function Clients({ words, clients }: Pick<ComposeStripProps, "words" | "clients">) {
  const rest = clients.slice(mostChips);
  return (
    <ul>
      {clients.slice(0, mostChips).map(({ id, name, tier, colour }) => {
        const shown = displayText(name);
        const tierName = words(`tier.${tier}`);
        return (
          <li
            key={id}
            class="chip"
            title={words("compose.client", { name: shown, tier: tierName })}
            style={filledChipStyle(colour)}
          >
            <TierShape tier={tier} />
            <bdi dir="auto">{shown}</bdi>
            <span class="unseen">, {tierName}</span>
          </li>
        );
      })}
      {rest.length > 0 && (
        <li
          class="chip more"
          title={words("compose.more", {
            count: rest.length,
            names: rest.map(({ name }) => displayText(name)).join(", "),
          })}
        >
          +{rest.length}
        </li>
      )}
    </ul>
  );
}

function sentenceOf(words: PanelWords, warning: RecipientWarning) {
  if (warning.code === "severalClients") {
    return sentenceParts(words, "compose.several", { clients: namesOf(words, warning.clients) });
  }
  const { kind, domain, like } = warning;
  return sentenceParts(words, `compose.like.${kind}`, {
    domain,
    ...(like === null ? {} : { client: like.client, like: like.domain }),
  });
}

/** Each name stands for itself, so that none turns the direction of the others. */
function namesOf(words: PanelWords, names: readonly string[]): readonly SentencePart[] {
  const between: SentencePart = { kind: "words", text: words.language === "en" ? ", " : "、" };
  const shown = names.slice(0, mostNames).flatMap((text, at): readonly SentencePart[] => {
    const name: SentencePart = { kind: "value", text };
    return at === 0 ? [name] : [between, name];
  });
  return names.length > mostNames ? [...shown, { kind: "words", text: "…" }] : shown;
}
