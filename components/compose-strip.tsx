/**
 * What stands on a mail while it is written: the clients among its recipients, and
 * what to beware of before it is sent. It says so and does nothing about it.
 */
import type { RecipientWarning } from "../lib/core/clients/check-recipients.ts";
import type { Tier } from "../lib/core/rules/rule-set.ts";
import { sentenceParts } from "../lib/i18n/explain/sentence-parts.ts";
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

export function ComposeStrip({ words, theme, clients, warnings, onDismiss }: ComposeStripProps) {
  const rest = warnings.length - mostWarnings;
  return (
    <div class={`strip ${theme}`} lang={languageTags[words.language]}>
      <div class="said" role="status">
        {clients.length > 0 && <Clients words={words} clients={clients} />}
        {warnings.slice(0, mostWarnings).map((warning) => (
          <p key={JSON.stringify(warning)} class="warning" data-code={warning.code}>
            <Icon name="warning" />
            <span>
              <Sentence parts={sentenceOf(words, warning)} />
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
    const clients = warning.clients.map(displayText).join(words.language === "en" ? ", " : "、");
    return sentenceParts(words, "compose.several", { clients });
  }
  const { kind, domain, like } = warning;
  return sentenceParts(words, `compose.like.${kind}`, {
    domain,
    ...(like === null ? {} : { client: like.client, like: like.domain }),
  });
}
