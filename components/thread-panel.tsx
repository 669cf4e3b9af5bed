/**
 * The panel beside a message: whose mail it is and to whom it can be given, why it
 * looks as it does, what was said lately, and notes on the client.
 */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { DecidedMessage } from "../lib/core/decision/decision.ts";
import { tierColours } from "../lib/core/shared/colour-contrast.ts";
import type { PanelWords } from "../lib/i18n/panel/translate-panel.ts";
import { displayText } from "./display-text.ts";
import { loopFocus } from "./loop-focus.ts";
import { PanelAssign } from "./panel-assign.tsx";
import { PanelChip } from "./panel-chip.tsx";
import type { PanelActs, PanelContent, PanelNews, PanelPerson } from "./panel-content.ts";
import { PanelLately } from "./panel-lately.tsx";
import { PanelNotes } from "./panel-notes.tsx";
import { PanelReasons } from "./panel-reasons.tsx";
import { PanelThread } from "./panel-thread.tsx";
import { PanelWarning, WarnedName } from "./panel-warning.tsx";
import { PanelWho } from "./panel-who.tsx";

export interface ThreadPanelProps extends PanelActs {
  readonly words: PanelWords;
  readonly theme: "light" | "dark";
  /** What is painted: said at once. */
  readonly decided: DecidedMessage;
  /** All there is to say; `null`: on its way, or it never comes. */
  readonly content: PanelContent | null;
  readonly hasFailed: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly news: PanelNews | null;
}

export function ThreadPanel(props: ThreadPanelProps) {
  const { words, theme, decided, content, hasFailed, now, news, onClose } = props;
  const { warnings = [] } = decided.decision;
  const [warning] = warnings;
  const closer = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => closer.current?.focus(), []);

  return (
    <div
      class={`panel ${theme}`}
      role="dialog"
      // Of our words, whatever the direction of Gmail's own: within a sentence each name has its own.
      dir="ltr"
      aria-labelledby="name"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        else loopFocus(event);
      }}
    >
      <header>
        {warning === undefined ? (
          <Name {...props} />
        ) : (
          <WarnedName words={words} warning={warning} person={content?.person ?? null} />
        )}
        <button
          type="button"
          class="close"
          ref={closer}
          aria-label={words("panel.close")}
          title={words("panel.close")}
          onClick={onClose}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.5" />
          </svg>
        </button>
      </header>
      <div role="status" class={news?.isFailure === true ? "news failure" : "news"}>
        {news !== null && <News {...props} news={news} />}
      </div>
      <div class="body">
        {warning !== undefined && <PanelWarning words={words} warnings={warnings} />}
        {content === null && <p class="quiet">{words(hasFailed ? "panel.failed.load" : "panel.loading")}</p>}
        {content !== null && (
          <>
            <PanelWho words={words} theme={theme} content={content} />
            <PanelAssign
              key={content.person?.address}
              {...props}
              content={content}
              isWarned={warning !== undefined}
            />
          </>
        )}
        <PanelReasons {...props} decided={decided} content={content} />
        {content?.thread && <PanelThread words={words} now={now} thread={content.thread} />}
        {content?.lately && (
          <PanelLately
            words={words}
            isClient={content.client !== null}
            thread={content.thread}
            lately={content.lately}
          />
        )}
        {content?.client && <PanelNotes key={content.client.id} {...props} client={content.client} />}
        <Ways {...props} />
      </div>
    </div>
  );
}

/** The client and the person, so that it can be heard whose panel this is. */
function Name({ words, theme, decided: { decision, paint }, content }: ThreadPanelProps) {
  const tier = paint.tier ?? "regular";
  const painted =
    decision.client === null
      ? null
      : { name: decision.client, tier, colour: paint.colour ?? tierColours[tier] };
  const client = content === null ? painted : content.client;
  const person = content?.person ?? null;
  return (
    <div class="who">
      <h2 id="name">
        {client === null ? (
          <bdi dir="auto">{nameOf(person) || words("panel.nobody")}</bdi>
        ) : (
          <>
            <PanelChip client={client} theme={theme} />
            <span class="quiet">{words(`tier.${client.tier}`)}</span>
          </>
        )}
      </h2>
      {client !== null && person !== null && person.name !== "" && (
        <p class="person quiet">
          <bdi dir="auto">{displayText(person.name)}</bdi>
        </p>
      )}
      {person !== null && (
        <p class="quiet">
          <bdi dir="auto">{displayText(person.address)}</bdi>
        </p>
      )}
    </div>
  );
}

function nameOf(person: PanelPerson | null): string {
  return displayText(person?.name || person?.address || "");
}

function News({ words, news, isUserAct }: ThreadPanelProps & { readonly news: PanelNews }) {
  const { text, onUndo, onSuggestion } = news;
  return (
    <>
      <span>{text}</span>
      {onUndo !== undefined && (
        <button type="button" class="undo" onClick={(event) => isUserAct(event) && onUndo()}>
          {words("panel.undo")}
        </button>
      )}
      {onSuggestion !== undefined && (
        <>
          <span>{words("panel.suggests")}</span>
          <button type="button" class="undo" onClick={(event) => isUserAct(event) && onSuggestion()}>
            {words("panel.suggests.see")}
          </button>
        </>
      )}
    </>
  );
}

function Ways({ words, onMakeRule, onKeepTest, onOptions }: ThreadPanelProps) {
  return (
    <section class="ways">
      <button type="button" class="plain" onClick={onMakeRule}>
        {words("panel.rule")}
      </button>
      <button type="button" class="plain" onClick={onKeepTest}>
        {words("panel.test")}
      </button>
      <button type="button" class="plain" onClick={onOptions}>
        {words("panel.options")}
      </button>
    </section>
  );
}
